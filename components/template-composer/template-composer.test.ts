import { expect } from '@open-wc/testing';
import { isFocused, settle } from '../base/testing/dom.ts';
import { composerWorkspace, mountComposer } from './testing/mount.ts';
import { standingTemplate } from './testing/samples.ts';

describe('composing a new template', () => {
  it('is quiet, and accessible, before anything is written', async () => {
    const { all, text } = await mountComposer();
    expect(all('.finding, .check-line')).to.deep.equal([]);
    expect(text('.submit-help')).to.equal('Some of it is still missing.');
  });

  it('makes the name of the title until it is written by hand, and asks whether it is free', async () => {
    const { type, leave, input, given, text, press } = await mountComposer();
    await type('title', 'Order – on its way');
    expect(input('name').value).to.equal('order_on_its_way');
    await leave('title');
    await leave('name');
    expect(given('templates.checkName')).to.deep.equal([['order_on_its_way', '1029384756']]);
    expect(text('#name-help')).to.equal('This name is free.');
    await type('name', 'mine');
    await type('title', 'Another');
    expect(input('name').value).to.equal('mine');
    await press('Use another');
    expect(input('name').value).to.equal('another');
  });

  it('says that a name is taken, or until when it is locked', async () => {
    const workspace = composerWorkspace();
    workspace.outcomes.set('templates.checkName', {
      ok: true,
      value: { name: 'a', state: 'taken', lockedUntil: null },
    });
    const { element, type, leave, text, input } = await mountComposer({ workspace });
    await type('name', 'a');
    await leave('name');
    expect(text('#name-help')).to.contain('has this name');
    expect(input('name').getAttribute('aria-invalid')).to.equal('true');
    workspace.outcomes.set('templates.checkName', {
      ok: true,
      value: { name: 'b', state: 'locked', lockedUntil: Date.UTC(2026, 11, 20) },
    });
    await type('name', 'b');
    await leave('name');
    expect(text('#name-help')).to.match(/locked until .*December 2026/);
    expect(element.validationMessage).to.match(/name .*locked/i);
    expect(element.checkValidity()).to.equal(false);
  });

  it('has the Business Manager ID of the channel, also when channels come while it is written, until it is changed', async () => {
    const workspace = composerWorkspace();
    const { value } = workspace.channels;
    workspace.channels.value = { state: 'loading', items: [] };
    const { input, text, type, leave } = await mountComposer({ workspace });
    expect(input('businessManagerId').value).to.equal('');
    await type('title', 'Order');
    workspace.channels.set(value);
    await settle();
    expect(input('businessManagerId').value).to.equal('1029384756');
    expect(text('#business-manager-help')).to.contain('Support line');
    expect(input('title').value).to.equal('Order');
    await type('businessManagerId', '');
    expect(input('businessManagerId').value).to.equal('');
    await type('businessManagerId', '12');
    await leave('businessManagerId');
    expect(text('#business-manager-help')).to.contain('5 to 20 digits');
  });

  it('tells what is wrong once a field was left, at its place and in the list, and then while typing', async () => {
    const { type, leave, text, all } = await mountComposer();
    await type('body', '{{1}} is your order number here');
    expect(all('.finding')).to.deep.equal([]);
    await leave('body');
    expect(text('.finding[data-rule="variable-at-start"]')).to.contain('begins with the variable');
    expect(text('.check-list')).to.contain('begins with the variable');
    expect(all('mark[data-severity="error"]').map((mark) => mark.textContent)).to.deep.equal(['{{1}}']);
    expect(text('.tab')).to.contain('1 error');
    await type('body', 'Well, {{1}} is your order number here');
    expect(text('.check-list')).to.not.contain('begins with the variable');
  });

  it('shows what the contact will see', async () => {
    const { type, text, press, find } = await mountComposer();
    await type('body', 'Hello *{{1}}*, it is here.');
    expect(text('jf-template-preview')).to.contain('Hello {{1}} , it is here.');
    await type('body.examples.1', 'Ana');
    expect(text('strong')).to.equal('Ana');
    await press('Dark');
    expect(find('jf-template-preview').getAttribute('scheme')).to.equal('dark');
    await press('Dark');
    expect(find('jf-template-preview').hasAttribute('scheme')).to.equal(false);
  });

  it('offers the fixed choices of authentication in place of a body, and loses none of what was written', async () => {
    const { type, find, all, text, element } = await mountComposer();
    await type('body', 'Hello there, all of you.');
    find<HTMLInputElement>('input[value="authentication"]').click();
    await settle();
    expect(all('[data-field="body"]')).to.deep.equal([]);
    expect(text('jf-template-preview')).to.contain('is your verification code.');
    find<HTMLInputElement>('[data-field="authentication.expiryMinutes"]').value = '200';
    find('[data-field="authentication.expiryMinutes"]').dispatchEvent(
      new InputEvent('input', { bubbles: true }),
    );
    find('[data-field="authentication.expiryMinutes"]').dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(text('#expiry-help')).to.contain('90');
    find<HTMLInputElement>('input[value="utility"]').click();
    await settle();
    expect(element.value?.languages[0]?.body.text).to.equal('Hello there, all of you.');
  });

  it('takes the focus into the title of a new template, else at the head of what is there, once it is there', async () => {
    const { element, find } = await mountComposer();
    element.focus();
    await settle();
    expect(isFocused(find('[data-field="title"]'))).to.equal(true);

    const workspace = composerWorkspace();
    workspace.templates.value = { state: 'loading', items: [] };
    const known = await mountComposer({ workspace, templateId: 'template-1' });
    known.element.focus();
    await settle();
    workspace.templates.set({ state: 'ready', items: [standingTemplate()] });
    await settle();
    expect(isFocused(known.find('h2'))).to.equal(true);

    const gone = await mountComposer({ workspace, templateId: 'no-more' });
    gone.element.focus();
    await settle();
    expect(isFocused(gone.find('h3'))).to.equal(true);
  });
});
