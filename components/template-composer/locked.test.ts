import { expect, fixture, html } from '@open-wc/testing';
import { findAll, isFocused, settle, textOf } from '../base/testing/dom.ts';
import './define.ts';
import type { JfTemplateComposer } from './template-composer.ts';
import { composerWorkspace, mountComposer, type MountedComposer } from './testing/mount.ts';
import {
  portuguese,
  sampleContent,
  sampleDraft,
  standingLanguage,
  standingTemplate,
} from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

const drafted = standingTemplate({ revision: 1, languages: [standingLanguage({ status: 'draft' })] });
const pending = standingTemplate({ revision: 2, languages: [standingLanguage({ status: 'pending' })] });
const footer = ({ element }: MountedComposer) => element.value?.languages[0]?.footer?.text;

/** A composer whose submission is on its way until `answer` is called. */
async function sending(outcome: object, { isChange = false } = {}) {
  const workspace = isChange ? composerWorkspace() : withDraft();
  if (isChange) workspace.templates.value = { state: 'ready', items: [standingTemplate()] };
  let answer = (): void => {};
  const held = new Promise<never>((resolve) => (answer = () => resolve(outcome as never)));
  workspace.outcomes.set(isChange ? 'templates.update' : 'templates.create', held);
  workspace.outcomes.set('templates.submit', { ok: true, value: pending });
  const composer = await mountComposer({
    workspace,
    ...(isChange ? { templateId: 'template-1' } : { draftId: 'draft-1' }),
  });
  await composer.type('footer', 'Mine');
  composer.input('footer').focus();
  await composer.press('Submit for review');
  if (isChange) await composer.press('Submit the change');
  return {
    ...composer,
    workspace,
    answer: async () => {
      answer();
      await settle();
    },
  };
}

/** What a person can still change in a composer, by what it is called. */
function changeable(element: JfTemplateComposer): string[] {
  const fields = findAll<HTMLInputElement>(element, 'input, select, textarea').filter(
    (field) =>
      !field.readOnly && !field.matches(':disabled') && field.closest('[inert], .beside-choice') === null,
  );
  const acts = findAll(element, 'button').filter(
    (button) =>
      button.getAttribute('aria-disabled') !== 'true' &&
      button.closest('[inert]') === null &&
      !button.matches('.tab, .back, .go, .schemes button, [aria-pressed]'),
  );
  return [...fields, ...acts].map((one) => one.getAttribute('aria-label') ?? (one.id || textOf(one)));
}

describe('while it is submitted', () => {
  it('nothing can be changed, which is said, and the focus stays', async () => {
    const composer = await sending({ ok: true, value: drafted });
    const { element, text, input, answer } = composer;
    expect(changeable(element)).to.deep.equal([]);
    expect(input('footer').readOnly).to.equal(true);
    expect(isFocused(input('footer'))).to.equal(true);
    expect(text('.submit-help')).to.contain('It is being submitted.');
    expect(text('[role=status]')).to.contain('It is being submitted.');
    await answer();
    expect(text('.submit-help')).to.not.contain('It is being submitted.');
    expect(isFocused(input('footer'))).to.equal(true);
  });

  it('what somebody tries to type does not stand there as if it were kept', async () => {
    const composer = await sending({ ok: true, value: drafted });
    await composer.type('footer', 'Mine and more');
    expect(composer.input('footer').value).to.equal('Mine');
    expect(composer.kept()?.languages[0]?.footer?.text).to.equal('Mine');
    await composer.press('Undo');
    expect(footer(composer)).to.equal('Mine');
    await composer.press('Discard');
    expect(composer.text('dialog')).to.equal('');
    await composer.answer();
  });

  it('what was typed is what is with the platform, when that takes it', async () => {
    const written = standingLanguage({ status: 'pending', footer: { text: 'Mine' } });
    const composer = await sending({ ok: true, value: { ...pending, languages: [written] } });
    await composer.type('footer', 'Mine and more');
    await composer.answer();
    expect(composer.text('.note')).to.contain('Submitted.');
    expect(footer(composer)).to.equal('Mine');
  });

  it('what was typed stands, and can be written on, where it is only created', async () => {
    const composer = await sending({ ok: true, value: drafted });
    composer.workspace.outcomes.set('templates.submit', { ok: false, reason: 'template-limit-reached' });
    await composer.type('footer', 'Mine and more');
    await composer.answer();
    expect(composer.text('.note')).to.contain('It was created, but not yet submitted');
    expect(footer(composer)).to.equal('Mine');
    await composer.type('footer', 'Mine and more');
    expect(composer.kept()?.languages[0]?.footer?.text).to.equal('Mine and more');
    await composer.press('Undo');
    expect(footer(composer)).to.equal('Mine');
  });

  it('what was typed stands beside theirs, where somebody else changed the same', async () => {
    const current = standingTemplate({
      revision: 9,
      languages: [standingLanguage({ footer: { text: 'Theirs' } })],
    });
    const composer = await sending({ ok: false, reason: 'precondition-failed', current }, { isChange: true });
    await composer.type('footer', 'Mine and more');
    await composer.answer();
    expect(composer.text('.conflict')).to.contain('Footer Theirs Mine');
    expect(footer(composer)).to.equal('Mine');
    await composer.press('Undo');
    await composer.press('Redo');
    expect(footer(composer)).to.equal('Mine');
  });

  it('again, the focus goes to the button that says so', async () => {
    const composer = await sending({ ok: false, reason: 'timeout' });
    await composer.answer();
    composer.find('.submit .note button').focus();
    await composer.press('Try again');
    expect(isFocused(composer.find('.submit .primary'))).to.equal(true);
  });
});

describe('in a host form that is disabled', () => {
  const mount = async (value: unknown) => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset><jf-template-composer name="template" .value=${value}></jf-template-composer></fieldset>
      </form>`,
    );
    const element = form.querySelector('jf-template-composer')!;
    await settle();
    const field = (path: string) => findAll<HTMLInputElement>(element, `[data-field="${path}"]`)[0]!;
    const disable = async (isDisabled: boolean) => {
      form.querySelector('fieldset')!.disabled = isDisabled;
      await settle();
    };
    return { element, field, disable, form };
  };
  const two = sampleContent({
    title: 'Order left',
    languages: [
      sampleDraft({
        header: { kind: 'image', exampleUrl: 'https://example.test/a.png' },
        buttons: [{ kind: 'quickReply', text: 'Thanks' }],
      }),
      { ...portuguese, body: { text: '{{2}} vem primeiro' } },
    ],
  });

  it('nothing can be changed in it, and it says why', async () => {
    const { element, disable } = await mount(two);
    expect(changeable(element)).to.include.members([
      'title',
      'name',
      'business-manager',
      'Submit for review',
    ]);
    await disable(true);
    expect(changeable(element)).to.deep.equal([]);
    expect(textOf(findAll(element, '.submit-help')[0]!)).to.contain('the form is locked');
    await disable(false);
    expect(changeable(element)).to.include.members([
      'title',
      'name',
      'business-manager',
      'Submit for review',
    ]);
  });

  it('presses and keys do nothing to it either', async () => {
    const { element, disable, field } = await mount(two);
    field('title').value = 'Order left today';
    field('title').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    const { value } = element;
    let submitted = 0;
    element.addEventListener('jf-template-submit', () => (submitted += 1));
    await disable(true);
    for (const button of findAll(element, 'button:not(.tab, .back)')) button.click();
    field('title').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await settle();
    expect(element.value).to.deep.equal(value);
    expect(submitted).to.equal(0);
    expect(findAll(element, '.add-language, dialog')).to.deep.equal([]);
  });

  it('authentication choices cannot be changed in it', async () => {
    const { element, disable } = await mount(sampleContent({ category: 'authentication' }));
    await disable(true);
    expect(changeable(element)).to.deep.equal([]);
  });

  it('is reset all the same', async () => {
    const { element, disable, field, form } = await mount(two);
    field('name').value = 'another';
    field('name').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await disable(true);
    form.reset();
    await settle();
    expect(element.value?.name).to.equal('order_left');
  });
});

describe('for a viewer whose role does not permit it', () => {
  it('a template is shown, nothing can be changed or handed in, and it says why', async () => {
    const workspace = composerWorkspace();
    const { viewer } = workspace.viewer.value;
    workspace.viewer.value = { state: 'ready', viewer: { ...viewer!, role: 'agent' } };
    workspace.templates.value = { state: 'ready', items: [standingTemplate()] };
    const { element, text, press, given } = await mountComposer({ workspace, templateId: 'template-1' });
    expect(changeable(element)).to.deep.equal([]);
    expect(text('.submit-help')).to.equal('Your role does not permit this.');
    await press('Submit for review');
    expect(given('templates.update')).to.deep.equal([]);
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
  });
});
