import { expect } from '@open-wc/testing';
import type { Template } from '../../src/contract/template.ts';
import { isFocused, settle } from '../base/testing/dom.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { composerWorkspace, mountComposer } from './testing/mount.ts';
import { sampleContent, sampleDraft, standingLanguage, standingTemplate } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

const created = standingTemplate({ revision: 1, languages: [standingLanguage({ status: 'draft' })] });
const pending = standingTemplate({ revision: 2, languages: [standingLanguage({ status: 'pending' })] });

/** A workspace with one template, which takes what is asked of it. */
function withTemplate(template: Template = standingTemplate()) {
  const workspace = composerWorkspace();
  workspace.templates.value = { state: 'ready', items: [template] };
  return workspace;
}

function taking(workspace = withDraft()) {
  workspace.outcomes.set('templates.create', { ok: true, value: created });
  workspace.outcomes.set('templates.submit', { ok: true, value: pending });
  workspace.outcomes.set('templates.update', { ok: true, value: pending });
  return workspace;
}

describe('submitting', () => {
  it('leads to the first error instead, and tells all of them', async () => {
    const { press, input, given, text, type } = await mountComposer();
    await type('name', 'order_left');
    await press('Submit for review');
    expect(isFocused(input('body'))).to.equal(true);
    expect(text('.check-list')).to.contain('body');
    expect(text('.submit-help')).to.contain('1 error is in the way');
    expect(given('templates.create')).to.deep.equal([]);
  });

  it('needs a Business Manager ID and a name that is free', async () => {
    const workspace = withDraft({ businessManagerId: '' });
    workspace.channels.value = { state: 'ready', items: [] };
    const { press, input, type, given, text } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    expect(isFocused(input('businessManagerId'))).to.equal(true);
    await type('businessManagerId', '1029384756');
    workspace.outcomes.set('templates.checkName', {
      ok: true,
      value: { name: '', state: 'taken', lockedUntil: null },
    });
    await press('Submit for review');
    expect(isFocused(input('name'))).to.equal(true);
    expect(text('#name-help')).to.contain('has this name');
    expect(given('templates.create')).to.deep.equal([]);
  });

  it('says which changed language cannot be edited now, and takes that back once it can', async () => {
    const workspace = withTemplate();
    const { type, text, press, given } = await mountComposer({ workspace, templateId: 'template-1' });
    await type('footer', 'Mine');
    expect(text('.submit-help')).to.equal('Ready to submit.');
    const inReview = standingLanguage({ status: 'pending', editBudget: undefined });
    workspace.templates.set({
      state: 'ready',
      items: [standingTemplate({ revision: 4, languages: [inReview] })],
    });
    await settle();
    expect(text('.submit-help')).to.equal(
      'English cannot be edited just now. What you wrote in it is kept until it can.',
    );
    await press('Submit for review');
    expect(text('dialog')).to.equal('');
    expect(given('templates.update')).to.deep.equal([]);
    workspace.templates.set({ state: 'ready', items: [standingTemplate({ revision: 5 })] });
    await settle();
    expect(text('.submit-help')).to.equal('Ready to submit.');
  });

  it('creates and submits, discards the draft, tells the page, and shows what becomes of it', async () => {
    const workspace = taking();
    const { press, given, owner, text, element } = await mountComposer({ workspace, draftId: 'draft-1' });
    const told: unknown[] = [];
    owner.addEventListener('jf-template-submit', ({ template, templateId }) =>
      told.push([template, templateId]),
    );
    owner.addEventListener('jf-template-submitted', ({ templateId }) => told.push(templateId));
    await press('Submit for review');
    expect(told).to.deep.equal([[sampleContent(), null], 'template-1']);
    expect(given('templates.create')).to.deep.equal([[sampleContent(), { idempotencyKey: 'draft-1' }]]);
    expect(workspace.administration.templateDrafts.all.value).to.deep.equal([]);
    expect(text('.note')).to.contain('Submitted.');
    expect(text('.status')).to.contain('In review');
    expect(element.value?.languages).to.have.length(1);
  });

  it('is left to the page where it cancels', async () => {
    const { press, given, owner } = await mountComposer({ workspace: taking(), draftId: 'draft-1' });
    owner.addEventListener('jf-template-submit', (event) => event.preventDefault());
    await press('Submit for review');
    expect(given('templates.create')).to.deep.equal([]);
  });

  it('with warnings is confirmed first', async () => {
    const languages = [
      sampleDraft({ body: { text: 'Hello there, your order is number {{1}}.', examples: { '1': '4711' } } }),
    ];
    const { press, given, text } = await mountComposer({
      workspace: taking(withDraft({ languages })),
      draftId: 'draft-1',
    });
    await press('Submit for review');
    expect(text('dialog')).to.contain('for 1 reason');
    expect(given('templates.create')).to.deep.equal([]);
    await press('Go on writing');
    await press('Submit for review');
    await press('Submit anyway');
    expect(given('templates.create')).to.have.length(1);
  });

  it('twice in a row is one submission', async () => {
    const workspace = taking();
    let answer = (): void => {};
    workspace.outcomes.set(
      'templates.create',
      new Promise((resolve) => (answer = () => resolve({ ok: true, value: created }))),
    );
    const { press, given, text } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    expect(text('.submit .primary')).to.equal('Submitting');
    await press('Submitting');
    answer();
    await settle();
    expect(given('templates.create')).to.have.length(1);
    expect(text('.note')).to.contain('Submitted.');
  });

  /** A composer whose name is asked about, until `answer` is called. */
  const whileNameIsAsked = async () => {
    const workspace = taking();
    let give = (_state: string): void => {};
    const held = new Promise<never>((resolve) => {
      give = (state) => resolve({ ok: true, value: { name: '', state, lockedUntil: null } } as never);
    });
    workspace.outcomes.set('templates.checkName', held);
    const composer = await mountComposer({ workspace, draftId: 'draft-1' });
    let told = 0;
    composer.owner.addEventListener('jf-template-submit', () => (told += 1));
    const answer = async (state: string) => {
      give(state);
      await settle();
    };
    return { ...composer, answer, told: () => told };
  };

  it('twice in a row, while the name is asked about, is one wish', async () => {
    const { press, answer, told, given } = await whileNameIsAsked();
    await press('Submit for review');
    await press('Submit for review');
    await answer('free');
    expect([told(), given('templates.create').length]).to.deep.equal([1, 1]);
  });

  it('does not hand in an error that is typed while the name is asked about', async () => {
    const { press, type, answer, told, given, input } = await whileNameIsAsked();
    await press('Submit for review');
    await type('body', '{{1}}{{3}}');
    await answer('free');
    expect([told(), given('templates.create').length]).to.deep.equal([0, 0]);
    expect(isFocused(input('body'))).to.equal(true);
    await type('body', sampleDraft().body.text);
    await press('Submit for review');
    expect(given('templates.create')).to.have.length(1);
  });

  it('waits for what was asked about the name when its field was left', async () => {
    const { press, leave, answer, given, input } = await whileNameIsAsked();
    await leave('name');
    await press('Submit for review');
    expect(given('templates.create')).to.deep.equal([]);
    await answer('taken');
    expect(given('templates.create')).to.deep.equal([]);
    expect(given('templates.checkName')).to.have.length(1);
    expect(isFocused(input('name'))).to.equal(true);
  });

  it('asks about the name that was typed meanwhile, too', async () => {
    const { press, type, answer, given } = await whileNameIsAsked();
    await press('Submit for review');
    await type('name', 'order_sent');
    await answer('free');
    expect(given('templates.checkName').map(([name]) => name)).to.deep.equal(['order_left', 'order_sent']);
    expect(given('templates.create')).to.have.length(1);
  });

  it('without an answer keeps everything, and asks again under the same key', async () => {
    const workspace = taking();
    workspace.outcomes.set('templates.create', { ok: false, reason: 'timeout' });
    const { press, given, text, input, kept } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    expect(text('.note')).to.contain('Nobody knows whether it arrived.');
    expect(input('body').value).to.equal(sampleDraft().body.text);
    expect(kept()).to.deep.equal(sampleContent());
    workspace.outcomes.set('templates.create', { ok: true, value: created });
    await press('Try again');
    expect(given('templates.create').map(([, options]) => options)).to.deep.equal([
      { idempotencyKey: 'draft-1' },
      { idempotencyKey: 'draft-1' },
    ]);
  });

  it('of a name that is taken by then says so at the name', async () => {
    const workspace = taking();
    workspace.outcomes.set('templates.create', { ok: false, reason: 'name-taken' });
    const { press, text, kept } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    expect(text('#name-help')).to.contain('has this name');
    expect(kept()).to.deep.equal(sampleContent());
  });

  it('that is refused says why in plain words, and what the backend named', async () => {
    const workspace = taking();
    workspace.outcomes.set('templates.create', {
      ok: false,
      reason: 'validation-failed',
      problem: {
        title: 'Invalid',
        status: 422,
        code: 'validation-failed',
        fields: [{ field: '/languages/0/body', reason: 'too odd' }],
      },
    });
    const { press, text } = await mountComposer({ workspace, draftId: 'draft-1' });
    await press('Submit for review');
    expect(text('.note')).to.contain('It was not submitted.');
    expect(text('.note')).to.contain('too odd');
  });
});

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

describe('after submitting', () => {
  const follow = async (change: Parameters<typeof standingLanguage>[0]) =>
    mountComposer({
      workspace: withTemplate(standingTemplate({ languages: [standingLanguage(change)] })),
      templateId: 'template-1',
    });

  it('the statuses it had are listed, the newest first', async () => {
    const { text, all } = await follow({});
    expect(text('.status-line')).to.contain('Approved');
    expect(
      all('.timeline li').map((line) => line.querySelector('.state')?.textContent?.trim()),
    ).to.deep.equal(['Approved', 'In review']);
  });

  it('a rejection is explained, with the recommendation, what it means here, and its mend', async () => {
    const { text, press, input } = await follow({
      status: 'rejected',
      body: { text: 'Hello {{2}}, your order is here today.', examples: { '2': 'Ana' } },
      rejection: {
        reason: 'invalidFormat',
        recommendation: 'Number variables from 1.',
        platformErrorCode: 2388072,
      },
    });
    expect(text('.note')).to.contain('Number variables from 1.');
    expect(text('.note')).to.contain('Error 2388072');
    expect(text('.note .matches')).to.contain('Number the variables anew');
    await press('Number the variables anew');
    expect(input('body').value).to.equal('Hello {{1}}, your order is here today.');
  });

  it('what is reviewed cannot be edited, and says so', async () => {
    const { input, text, hasButton } = await follow({ status: 'pending', editBudget: undefined });
    expect(text('.status')).to.contain('cannot be edited until WhatsApp has decided');
    expect(input('body').readOnly).to.equal(true);
    expect(hasButton('Bold')).to.equal(false);
    expect(hasButton('Add: Link')).to.equal(false);
  });

  it('the edits that are left and the next one are said', async () => {
    const free = await follow({});
    expect(free.text('.status')).to.contain('9 edits left in these 30 days.');
    const spent = await follow({
      editBudget: { editable: false, editsLeft: 8, nextEditAt: NOW + 5 * 3_600_000, categoryFixed: true },
    });
    expect(spent.text('.status')).to.match(/The next edit is taken in 5 h/);
    expect(spent.input('body').readOnly).to.equal(true);
    spent.workspace.clock.set({ now: NOW + 6 * 3_600_000, provisional: false });
    await settle();
    expect(spent.input('body').readOnly).to.equal(false);
  });

  it('a pause says when it ends', async () => {
    const { text } = await follow({ status: 'paused', pausedUntil: NOW + 2 * 3_600_000 });
    expect(text('.status')).to.match(/The pause ends in 2 h/);
  });

  it('a status that nobody knows is shown as it came', async () => {
    const { text } = await follow({ status: 'HALF_APPROVED' });
    expect(text('.status')).to.contain('HALF_APPROVED');
  });

  it('name and account are fixed, and the category where it is', async () => {
    const { all, text } = await follow({});
    expect(all('input[name=category]').every((one) => (one as HTMLInputElement).disabled)).to.equal(true);
    expect(text()).to.contain('The category is fixed');
    expect(text()).to.contain('The name stays as it was submitted.');
    expect(all('#name, #business-manager')).to.deep.equal([]);
  });
});
