import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isFocused, settle } from '../base/testing/dom.ts';
import { mountComposer } from './testing/mount.ts';
import { sampleDraft } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

describe('mending and undoing', () => {
  it('applies a fix by one press, leads to what it changed, and takes it back', async () => {
    const { press, input, text, all } = await mountComposer({
      workspace: withDraft({
        languages: [
          sampleDraft({ body: { text: 'Hello {{2}}, we are here for you.', examples: { '2': 'Ana' } } }),
        ],
      }),
      draftId: 'draft-1',
    });
    expect(text('.check-list')).to.contain('Number the variables anew');
    await press('Number the variables anew');
    expect(input('body').value).to.equal('Hello {{1}}, we are here for you.');
    expect(isFocused(input('body'))).to.equal(true);
    expect(text('.check-list')).to.not.contain('Number the variables anew');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await settle();
    expect(input('body').value).to.equal('Hello {{2}}, we are here for you.');
    await press('Redo');
    expect(input('body').value).to.equal('Hello {{1}}, we are here for you.');
    expect(all('.top [role=status]')).to.deep.equal([]);
  });

  it('takes back what was typed word by word, in a text and in a field', async () => {
    const { input } = await mountComposer();
    input('body').focus();
    await sendKeys({ type: 'one two' });
    const undo = async () => {
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'z' });
      await sendKeys({ up: 'Control' });
      await settle();
    };
    await undo();
    expect(input('body').value).to.equal('one ');
    await undo();
    expect(input('body').value).to.equal('');
    input('title').focus();
    await sendKeys({ type: 'Word' });
    await undo();
    expect(input('title').value).to.equal('');
    expect(input('name').value).to.equal('');
  });

  it('leads from the list to the place, in whatever language', async () => {
    const broken = sampleDraft({ language: 'es', body: { text: 'Hola, su pedido es {{1}}' } });
    const { press, input } = await mountComposer({
      workspace: withDraft({ languages: [sampleDraft(), broken] }),
      draftId: 'draft-1',
    });
    await press('Error : Spanish · Body The body ends');
    const area = input('body') as HTMLTextAreaElement;
    expect(isFocused(area)).to.equal(true);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('{{1}}');
    await press('Error : Spanish · Body · Example');
    expect(isFocused(input('body.examples.1'))).to.equal(true);
  });
});
