import { expect } from '@open-wc/testing';
import { isFocused, settle } from '../base/testing/dom.ts';
import { mountComposer } from './testing/mount.ts';
import { portuguese, sampleDraft } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

describe('buttons and headers', () => {
  it('are added, filled in, moved and taken away, with the focus where one goes on', async () => {
    const { press, type, input, all, kept, text } = await mountComposer();
    await press('Add: Quick reply');
    expect(isFocused(input('buttons.0.text'))).to.equal(true);
    await type('buttons.0.text', 'Yes');
    await press('Add: Link');
    await type('buttons.1.text', 'See');
    await type('buttons.1.url', 'https://shop.example/{{1}}');
    await type('buttons.1.example', 'https://shop.example/7');
    expect(kept()?.languages[0]?.buttons).to.deep.equal([
      { kind: 'quickReply', text: 'Yes' },
      { kind: 'url', text: 'See', url: 'https://shop.example/{{1}}', example: 'https://shop.example/7' },
    ]);
    expect(text('jf-template-preview')).to.contain('See');
    await press('Move down');
    expect(kept()?.languages[0]?.buttons?.map(({ text }) => text)).to.deep.equal(['See', 'Yes']);
    expect(isFocused(input('buttons.1.text'))).to.equal(true);
    await press('Remove the button');
    await press('Remove the button');
    expect(all('.button-row')).to.deep.equal([]);
    expect(isFocused(all('[data-field="buttons"]')[0]!)).to.equal(true);
  });

  it('ask for an example of what is only meant to be a variable', async () => {
    const { press, type, leave, all, input } = await mountComposer();
    await press('Add: Link');
    for (const url of ['https://shop.example/{1}', 'https://shop.example/{{code}}']) {
      await type('buttons.0.url', url);
      await leave('buttons.0.url');
      expect(all('[data-field="buttons.0.example"]'), url).to.have.length(1);
    }
    await type('body', 'Hello {1}, your order is here.');
    await type('body.examples.1', 'Ana');
    await type('body', 'Hello {{1}}, your order is here.');
    expect(input('body.examples.1').value).to.equal('Ana');
  });

  it('say why no more of a kind can be added', async () => {
    const { press, find, all } = await mountComposer();
    await press('Add: Phone');
    const add = find('[aria-label^="Add: Phone"]');
    expect(add.getAttribute('aria-disabled')).to.equal('true');
    expect(add.getAttribute('aria-label')).to.contain('at most 1');
    await press('Add: Phone');
    expect(all('.button-row')).to.have.length(1);
  });

  it('can be a text with a variable of its own', async () => {
    const { find, type, input, press, editor, kept } = await mountComposer();
    const select = find<HTMLSelectElement>('select[aria-label="Header"]');
    select.value = 'text';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(isFocused(input('header'))).to.equal(true);
    await type('header', 'For ');
    await editor('header').select(null);
    await press('Insert a variable: Own value');
    await type('header.examples.1', 'Ana');
    expect(kept()?.languages[0]?.header).to.deep.equal({
      kind: 'text',
      text: 'For {{1}}',
      examples: { '1': 'Ana' },
    });
  });

  it('upload the sample of a file, by kind and size', async () => {
    const { find, workspace, text, given, kept, press } = await mountComposer();
    const select = find<HTMLSelectElement>('select[aria-label="Header"]');
    select.value = 'image';
    select.dispatchEvent(new Event('change'));
    await settle();
    const choose = async (file: File) => {
      const files = new DataTransfer();
      files.items.add(file);
      const field = find<HTMLInputElement>('input[type=file]');
      Object.defineProperty(field, 'files', { configurable: true, value: files.files });
      field.dispatchEvent(new Event('change'));
      await settle();
    };
    await choose(new File(['x'], 'a.gif', { type: 'image/gif' }));
    expect(text('#sample-help')).to.contain('Choose JPEG, PNG');
    await choose(new File([], 'a.png', { type: 'image/png' }));
    expect(text('#sample-help')).to.contain('empty');
    const large = new File(['x'], 'a.png', { type: 'image/png' });
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    await choose(large);
    expect(text('#sample-help')).to.contain('6 MB; at most 5 MB');
    expect(given('templates.uploadSample')).to.deep.equal([]);

    workspace.outcomes.set('templates.uploadSample', { ok: false, reason: 'file-too-large' });
    await choose(new File(['x'], 'a.png', { type: 'image/png' }));
    expect(text('#sample-help')).to.contain('too large');
    workspace.outcomes.set('templates.uploadSample', {
      ok: true,
      value: { id: 'm', mimeType: 'image/png', size: 1, url: 'https://cdn.example/sample.png' },
    });
    await choose(new File(['x'], 'a.png', { type: 'image/png' }));
    expect(kept()?.languages[0]?.header).to.deep.equal({
      kind: 'image',
      exampleUrl: 'https://cdn.example/sample.png',
    });
    expect(text('.sample-there')).to.contain('sample.png');
    await press('Remove the sample');
    expect(kept()?.languages[0]?.header).to.deep.equal({ kind: 'image' });
  });

  /** A composer with an image in two languages, whose uploads are answered when the test says so. */
  const uploading = async () => {
    const header = { kind: 'image' } as const;
    const workspace = withDraft({ languages: [sampleDraft({ header }), { ...portuguese, header }] });
    const composer = await mountComposer({ workspace, draftId: 'draft-1' });
    const choose = async (name: string) => {
      let answer = (_outcome: object): void => {};
      const held = new Promise<never>((resolve) => (answer = (outcome) => resolve(outcome as never)));
      workspace.outcomes.set('templates.uploadSample', held);
      const files = new DataTransfer();
      files.items.add(new File(['x'], name, { type: 'image/png' }));
      const field = composer.find<HTMLInputElement>('input[type=file]');
      Object.defineProperty(field, 'files', { configurable: true, value: files.files });
      field.dispatchEvent(new Event('change'));
      await settle();
      return async (outcome: object = {}) => {
        answer({ ok: true, value: { url: `https://cdn.example/${name}` }, ...outcome });
        await settle();
      };
    };
    const sample = (language: number) => {
      const header = composer.element.value?.languages[language]?.header;
      return header?.kind === 'image' ? header.exampleUrl : 'no image';
    };
    return { ...composer, choose, sample };
  };

  it('of two samples the one that was chosen last stands, whichever is there first', async () => {
    const { choose, sample, text } = await uploading();
    const first = await choose('first.png');
    const second = await choose('second.png');
    await second();
    await first();
    expect(sample(0)).to.equal('https://cdn.example/second.png');
    expect(text('.file')).to.contain('another');
  });

  it('what became of a sample is said at its own language', async () => {
    const { choose, press, text, sample } = await uploading();
    const first = await choose('first.png');
    await press('Brazilian Portuguese');
    expect(text('.file')).to.not.contain('Uploading');
    const other = await choose('other.png');
    await first({ ok: false, reason: 'file-too-large' });
    expect(text('#sample-help')).to.not.contain('too large');
    await other();
    expect([sample(0), sample(1)]).to.deep.equal([undefined, 'https://cdn.example/other.png']);
    await press('English');
    expect(text('#sample-help')).to.contain('too large');
  });

  it('it is not submitted while a sample is on its way', async () => {
    const { choose, press, text, given } = await uploading();
    const answer = await choose('first.png');
    expect(text('.submit-help')).to.contain('A file is still on its way.');
    await press('Submit for review');
    expect(given('templates.checkName')).to.deep.equal([]);
    await answer();
    expect(text('.submit-help')).to.not.contain('on its way');
  });
});
