import { expect } from '@open-wc/testing';
import { isFocused, settle } from '../base/testing/dom.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { succeed } from '../base/testing/succeed.ts';
import { composerWorkspace, mountComposer } from './testing/mount.ts';
import { sampleContent, standingLanguage, standingTemplate } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';
import { contentOf } from './draft/draft-content.ts';

const MINUTE = 60_000;

describe('drafts', () => {
  it('are kept at every key, with all languages, under one id', async () => {
    const { type, workspace, text } = await mountComposer();
    await type('body', 'H');
    await type('body', 'Hi');
    const drafts = workspace.administration.templateDrafts.all.value!;
    expect(drafts).to.have.length(1);
    expect(drafts[0]?.content.languages[0]?.body.text).to.equal('Hi');
    expect(text('.kept')).to.not.equal('');
  });

  it('begun before the channels were there are reset to the account all the same', async () => {
    const workspace = composerWorkspace();
    const { value: channels } = workspace.channels;
    workspace.channels.value = { state: 'loading', items: [] };
    const { element, input, type } = await mountComposer({ workspace });
    await type('title', 'Order left');
    workspace.channels.set(channels);
    await settle();
    expect(input('businessManagerId').value).to.equal('1029384756');
    element.formResetCallback();
    await settle();
    expect(input('businessManagerId').value).to.equal('1029384756');
  });

  it('stay with who began them when somebody else sits down at the page', async () => {
    const { element, type, input, workspace } = await mountComposer();
    await type('title', 'Order left');
    const next = await succeed(element, 'administrator', ({ templates }) => {
      templates.value = { state: 'ready', items: [] };
    });
    expect(input('title').value).to.equal('');
    expect(element.value?.languages[0]?.body.text ?? '').to.equal('');
    expect(workspace.administration.templateDrafts.all.value).to.have.length(1);
    await type('body', 'Mine');
    expect(next.administration.templateDrafts.all.value).to.have.length(1);
    expect(JSON.stringify(next.administration.templateDrafts.all.value)).not.to.contain('Order left');
  });

  it('that were being submitted stay with who began them, whatever the answer', async () => {
    const workspace = withDraft();
    let answer = (): void => {};
    const created = standingTemplate({ revision: 1, languages: [standingLanguage({ status: 'draft' })] });
    workspace.outcomes.set(
      'templates.create',
      new Promise((resolve) => (answer = () => resolve({ ok: true, value: created } as never))),
    );
    workspace.outcomes.set('templates.submit', { ok: false, reason: 'unavailable' });
    const { element, press, input, owner } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    element.draftId = null;
    const next = await succeed(element, 'administrator', ({ templates }) => {
      templates.value = { state: 'ready', items: [] };
    });
    const told: string[] = [];
    for (const type of ['change', 'jf-template-submitted'])
      owner.addEventListener(type, () => told.push(type));
    answer();
    await settle();
    expect(next.administration.templateDrafts.all.value).to.deep.equal([]);
    expect(next.given('templates.create')).to.deep.equal([]);
    expect(told.filter((one) => one !== null)).to.deep.equal([]);
    expect(input('name').value).to.equal('');
  });

  it('that were handed in are gone from those of who began them, also where somebody else sits there by then', async () => {
    const workspace = withDraft();
    let answer = (): void => {};
    const submitted = standingTemplate({ languages: [standingLanguage({ status: 'pending' })] });
    const created = standingTemplate({ languages: [standingLanguage({ status: 'draft' })] });
    workspace.outcomes.set('templates.create', { ok: true, value: created } as never);
    workspace.outcomes.set(
      'templates.submit',
      new Promise((resolve) => (answer = () => resolve({ ok: true, value: submitted } as never))),
    );
    const { element, press } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    element.draftId = null;
    const next = await succeed(element, 'administrator', ({ templates }) => {
      templates.value = { state: 'ready', items: [] };
    });
    answer();
    await settle();
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
    expect(next.administration.templateDrafts.all.value).to.deep.equal([]);
  });

  it('are not begun by looking', async () => {
    const { workspace, hasButton } = await mountComposer();
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
    expect(hasButton('Discard draft')).to.equal(false);
  });

  it('say how old they are, and where they are not kept', async () => {
    const workspace = withDraft();
    const { all } = workspace.administration.templateDrafts;
    all.set([{ ...all.value![0]!, updatedAt: NOW - 3 * MINUTE }]);
    const { text } = await mountComposer({ workspace, draftId: 'draft-1' });
    expect(text('.kept')).to.equal('Draft, kept 3 min ago');
    workspace.connection.set({
      ...workspace.connection.value,
      persistent: false,
      because: 'storage-blocked',
    });
    await settle();
    expect(text('.kept')).to.equal('Not kept beyond this tab');
  });

  it('are gone on with by their id', async () => {
    const { input, text } = await mountComposer({ workspace: withDraft(), draftId: 'draft-1' });
    expect(input('name').value).to.equal('order_left');
    expect(text('.top-title')).to.equal('order_left');
  });

  it('are gone on with where they change the template', async () => {
    const workspace = composerWorkspace();
    workspace.templates.value = { state: 'ready', items: [standingTemplate()] };
    workspace.administration.templateDrafts.save('draft-9', {
      ...contentOf(standingTemplate()),
      category: 'marketing',
    });
    const { element } = await mountComposer({ workspace, templateId: 'template-1' });
    expect(element.value?.category).to.equal('marketing');
  });

  it('are offered with their age where nothing was begun', async () => {
    const workspace = withDraft({ title: 'Order left' });
    const { all } = workspace.administration.templateDrafts;
    all.set([{ ...all.value![0]!, updatedAt: NOW - 3 * 60 * MINUTE }]);
    const { text, press, input, all: find } = await mountComposer({ workspace });
    expect(text('.drafts')).to.contain('Order left');
    expect(text('.drafts')).to.contain('3 h old');
    await press('Continue Order left');
    expect(input('name').value).to.equal('order_left');
    expect(find('.drafts')).to.deep.equal([]);
  });

  it('are discarded on purpose only', async () => {
    const closed: string[] = [];
    const { press, workspace, find, text, owner } = await mountComposer({
      workspace: withDraft(),
      draftId: 'draft-1',
    });
    owner.addEventListener('jf-template-close', ({ type }) => closed.push(type));
    await press('Discard draft');
    const dialog = find<HTMLDialogElement>('dialog');
    expect(dialog.open).to.equal(true);
    expect(text('dialog')).to.contain('What was typed in 1 language is lost.');
    await press('Keep it');
    expect(workspace.administration.templateDrafts.all.value).to.have.length(1);
    await press('Discard draft');
    await press('Discard for good');
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
    expect(closed).to.deep.equal(['jf-template-close']);
  });

  it('that are not there are said to be missing, with a way on', async () => {
    const { text, press, input } = await mountComposer({ draftId: 'gone' });
    expect(text()).to.contain('This draft is not here');
    await press('Start an empty template');
    expect(input('body').value).to.equal('');
  });

  it('are waited for', async () => {
    const workspace = composerWorkspace();
    workspace.administration.templateDrafts.all.value = null;
    const { text, all, input } = await mountComposer({ workspace, draftId: 'draft-1' });
    expect(all('.loading')).to.have.length(1);
    expect(text('.submit')).to.equal('');
    workspace.administration.templateDrafts.all.set([
      { id: 'draft-1', content: sampleContent(), updatedAt: NOW },
    ]);
    await settle();
    expect(input('name').value).to.equal('order_left');
  });

  it('follow what is chosen in a list of the workspace, and go back', async () => {
    const workspace = withDraft();
    const { owner, input, press, element } = await mountComposer({ workspace });
    owner.link.update({ composing: { kind: 'draft', draftId: 'draft-1' } });
    await settle();
    expect(input('name').value).to.equal('order_left');
    await press('Back');
    expect(owner.link.state.composing).to.equal(null);
    expect(element.value?.name).to.equal('');
    expect(isFocused(element)).to.equal(false);
  });

  it('are told of by each of two composers in a page, once', async () => {
    const workspace = composerWorkspace();
    const two = ['template-1', 'template-2'].map((id) => standingTemplate({ id }));
    workspace.templates.value = { state: 'ready', items: two };
    const desk = document.createElement('jf-workspace');
    desk.workspace = workspace;
    const told: unknown[] = [];
    desk.link.subscribe(() => {
      told.push(desk.link.state.composed);
      // Else the page would stand still for good.
      if (told.length > 20) throw new Error('They tell each other without end.');
    });
    for (const { id } of two) {
      const composer = document.createElement('jf-template-composer');
      composer.templateId = id;
      desk.append(composer);
    }
    document.body.append(desk);
    await settle();
    desk.remove();
    expect(told.filter((one) => one !== null)).to.deep.equal(
      two.map(({ id }) => ({ kind: 'template', templateId: id, language: null })),
    );
  });

  it('are told to the list of the workspace, as what it finds again', async () => {
    const { owner, type, press, workspace } = await mountComposer();
    const composed = () => owner.link.state.composed;
    owner.link.update({ composing: { kind: 'new' } });
    await settle();
    expect(composed()).to.equal(null);
    await type('title', 'First');
    const [draft] = workspace.administration.templateDrafts.all.value!;
    expect(composed()).to.deep.equal({ kind: 'draft', draftId: draft!.id });
    await press('Back');
    expect(composed()).to.deep.equal({ kind: 'draft', draftId: draft!.id });
    owner.link.update({ composing: { kind: 'new' } });
    await settle();
    expect(composed()).to.equal(null);
    await press('Continue First');
    await press('Discard draft');
    await press('Discard for good');
    expect(composed()).to.equal(null);

    workspace.templates.set({ state: 'ready', items: [standingTemplate()] });
    owner.link.update({ composing: { kind: 'template', templateId: 'template-1', language: 'en' } });
    await settle();
    await type('body', 'Hello {{1}}, this is another text of it, {{2}} as well.');
    expect(composed()).to.deep.equal({ kind: 'template', templateId: 'template-1', language: null });
    workspace.templates.set({ state: 'ready', items: [] });
    await settle();
    expect(composed()).to.include({ kind: 'draft' });
  });

  it('of a new template begin anew each time one is chosen', async () => {
    const { owner, input, type, press, text } = await mountComposer();
    owner.link.update({ composing: { kind: 'new' } });
    await settle();
    await type('title', 'First');
    await press('Back');
    owner.link.update({ composing: { kind: 'new' } });
    await settle();
    expect(input('title').value).to.equal('');
    expect(text('.drafts')).to.contain('First');
  });
});
