import { expect, fixture, html } from '@open-wc/testing';
import { settle } from '../base/testing/dom.ts';
import './define.ts';
import type { JfTemplateComposer } from './template-composer.ts';
import { sampleContent } from './testing/samples.ts';

async function mount(value = sampleContent()) {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><jf-template-composer name="template" .value=${value}></jf-template-composer></fieldset>
    </form>`,
  );
  const element = form.querySelector<JfTemplateComposer>('jf-template-composer')!;
  await settle();
  const received = () => JSON.parse(new FormData(form).get('template') as string) as unknown;
  const type = async (field: string, text: string) => {
    const found = element.shadowRoot!.querySelector(`[data-field="${field}"]`)!;
    const target = (found.shadowRoot?.querySelector('textarea') ?? found) as HTMLInputElement;
    target.value = text;
    target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
  };
  return { form, element, received, type };
}

describe('a composer in a host form, without a workspace', () => {
  it('hands its template over as JSON', async () => {
    const { received, type, element, form } = await mount();
    expect(received()).to.deep.equal(sampleContent());
    await type('footer', 'Bank');
    expect(received()).to.deep.include({ name: 'order_left' });
    expect(received()).to.deep.equal(element.value);
    expect(element.form).to.equal(form);
  });

  it('is valid when no error is known in it', async () => {
    const { element, form, type } = await mount();
    expect([element.checkValidity(), form.checkValidity()]).to.deep.equal([true, true]);
    await type('body', '{{1}} comes first here, {{2}} comes later on');
    expect([element.checkValidity(), form.checkValidity()]).to.deep.equal([false, false]);
    expect(element.validity.customError).to.equal(true);
    expect(element.validationMessage).to.contain('begins with the variable');
    expect(element.willValidate).to.equal(true);
    await type('body', sampleContent().languages[0]!.body.text);
    expect(element.checkValidity()).to.equal(true);
    expect(element.validationMessage).to.equal('');
  });

  it('tells what is wrong when the form asks', async () => {
    const { element, type } = await mount({ ...sampleContent(), name: '' });
    await type('body', '');
    element.reportValidity();
    await settle();
    expect(element.shadowRoot!.querySelectorAll('.check-line').length).to.be.at.least(2);
  });

  it('is invalid without a Business Manager ID', async () => {
    const { element } = await mount({ ...sampleContent(), businessManagerId: '' });
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.contain('Business Manager ID');
  });

  it('is reset to what it began with, which Undo takes back', async () => {
    const { form, received, type, element } = await mount();
    await type('footer', 'Bank');
    form.reset();
    await settle();
    expect(received()).to.deep.equal(sampleContent());
    element.shadowRoot!.querySelector<HTMLElement>('[aria-label="Undo"]')!.click();
    await settle();
    expect(element.value?.languages[0]?.footer).to.deep.equal({ text: 'Bank' });
  });

  it('is read-only where it is disabled', async () => {
    const { form, element } = await mount();
    form.querySelector('fieldset')!.disabled = true;
    await settle();
    const text = element
      .shadowRoot!.querySelector('[data-field="body"]')!
      .shadowRoot!.querySelector('textarea')!;
    expect(text.readOnly).to.equal(true);
    expect(new FormData(form).has('template')).to.equal(false);
  });

  it('comes back as the browser kept it, and bears what is no draft', async () => {
    const { element } = await mount();
    element.formStateRestoreCallback(JSON.stringify({ ...sampleContent(), title: 'Mine', name: 'mine' }));
    await settle();
    expect(element.value?.name).to.equal('mine');
    for (const state of ['{', '{}', '{"languages":[]}', null, new FormData()])
      element.formStateRestoreCallback(state);
    await settle();
    expect(element.value?.name).to.equal('mine');
  });

  it('comes back as the browser kept it before it was first shown, too', async () => {
    const element = document.createElement('jf-template-composer');
    document.body.append(element);
    element.formStateRestoreCallback(JSON.stringify({ ...sampleContent(), name: 'mine' }));
    await settle();
    expect(element.value?.name).to.equal('mine');
    element.value = sampleContent();
    await settle();
    expect(element.value?.name).to.equal('order_left');
    element.remove();
  });

  it('tells the page of every change', async () => {
    const { element, type } = await mount();
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    await type('footer', 'B');
    await type('footer', 'Ba');
    expect(changes).to.equal(2);
  });
});
