import { expect } from '@open-wc/testing';
import { isFocused, settle } from '../base/testing/dom.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { mountComposer } from './testing/mount.ts';
import { sampleDraft, standingLanguage, standingTemplate } from './testing/samples.ts';
import { pending, taking, withTemplate } from './testing/with-template.ts';

describe('submitting a change', () => {
  it('has nothing to do until something is changed', async () => {
    const { press, given, text } = await mountComposer({
      workspace: taking(withTemplate()),
      templateId: 'template-1',
    });
    expect(text('.submit-help')).to.equal('Nothing was changed yet.');
    await press('Submit for review');
    expect(given('templates.update')).to.deep.equal([]);
  });

  it('of what is approved is confirmed with what it costs', async () => {
    const { press, given, text, type } = await mountComposer({
      workspace: taking(withTemplate()),
      templateId: 'template-1',
    });
    await type('footer', 'Bank');
    await press('Submit for review');
    expect(text('dialog')).to.contain('1 approved language goes to review again');
    await press('Submit the change');
    const [[id, update, revision]] = given('templates.update') as [[string, { languages: object[] }, number]];
    expect([id, revision]).to.deep.equal(['template-1', 3]);
    expect(update.languages).to.deep.equal([{ ...sampleDraft(), footer: { text: 'Bank' } }]);
  });

  it('shows both versions where somebody else changed the same, and loses neither', async () => {
    const workspace = taking(withTemplate());
    const theirs = standingTemplate({
      revision: 7,
      languages: [standingLanguage({ footer: { text: 'Theirs' } })],
    });
    workspace.outcomes.set('templates.update', { ok: false, reason: 'precondition-failed', current: theirs });
    const { press, text, type, input, given } = await mountComposer({ workspace, templateId: 'template-1' });
    await type('footer', 'Mine');
    await press('Submit for review');
    await press('Submit the change');
    expect(text('.conflict')).to.contain('English · Footer Theirs Mine');
    expect(input('footer').value).to.equal('Mine');
    await press('Take what stands now');
    expect(input('footer').value).to.equal('Theirs');
    expect(text('.conflict')).to.equal('');
    await type('footer', 'Mine again');
    workspace.outcomes.set('templates.update', { ok: true, value: pending });
    await press('Submit for review');
    await press('Submit the change');
    expect(given('templates.update').at(-1)?.[2]).to.equal(7);
  });

  it('takes over at once what somebody else changes elsewhere, and shows what they change here', async () => {
    const workspace = withTemplate();
    const { type, text, input, element } = await mountComposer({ workspace, templateId: 'template-1' });
    await type('footer', 'Mine');
    const theirs = standingLanguage({ header: { kind: 'text', text: 'Hello' } });
    workspace.templates.set({
      state: 'ready',
      items: [standingTemplate({ revision: 4, languages: [theirs] })],
    });
    await settle();
    expect(text()).to.contain('Somebody else changed other parts');
    expect(element.value?.languages[0]).to.deep.include({
      header: { kind: 'text', text: 'Hello' },
      footer: { text: 'Mine' },
    });
    const again = standingLanguage({ header: { kind: 'text', text: 'Hello' }, footer: { text: 'Theirs' } });
    workspace.templates.set({
      state: 'ready',
      items: [standingTemplate({ revision: 5, languages: [again] })],
    });
    await settle();
    expect(text('.conflict')).to.contain('Theirs');
    expect(input('footer').value).to.equal('Mine');
  });

  /** A composer in which `Mine` was typed into the footer before somebody else wrote `Theirs` there. */
  const inConflict = async () => {
    const workspace = taking(withTemplate());
    const composer = await mountComposer({ workspace, templateId: 'template-1' });
    await composer.type('footer', 'Mine');
    const languages = [standingLanguage({ footer: { text: 'Theirs' } })];
    workspace.templates.set({ state: 'ready', items: [standingTemplate({ revision: 4, languages })] });
    await settle();
    return { ...composer, workspace };
  };

  it('shows what they changed here until one of both is chosen, and is not submitted before', async () => {
    const { type, text, press, find, given } = await inConflict();
    await type('footer', 'Mine and more');
    expect(text('.conflict')).to.contain('English · Footer Theirs Mine and more');
    expect(text('.submit-help')).to.contain('Somebody else changed the same.');
    await press('Submit for review');
    expect(isFocused(find('.conflict-title'))).to.equal(true);
    expect(given('templates.update')).to.deep.equal([]);
    await press('Keep mine');
    expect(text('.conflict')).to.equal('');
    expect(isFocused(find('.submit .primary'))).to.equal(true);
    await press('Submit for review');
    await press('Submit the change');
    const [[, update, revision]] = given('templates.update') as [[string, { languages: object[] }, number]];
    expect(update.languages[0]).to.deep.include({ footer: { text: 'Mine and more' } });
    expect(revision).to.equal(4);
  });

  it('shows it again after a reload', async () => {
    const { workspace, owner } = await inConflict();
    owner.remove();
    const again = await mountComposer({ workspace, templateId: 'template-1' });
    expect(again.text('.conflict')).to.contain('Footer Theirs Mine');
    await again.press('Submit for review');
    expect(again.given('templates.update')).to.deep.equal([]);
  });

  it('lets the choice be taken back', async () => {
    const { press, text, input } = await inConflict();
    await press('Take what stands now');
    expect(input('footer').value).to.equal('Theirs');
    await press('Undo');
    expect(input('footer').value).to.equal('Mine');
    expect(text('.conflict')).to.contain('Theirs');
    await press('Keep mine');
    expect(input('footer').value).to.equal('Mine');
    expect(text('.conflict')).to.equal('');
  });

  it('has nothing to choose any more once both say the same', async () => {
    const { type, text } = await inConflict();
    await type('footer', 'Theirs');
    expect(text('.conflict')).to.equal('');
    expect(text('.submit-help')).to.equal('Nothing was changed yet.');
  });

  it('knows of a review that was decided meanwhile without a word', async () => {
    const workspace = withTemplate(
      standingTemplate({ languages: [standingLanguage({ status: 'pending' })] }),
    );
    const { text, workspace: desk } = await mountComposer({ workspace, templateId: 'template-1' });
    expect(text('.status')).to.contain('In review');
    desk.templates.set({ state: 'ready', items: [standingTemplate({ revision: 4 })] });
    await settle();
    expect(text('.status')).to.contain('Approved');
    expect(text('.note')).to.equal('');
    expect(desk.administration.templateDrafts.all.value).to.deep.equal([]);
  });
});

describe('a template that somebody deletes while it is changed', () => {
  const deleted = async () => {
    const workspace = taking(withTemplate());
    const composer = await mountComposer({ workspace, templateId: 'template-1' });
    await composer.type('footer', 'Mine');
    workspace.templates.set({ state: 'ready', items: [] });
    await settle();
    return { ...composer, workspace };
  };

  it('is said to be gone, keeps what was written, and is not submitted as a change', async () => {
    const { text, all, press, given, find, input } = await deleted();
    expect(text('.note')).to.contain('Somebody deleted this template.');
    expect(all('#name, #title, #business-manager')).to.deep.equal([]);
    expect(input('footer').value).to.equal('Mine');
    await press('Submit for review');
    expect(isFocused(find('[data-field=gone]'))).to.equal(true);
    expect(given('templates.update')).to.deep.equal([]);
  });

  it('is submitted as a new one when that is wished', async () => {
    const { press, given, text, workspace } = await deleted();
    await press('Submit as a new template');
    expect(given('templates.checkName').map(([name]) => name)).to.deep.equal(['order_left']);
    const [[content]] = given('templates.create') as [[{ languages: object[] }]];
    expect(content).to.deep.include({ name: 'order_left' });
    expect(content.languages[0]).to.deep.include({ footer: { text: 'Mine' } });
    expect(text('.note')).to.contain('Submitted.');
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
  });

  it('becomes a new one under another name where its name is locked', async () => {
    const { press, given, text, input, type, workspace, kept } = await deleted();
    workspace.outcomes.set('templates.checkName', {
      ok: true,
      value: { name: '', state: 'locked', lockedUntil: NOW },
    });
    await press('Submit as a new template');
    expect(isFocused(input('name'))).to.equal(true);
    expect(text('.note')).to.equal('');
    expect(kept()?.changes).to.equal(undefined);
    workspace.outcomes.set('templates.checkName', {
      ok: true,
      value: { name: '', state: 'free', lockedUntil: null },
    });
    await type('name', 'order_sent');
    await press('Submit for review');
    expect(given('templates.create').map(([one]) => (one as { name: string }).name)).to.deep.equal([
      'order_sent',
    ]);
  });

  it('is said to be gone where the backend says so first', async () => {
    const workspace = taking(withTemplate());
    workspace.outcomes.set('templates.update', { ok: false, reason: 'not-found' });
    const { type, press, text } = await mountComposer({ workspace, templateId: 'template-1' });
    await type('footer', 'Mine');
    await press('Submit for review');
    await press('Submit the change');
    expect(text('.note')).to.contain('Somebody deleted this template.');
  });

  it('is not said to be gone while the list is still read', async () => {
    const { text, workspace } = await deleted();
    workspace.templates.set({ state: 'loading', items: [] });
    await settle();
    expect(text('.note')).to.equal('');
    expect(text('.field-label')).to.contain('Name');
  });
});
