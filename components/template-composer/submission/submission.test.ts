import { expect } from '@open-wc/testing';
import type { Template } from '../../../src/contract/template.ts';
import type { TemplateAdministration } from '../../../src/workspace/administration.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import { contentOf, languageOf, type DraftContent } from '../draft/draft-content.ts';
import { withAddedLanguage, withFooter, withLanguage } from '../draft/edits.ts';
import { sampleContent, standingLanguage, standingTemplate } from '../testing/samples.ts';
import { NameCheck } from './name-check.ts';
import { Submission } from './submission.ts';

const drafted = standingTemplate({ revision: 1, languages: [standingLanguage({ status: 'draft' })] });
const pending = standingTemplate({ revision: 2, languages: [standingLanguage({ status: 'pending' })] });
const no = (reason: string, more: object = {}) => ({ ok: false, reason, ...more }) as never;
const yes = (value: unknown) => ({ ok: true, value }) as never;

function mount(content: DraftContent) {
  const workspace = new FakeWorkspace();
  const backend: TemplateAdministration = workspace.administration.templates;
  const names: string[] = [];
  const host = {
    draftId: 'draft-1',
    content,
    template: null as Template | null,
    renew: () => (host.draftId = 'draft-2'),
    rebase: (next: DraftContent) => (host.content = next),
    stands: (template: Template) => (host.template = template),
    gone: () => (host.template = null),
    changedMeanwhile: (template: Template) => (host.template = template),
    submitted: (template: Template) => (host.template = template),
    nameRefused: (reason: string) => names.push(reason),
    templateNamed: () => drafted,
    changed: () => {},
  };
  const submission = new Submission(host);
  return {
    host,
    names,
    submission,
    workspace,
    submit: () => submission.submit(backend, host.content),
    /** What the next requests of this name end with, one after the other; the last for good. */
    answers: (name: string, ...outcomes: never[]) => {
      const all = [...outcomes];
      workspace.outcomes.set(name, all[0]!);
      const given = workspace.requests;
      const push = given.push.bind(given);
      given.push = (...requests) => {
        const count = push(...requests);
        if (requests[0]?.name === name) {
          const next = all.length > 1 ? all.shift()! : all[0]!;
          workspace.outcomes.set(name, next);
        }
        return count;
      };
    },
    given: (name: string) => workspace.given(name),
  };
}

describe('handing a new template in', () => {
  it('creates it under the key of the draft, and submits it', async () => {
    const { host, submit, answers, given, submission } = mount(sampleContent());
    answers('templates.create', yes(drafted));
    answers('templates.submit', yes(pending));
    await submit();
    expect(given('templates.create')).to.deep.equal([[sampleContent(), { idempotencyKey: 'draft-1' }]]);
    const [[id, options]] = given('templates.submit') as [[string, Record<string, unknown>]];
    expect([id, options['languages'], options['revision']]).to.deep.equal(['template-1', ['en'], 1]);
    expect(host.template).to.equal(pending);
    expect(submission.state).to.deep.equal({ kind: 'submitted', tookTheirs: false });
  });

  it('is done once, however often it is asked for at a time', async () => {
    const { submit, answers, given } = mount(sampleContent());
    answers('templates.create', yes(pending));
    await Promise.all([submit(), submit(), submit()]);
    expect(given('templates.create')).to.have.length(1);
  });

  it('asks again under the same key when no answer came', async () => {
    const { submit, answers, given, submission, host } = mount(sampleContent());
    answers('templates.create', no('network'), yes(pending));
    await submit();
    expect(submission.state.kind).to.equal('unclear');
    expect(host.content).to.deep.equal(sampleContent());
    await submit();
    expect(given('templates.create').map(([, options]) => options)).to.deep.equal([
      { idempotencyKey: 'draft-1' },
      { idempotencyKey: 'draft-1' },
    ]);
    expect(submission.state.kind).to.equal('submitted');
  });

  it('offers to go on with what a lost attempt created, where the draft says something else by now', async () => {
    const { submit, answers, given, submission, host, names } = mount(sampleContent());
    answers('templates.create', no('network'), no('idempotency-key-reused'), no('name-taken'));
    await submit();
    host.content = withLanguage(host.content, 'en', (draft) => withFooter(draft, 'Later'));
    await submit();
    expect(given('templates.create').map(([, options]) => options)).to.deep.equal([
      { idempotencyKey: 'draft-1' },
      { idempotencyKey: 'draft-1' },
      { idempotencyKey: 'draft-2' },
    ]);
    expect(names).to.deep.equal(['taken']);
    expect(submission.state).to.deep.include({ kind: 'name', standing: drafted });
    submission.adopt(host.content);
    expect(languageOf(host.content, 'en').footer).to.deep.equal({ text: 'Later' });
    expect(host.content.changes).to.deep.include({ templateId: 'template-1', revision: 1 });
  });

  it('says that the name is taken or locked, and keeps everything', async () => {
    const { submit, answers, submission, names, host } = mount(sampleContent());
    answers('templates.create', no('name-taken'), no('name-locked'));
    await submit();
    expect(submission.state).to.deep.equal({ kind: 'name', reason: 'taken', standing: null });
    await submit();
    expect(submission.state).to.deep.include({ kind: 'name', reason: 'locked' });
    expect(names).to.deep.equal(['taken', 'locked']);
    expect(host.content).to.deep.equal(sampleContent());
  });

  it('that was created and not submitted goes on from there, and creates no second one', async () => {
    const { submit, answers, given, submission, host } = mount(sampleContent());
    answers('templates.create', yes(drafted));
    answers('templates.submit', no('unavailable'), yes(pending));
    await submit();
    expect(submission.state.kind).to.equal('half');
    expect(host.content.changes?.templateId).to.equal('template-1');
    await submit();
    expect(given('templates.create')).to.have.length(1);
    expect(given('templates.update')).to.deep.equal([]);
    const keys = given('templates.submit').map(
      ([, options]) => (options as { idempotencyKey: string }).idempotencyKey,
    );
    expect(keys[0]).to.be.a('string');
    expect(submission.state.kind).to.equal('submitted');
  });
});

describe('handing a change in', () => {
  const before = standingTemplate();
  const change = withLanguage(contentOf(before), 'en', (draft) => withFooter(draft, 'Bank'));
  const later = standingTemplate({
    revision: 4,
    languages: [standingLanguage({ footer: { text: 'Bank' }, status: 'pending' })],
  });

  it('sends what was changed, at the revision it was read at', async () => {
    const { submit, answers, given, submission } = mount(change);
    answers('templates.update', yes(later));
    await submit();
    const [[id, update, revision]] = given('templates.update') as [
      [string, { languages: unknown[] }, number],
    ];
    expect([id, update.languages.length, revision]).to.deep.equal(['template-1', 1, 3]);
    expect(given('templates.submit')).to.deep.equal([]);
    expect(submission.state.kind).to.equal('submitted');
  });

  it('submits a language that was added, and only that', async () => {
    const { submit, answers, given } = mount(withAddedLanguage(contentOf(before), 'es', 'en'));
    const saved = standingTemplate({
      revision: 4,
      languages: [standingLanguage(), standingLanguage({ language: 'es', status: 'draft' })],
    });
    answers('templates.update', yes(saved));
    answers('templates.submit', yes(saved));
    await submit();
    expect(
      given('templates.submit').map(([, options]) => (options as { languages: unknown }).languages),
    ).to.deep.equal([['es']]);
  });

  it('is laid on what somebody else changed elsewhere, without asking', async () => {
    const current = standingTemplate({
      revision: 9,
      languages: [standingLanguage({ header: { kind: 'text', text: 'Hi' } })],
    });
    const { submit, answers, given, submission } = mount(change);
    answers('templates.update', no('precondition-failed', { current }), yes(later));
    await submit();
    const [, [, second, revision]] = given('templates.update') as [
      unknown,
      [string, { languages: object[] }, number],
    ];
    expect(revision).to.equal(9);
    expect(second.languages[0]).to.deep.include({
      header: { kind: 'text', text: 'Hi' },
      footer: { text: 'Bank' },
    });
    expect(submission.state).to.deep.equal({ kind: 'submitted', tookTheirs: true });
  });

  it('is not taken where somebody else changed the same, and hands on what stands now', async () => {
    const current = standingTemplate({
      revision: 9,
      languages: [standingLanguage({ footer: { text: 'Theirs' } })],
    });
    const { submit, answers, submission, host, given } = mount(change);
    answers('templates.update', no('precondition-failed', { current }), yes(later));
    await submit();
    expect(submission.state).to.deep.equal({ kind: 'none' });
    expect(host.template).to.equal(current);
    expect(host.content).to.equal(change);
    expect(given('templates.update')).to.have.length(1);
  });

  it('says so where it was changed and could not be read', async () => {
    const { submit, answers, submission } = mount(change);
    answers('templates.update', no('precondition-failed', { current: null }));
    await submit();
    expect(submission.state).to.deep.include({ kind: 'refused' });
  });

  it('is done where a lost attempt of ours has made it so', async () => {
    const { submit, answers, given, submission } = mount(change);
    answers('templates.update', no('precondition-failed', { current: later }));
    answers('templates.submit', no('edit-not-allowed'));
    await submit();
    expect(given('templates.update')).to.have.length(1);
    expect(submission.state.kind).to.equal('submitted');
  });

  it('keeps what was written when it is refused, and forgets the refusal when asked', async () => {
    const { submit, answers, submission, host } = mount(change);
    answers('templates.update', no('edit-not-allowed'));
    await submit();
    expect(submission.state).to.deep.include({ kind: 'refused' });
    expect(host.content).to.equal(change);
    submission.forget();
    expect(submission.state).to.deep.equal({ kind: 'none' });
  });
});

describe('asking whether a name is free', () => {
  const free = { ok: true, value: { name: 'a', state: 'free', lockedUntil: null } } as const;

  it('asks once, and knows of that name alone', async () => {
    let asked = 0;
    const names = new NameCheck(() => {});
    const ask = () => {
      asked += 1;
      return Promise.resolve(free);
    };
    await names.check('a', '1', ask);
    await names.check('a', '1', ask);
    expect(asked).to.equal(1);
    expect(names.of('a', '1')).to.deep.equal({ state: 'free' });
    expect(names.of('b', '1')).to.deep.equal({ state: 'unasked' });
    expect(names.of('a', '2')).to.deep.equal({ state: 'unasked' });
  });

  it('takes the last question alone, whichever answer comes last', async () => {
    const names = new NameCheck(() => {});
    let answerFirst = (_outcome: never): void => {};
    const first = names.check('a', '1', () => new Promise((resolve) => (answerFirst = resolve)));
    await names.check('b', '1', () => Promise.resolve(free));
    answerFirst({ ok: true, value: { name: 'a', state: 'taken', lockedUntil: null } } as never);
    await first;
    expect(names.of('b', '1')).to.deep.equal({ state: 'free' });
    expect(names.of('a', '1')).to.deep.equal({ state: 'unasked' });
  });

  it('asks again where there was no answer, and until when a name is locked', async () => {
    const names = new NameCheck(() => {});
    await names.check('a', '1', () => Promise.resolve({ ok: false, reason: 'network' }));
    expect(names.of('a', '1')).to.deep.equal({ state: 'unknown' });
    names.refused('a', '1', 'locked');
    await names.check('a', '1', () =>
      Promise.resolve({ ok: true, value: { name: 'a', state: 'locked', lockedUntil: 7 } }),
    );
    expect(names.of('a', '1')).to.deep.equal({ state: 'locked', lockedUntil: 7 });
  });
});
