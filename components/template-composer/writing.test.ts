import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, isFocused, settle } from '../base/testing/dom.ts';
import { mountComposer } from './testing/mount.ts';

describe('writing a body', () => {
  it('sets marks by keys and by buttons, with the selection where it was', async () => {
    const { input, press, type, editor } = await mountComposer();
    await type('body', 'Hello you');
    const area = input('body') as HTMLTextAreaElement;
    await editor('body').select([0, 5]);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'b' });
    await sendKeys({ up: 'Control' });
    await settle();
    expect(area.value).to.equal('*Hello* you');
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([1, 6]);
    await press('Bold');
    expect(area.value).to.equal('Hello you');
    await press('List');
    expect(area.value).to.equal('- Hello you');
    expect(isFocused(area)).to.equal(true);
  });

  it('inserts variables that fill themselves in, and asks for an example of the others', async () => {
    const { input, press, type, editor, kept, find } = await mountComposer();
    await type('body', 'Hello , your order is here.');
    await editor('body').select([6, 6]);
    await press('Insert a variable: Contact’s name');
    expect(input('body').value).to.equal('Hello {{1}}, your order is here.');
    expect(kept()?.languages[0]?.variables).to.deep.equal({ '1': { source: 'contactName' } });
    await editor('body').select([0, 0]);
    await press('Insert a variable: Agent’s name');
    expect(input('body').value).to.equal('{{1}} Hello {{2}}, your order is here.');
    expect(kept()?.languages[0]?.body.examples).to.deep.equal({ '1': 'Maya Ortiz' });
    await type('body.examples.2', 'Ana');
    expect(kept()?.languages[0]?.body.examples).to.deep.equal({ '1': 'Maya Ortiz', '2': 'Ana' });
    const select = find<HTMLSelectElement>('select[aria-label="What fills {{2}}"]');
    select.value = 'custom';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(kept()?.languages[0]?.variables?.['2']).to.deep.equal({ source: 'custom' });
  });

  it('inserts emoji by keyboard', async () => {
    const { input, press, type, editor, find, all } = await mountComposer();
    await type('body', 'Hello');
    await editor('body').select(null);
    await press('Insert an emoji');
    all('.emoji button')[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(input('body').value).to.equal('Hello😀');
    all('.emoji button')[0]!.focus();
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(all('.emoji')).to.deep.equal([]);
    expect(isFocused(find('[aria-label="Insert an emoji"]'))).to.equal(true);
  });

  it('counts characters as the platform does, and marks what is too long', async () => {
    const { type, text, leave, editor } = await mountComposer();
    await type('body', `${'a'.repeat(1023)}🙏`);
    const counter = editor('body').shadowRoot!.querySelector('.counter')!;
    expect(counter.textContent).to.contain('1,024 / 1,024');
    expect(counter.hasAttribute('data-over')).to.equal(false);
    await type('body', `${'a'.repeat(1024)}🙏`);
    expect(counter.hasAttribute('data-over')).to.equal(true);
    await leave('body');
    expect(text('.check-list')).to.contain('1025');
  });

  it('takes tools by one stop of the Tab key and by arrows', async () => {
    const { input } = await mountComposer();
    input('body').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Bold');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Italic');
    await sendKeys({ press: 'End' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Insert a variable: Own value');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.closest('.toolbar') ?? null).to.equal(null);
  });

  it('keeps the example of a variable that is renamed in the text, and shows it in the preview', async () => {
    const { type, input, text } = await mountComposer();
    await type('body', 'Your order {{1}} is here.');
    await type('body.examples.1', '4711');
    await type('body', 'Your order {{}} is here.');
    await type('body', 'Your order {{2}} is here.');
    expect(input('body.examples.2').value).to.equal('4711');
    expect(text('jf-template-preview')).to.contain('Your order 4711 is here.');
  });

  it('takes no new line in a footer', async () => {
    const { input, type } = await mountComposer();
    await type('footer', 'Bank');
    input('footer').focus();
    await sendKeys({ press: 'Enter' });
    expect(input('footer').value).to.equal('Bank');
  });
});
