import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, isFocused, settle } from '../base/testing/dom.ts';
import { mountComposer } from './testing/mount.ts';
import { portuguese, sampleDraft } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

const inTwo = () => ({
  workspace: withDraft({ languages: [sampleDraft(), portuguese] }),
  draftId: 'draft-1',
});

describe('the languages of a template', () => {
  it('are added by name or code, empty or with the text of the first', async () => {
    const { press, find, text, element, all } = await mountComposer({
      workspace: withDraft(),
      draftId: 'draft-1',
    });
    await press('Add a language');
    const field = find<HTMLInputElement>('#new-language');
    expect(isFocused(field)).to.equal(true);
    const add = async (name: string) => {
      const entry = find<HTMLInputElement>('#new-language');
      entry.value = name;
      entry.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settle();
      entry.focus();
      await sendKeys({ press: 'Enter' });
      await settle();
    };
    await add('Klingon');
    expect(text('#new-language-help')).to.contain('by its name or by a code');
    await add('en');
    expect(text('#new-language-help')).to.contain('there already');
    find<HTMLInputElement>('.add-language input[type=checkbox]').click();
    await settle();
    await add('Arabic');
    expect(all('.tab').map((tab) => tab.getAttribute('aria-selected'))).to.deep.equal(['false', 'true']);
    expect(element.value?.languages[1]).to.deep.equal({ ...sampleDraft(), language: 'ar' });
    await press('Add a language');
    await add('pt-br');
    expect(element.value?.languages[2]).to.deep.equal({ language: 'pt_BR', body: { text: '' } });
    expect(text('[role=tab]:nth-of-type(3)')).to.contain('Brazilian Portuguese');
  });

  it('are left out of the adding by Escape', async () => {
    const { press, all, find } = await mountComposer();
    await press('Add a language');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(all('.add-language')).to.deep.equal([]);
    expect(find('.tab-line').contains(focused())).to.equal(true);
  });

  it('are tabs for arrows, each with what was found in it', async () => {
    const broken = sampleDraft({ language: 'es', body: { text: '{{1}} Hola', examples: { '1': 'Ana' } } });
    const { find, all, text } = await mountComposer({
      workspace: withDraft({ languages: [sampleDraft(), broken] }),
      draftId: 'draft-1',
    });
    const [first, second] = all('.tab');
    expect(first!.textContent).to.not.contain('error');
    expect(second!.textContent).to.match(/\d errors?/);
    first!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settle();
    expect(second!.getAttribute('aria-selected')).to.equal('true');
    expect(isFocused(second!)).to.equal(true);
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).to.equal('tab-es');
    expect(text('.finding')).to.contain('begins with the variable');
  });

  it('stand beside each other, and take over what the other says', async () => {
    const { press, text, all, input, find, kept } = await mountComposer(inTwo());
    await press('Brazilian Portuguese');
    expect(text('.beside-text')).to.contain('In English');
    expect(text('.beside-text')).to.contain('Hello {{1}}');
    await press('Copy all from English');
    expect(input('body').value).to.equal(sampleDraft().body.text);
    await press('Undo');
    expect(kept()?.languages[1]).to.deep.equal(portuguese);
    const select = find<HTMLSelectElement>('.beside-choice select');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(all('.beside-text')).to.deep.equal([]);
  });

  it('say which variables they lack', async () => {
    const short = sampleDraft({
      language: 'es',
      body: { text: 'Hola {{1}}, hasta muy pronto.', examples: { '1': 'Ana' } },
    });
    const { text, press, all } = await mountComposer({
      workspace: withDraft({ languages: [sampleDraft(), short] }),
      draftId: 'draft-1',
    });
    await press('Spanish');
    expect(text('.check-list')).to.contain('{{2}} is in English, but not here.');
    expect(all('.tab')[1]!.textContent).to.contain('1 warning');
  });

  it('are removed, but for the last, and come back by Undo', async () => {
    const { press, all, hasButton, element } = await mountComposer(inTwo());
    await press('Remove English');
    expect(all('.tab')).to.have.length(1);
    expect(hasButton('Remove')).to.equal(false);
    await press('Undo');
    expect(element.value?.languages).to.have.length(2);
  });

  it('are written from right to left where they are', async () => {
    const arabic = sampleDraft({
      language: 'ar',
      body: { text: 'مرحبا {{1}}، طلبك {{2}} في الطريق إليك.', examples: { '1': 'آنا', '2': '7' } },
    });
    const { input, find } = await mountComposer({
      workspace: withDraft({ languages: [arabic] }),
      draftId: 'draft-1',
      dir: 'rtl',
    });
    expect(getComputedStyle(input('body')).direction).to.equal('rtl');
    expect(find('.bubble').getAttribute('lang')).to.equal('ar');
  });

  it('write their variables in the other way, all of them', async () => {
    const { all, element, press } = await mountComposer(inTwo());
    all('input[name=format]')[1]!.click();
    await settle();
    expect(element.value?.languages.map(({ body }) => body.text.slice(0, 24))).to.deep.equal([
      'Hello {{contact_name}}, ',
      'Olá {{contact_name}}, se',
    ]);
    await press('Undo');
    expect(element.value?.languages.map(({ body }) => body.text.slice(0, 11))).to.deep.equal([
      'Hello {{1}}',
      'Olá {{1}}, ',
    ]);
  });
});
