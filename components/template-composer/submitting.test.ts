import { expect } from '@open-wc/testing';
import { isFocused, settle } from '../base/testing/dom.ts';
import { mountComposer } from './testing/mount.ts';
import { sampleContent, sampleDraft, standingLanguage, standingTemplate } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';
import { created, taking as takingAll, withTemplate } from './testing/with-template.ts';

const taking = (workspace = withDraft()) => takingAll(workspace);

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
