import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../base/testing/accessible.ts';
import { isFocused, settle } from '../../base/testing/dom.ts';
import { mountList, sampleJob } from '../testing/mount.ts';
import { selected, tick, two } from '../testing/selected.ts';

describe('a change of many users that was begun before the list was there', () => {
  beforeEach(() => setViewport({ width: 1200, height: 800 }));

  const begun = {
    jobId: 'job-1',
    change: { remove: { channels: ['sms', 'webchat'] } },
    many: 2,
  };
  async function found(job = sampleJob(), change: object = {}) {
    const mounted = await mountList();
    await mounted.show(two);
    const { administration } = mounted.workspace;
    mounted.find<HTMLInputElement>('input[type=search]').focus();
    administration.begunChanges.set([{ ...begun, ...change }]);
    administration.changeJobs.of(job.id).set({ state: 'ready', job, problem: null });
    await settle();
    return mounted;
  }

  it('is found again with its progress, and takes the focus from nobody', async () => {
    const mounted = await found();
    expect(mounted.text()).to.contain('Taking SMS, Web chat from 2 users');
    expect(mounted.text()).to.contain('1 of 2');
    expect(isFocused(mounted.find('input[type=search]'))).to.equal(true);
    await mounted.click('.select-all');
    expect(mounted.text()).to.contain('A change is still going on.');
    await expectAccessible(mounted.list);
    await mounted.click('.stop');
    expect(mounted.workspace.given('users.cancelChange')).to.deep.equal([['job-1']]);
  });

  it('tells the result of each user by name, is undone once, and is dismissed for good', async () => {
    const job = sampleJob({ state: 'done', counts: { changed: 1, unchanged: 0, refused: 1 } });
    const mounted = await found(job);
    const { administration } = mounted.workspace;
    expect(mounted.text()).to.contain('Taken away: SMS, Web chat 1 changed, 0 unchanged, 1 refused');
    await mounted.click('.show');
    administration.changeResults.of('job-1').show([
      { userId: 'user-7', name: 'Cem Kaya', email: 'cem@harbour.example', result: 'unchanged' },
      { userId: 'user-8', result: 'refused', code: 'not-found' },
    ]);
    await settle();
    expect(mounted.texts('.results li')).to.deep.equal([
      'Cem Kaya (cem@harbour.example) Unchanged',
      'user-8 Refused · It is no longer there.',
    ]);
    mounted.workspace.outcomes.set('users.undoChange', {
      ok: true,
      value: sampleJob({ id: 'job-2', undoes: 'job-1' }),
    });
    await mounted.click('.undo');
    administration.begunChanges.set([{ ...begun, undoId: 'job-2' }]);
    const undone = sampleJob({ id: 'job-2', undoes: 'job-1', state: 'done' });
    administration.changeJobs.of('job-2').set({ state: 'ready', job: undone, problem: null });
    await settle();
    expect(mounted.text()).to.contain('Undone');
    mounted.workspace.outcomes.set('users.dismissChange', { ok: true, value: null });
    await mounted.click('[aria-label=Dismiss]');
    expect(mounted.all('jf-user-list-change')).to.deep.equal([]);
    expect(mounted.workspace.given('users.dismissChange')).to.deep.equal([['job-1']]);
  });

  it('that was taken back is shown so, and not taken back twice', async () => {
    const undone = sampleJob({ id: 'job-2', undoes: 'job-1', state: 'done' });
    const mounted = await found(undone, { undoId: 'job-2' });
    expect(mounted.text()).to.contain('Undone');
    expect(mounted.all('.undo')).to.deep.equal([]);
  });

  it('is shown as taken back once that was asked for in another tab, and takes the focus from nobody', async () => {
    const mounted = await found(sampleJob({ state: 'done' }));
    const { administration } = mounted.workspace;
    await mounted.click('.select-all');
    await mounted.click('.give');
    await tick(mounted, 'SMS');
    mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob({ id: 'job-3' }) });
    await mounted.click('.change-dialog [type=submit]');
    const own = { ...begun, jobId: 'job-3', change: { add: { channels: ['sms'] } } };
    administration.changeJobs
      .of('job-3')
      .set({ state: 'ready', job: sampleJob({ id: 'job-3', state: 'done' }), problem: null });
    administration.begunChanges.set([own, begun]);
    await settle();
    expect(mounted.all('.undo')).to.have.length(2);
    mounted.find('input[type=search]').focus();
    for (const [id, undoes] of [
      ['job-4', 'job-3'],
      ['job-2', 'job-1'],
    ] as const) {
      const job = sampleJob({ id, undoes, state: 'done' });
      administration.changeJobs.of(id).set({ state: 'ready', job, problem: null });
    }
    administration.begunChanges.set([
      { ...own, undoId: 'job-4' },
      { ...begun, undoId: 'job-2' },
    ]);
    await settle();
    expect(mounted.texts('#words')).to.deep.equal(['Undone', 'Undone']);
    expect(mounted.all('.undo')).to.deep.equal([]);
    expect(isFocused(mounted.find('input[type=search]'))).to.equal(true);
  });

  it('keeps the focus where its button was, once it was taken back in another tab', async () => {
    const mounted = await found(sampleJob({ state: 'done' }));
    mounted.find('.undo').focus();
    mounted.workspace.administration.begunChanges.set([{ ...begun, undoId: 'job-2' }]);
    await settle();
    expect(mounted.all('.undo')).to.deep.equal([]);
    expect(isFocused(mounted.find('#words'))).to.equal(true);
  });

  it('that the backend no longer knows is shown no more; one that cannot be read is', async () => {
    const mounted = await found();
    const { administration } = mounted.workspace;
    administration.changeJobs.of('job-1').set({ state: 'failed', job: null, problem: null });
    await settle();
    expect(mounted.text()).to.contain('How far it has come could not be read.');
    mounted.workspace.outcomes.set('users.dismissChange', { ok: true, value: null });
    const problem = { code: 'not-found', title: 'Gone', status: 404 } as never;
    administration.changeJobs.of('job-1').set({ state: 'failed', job: null, problem });
    await settle();
    expect(mounted.all('jf-user-list-change')).to.deep.equal([]);
    expect(mounted.workspace.given('users.dismissChange')).to.deep.equal([['job-1']]);
  });

  it('is one with the change that was just begun here, whichever is told first', async () => {
    const mounted = await selected();
    const { administration } = mounted.workspace;
    await mounted.click('.give');
    await tick(mounted, 'SMS');
    let answer: (started: { ok: true; value: unknown }) => void = () => {};
    mounted.workspace.outcomes.set(
      'users.changeMany',
      new Promise<{ ok: true; value: unknown }>((resolve) => (answer = resolve)),
    );
    await mounted.click('.change-dialog [type=submit]');
    administration.begunChanges.set([{ ...begun, change: { add: { channels: ['sms'] } } }]);
    administration.changeJobs
      .of('job-1')
      .set({ state: 'ready', job: sampleJob({ state: 'done' }), problem: null });
    await settle();
    answer({ ok: true, value: sampleJob() });
    await settle();
    expect(mounted.texts('#words')).to.deep.equal(['Given: SMS']);
    expect(isFocused(mounted.find('#words'))).to.equal(true);
    await mounted.click('.select-all');
    expect(mounted.text()).not.to.contain('A change is still going on.');
  });

  it('stands behind those that were begun here, and leaves when it is dismissed in another tab', async () => {
    const mounted = await found(sampleJob({ state: 'done' }), { jobId: 'job-1' });
    await mounted.click('.select-all');
    await mounted.click('.give');
    await tick(mounted, 'SMS');
    mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob({ id: 'job-2' }) });
    await mounted.click('.change-dialog [type=submit]');
    const { begunChanges } = mounted.workspace.administration;
    const own = { ...begun, jobId: 'job-2', change: { add: { channels: ['sms'] } } };
    begunChanges.set([own, begun]);
    await settle();
    expect(mounted.texts('#words')).to.deep.equal(['Giving SMS to 2 users', 'Taken away: SMS, Web chat']);
    begunChanges.set([own]);
    await settle();
    expect(mounted.texts('#words')).to.deep.equal(['Giving SMS to 2 users']);
  });
});
