import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PagedSlice } from '../../src/index.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { importJob, Staff, user } from './rig/staff.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
let staff: Staff;
beforeEach(() => {
  machine = new Machine();
  staff = new Staff(machine.backend);
  staff.users = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => user(id));
});
afterEach(() => machine.close());

async function open(): Promise<Tab> {
  const tab = await machine.openedTab();
  await settle();
  return tab;
}
const find = ({ workspace }: Tab) => workspace.administration.users.find({});
const ids = (slice: PagedSlice<{ readonly id: string }>) => slice.value.items.map(({ id }) => id).join('');
async function more(slice: PagedSlice<unknown>): Promise<void> {
  slice.more();
  await settle();
}
const reads = () => staff.asked('listUsers');

describe('a list that is read page by page', () => {
  it('is read as far as it is wanted, and no further', async () => {
    const tab = await open();
    expect(reads()).toBe(0);
    const slice = find(tab);
    const states: string[] = [];
    slice.subscribe(({ state, items }) => states.push(`${state} ${items.length}`));
    expect(slice.value).toEqual({ state: 'loading', items: [], total: null, complete: false, problem: null });
    await settle();
    expect(slice.value).toMatchObject({ state: 'ready', total: 7, complete: false, problem: null });
    expect(ids(slice)).toBe('abc');
    slice.more();
    // Asked twice while it is on its way.
    slice.more();
    await settle();
    expect(ids(slice)).toBe('abcdef');
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'ready', total: 7, complete: true });
    await more(slice);
    expect(ids(slice)).toBe('abcdefg');
    expect(reads()).toBe(3);
    expect(states).toEqual(['ready 3', 'loading 3', 'ready 6', 'loading 6', 'ready 7']);
  });

  it('keeps what is there when a page fails, and reads that page again', async () => {
    const tab = await open();
    const slice = find(tab);
    await settle();
    machine.backend.fault = () => 'internal';
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'failed', problem: { code: 'internal' }, complete: false });
    expect(ids(slice)).toBe('abc');
    machine.backend.fault = () => 'lost';
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'failed', problem: null });
    machine.backend.fault = () => 'none';
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'ready', problem: null });
    expect(ids(slice)).toBe('abcdef');
  });

  it('begins again where its cursor has expired, as far as it was wanted', async () => {
    const tab = await open();
    const slice = find(tab);
    await settle();
    await more(slice);
    staff.generation += 1;
    staff.users = [user('0'), ...staff.users.filter(({ id }) => id !== 'b')];
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'ready', problem: null });
    expect(ids(slice)).toBe('0acdefg');
  });

  it('gives up on a backend whose cursors always expire, and says why', async () => {
    const tab = await open();
    const slice = find(tab);
    await settle();
    machine.backend.also.set('listUsers', () => ({
      ok: false,
      reason: 'problem',
      problem: { title: 'Expired', status: 410, code: 'cursor-expired' },
      retryAfter: null,
    }));
    const before = reads();
    await more(slice);
    expect(slice.value).toMatchObject({ state: 'failed', problem: { code: 'cursor-expired' } });
    expect(ids(slice)).toBe('abc');
    expect(reads() - before).toBe(2);
  });

  it('is not read any more once it is released', async () => {
    const tab = await open();
    const slice = find(tab);
    await settle();
    slice.more();
    slice.release();
    await settle();
    staff.change('a', { name: 'Changed' });
    await settle();
    expect(ids(slice)).toBe('abc');
    expect(slice.value.items[0]?.name).toBe('Name of a');
  });

  it('is tried again when the page is online again, or someone asks for it', async () => {
    const tab = await open();
    machine.backend.fault = (name) => (name === 'listUsers' ? 'lost' : 'none');
    const slice = find(tab);
    await settle();
    expect(slice.value.state).toBe('failed');
    tab.workspace.retry();
    await settle();
    expect(slice.value.state).toBe('failed');
    machine.backend.fault = () => 'none';
    tab.page.emit('online');
    await settle();
    expect(slice.value.state).toBe('ready');
    const before = reads();
    tab.workspace.retry();
    await settle();
    expect(reads()).toBe(before);
  });

  it('is read again once someone is signed in again', async () => {
    const tab = await open();
    machine.backend.signedIn = false;
    const slice = find(tab);
    await settle();
    expect(slice.value).toMatchObject({ state: 'failed', problem: { code: 'signed-out' } });
    machine.backend.signedIn = true;
    tab.page.emit('focus');
    await settle();
    await settle();
    expect(slice.value).toMatchObject({ state: 'ready', problem: null });
  });
});

describe('what is held', () => {
  it('changes in place by events, in their order of revisions', async () => {
    const tab = await open();
    const slice = find(tab);
    const one = tab.workspace.administration.users.user('b');
    await settle();
    staff.change('b', { name: 'Bea' });
    await settle();
    expect(slice.value.items.map(({ name }) => name)).toEqual(['Name of a', 'Bea', 'Name of c']);
    expect(one.value).toMatchObject({ state: 'ready', user: { name: 'Bea' } });
    // Late, and of no page that was read.
    machine.world.emit({ type: 'user', data: { user: user('b', { name: 'Old' }) } });
    staff.change('g', { name: 'Gil' });
    await settle();
    expect(slice.value.items[1]?.name).toBe('Bea');
    expect(one.value.user?.name).toBe('Bea');
    expect(ids(slice)).toBe('abc');
  });

  it('gains users that are new, once for all that come together', async () => {
    const tab = await open();
    const slice = find(tab);
    await settle();
    await more(slice);
    await more(slice);
    const before = reads();
    staff.users = [...staff.users, user('h'), user('i')];
    for (const id of ['h', 'i', 'a']) staff.change(id, { name: `New name of ${id}` });
    await machine.time.pass(1000);
    expect(ids(slice)).toBe('abcdefghi');
    expect(slice.value).toMatchObject({ state: 'ready', total: 9, complete: true });
    expect(reads() - before).toBe(3);
    staff.change('a', { name: 'Ann' });
    await machine.time.pass(10_000);
    expect(reads() - before).toBe(3);
  });

  it('loses users who no longer fit', async () => {
    const tab = await open();
    const slice = tab.workspace.administration.users.find({ canSend: false });
    await settle();
    staff.change('b', { whyCannotSend: [] });
    staff.users = staff.users.filter(({ id }) => id !== 'b');
    await machine.time.pass(1000);
    expect(ids(slice)).toBe('acd');
    expect(slice.value.total).toBe(6);
    staff.change('c', { whyCannotSend: [] });
    slice.release();
    const before = reads();
    await machine.time.pass(10_000);
    expect(reads()).toBe(before);
  });

  it('is read anew when an import has ended, whatever was told of its users', async () => {
    staff.imports = [importJob('job-1', { state: 'applying' })];
    const tab = await open();
    const slice = find(tab);
    await settle();
    staff.users = [user('0'), ...staff.users];
    staff.move('job-1', { progress: { done: 1, total: 1 } });
    await machine.time.pass(10_000);
    expect(ids(slice)).toBe('abc');
    staff.move('job-1', { state: 'applied', endedAt: 1 });
    await machine.time.pass(1000);
    expect(ids(slice)).toBe('0ab');
    expect(slice.value.total).toBe(8);
  });

  it('does not go back to what a page says that was read before the event', async () => {
    const tab = await open();
    machine.backend.latency = 100;
    const slice = find(tab);
    await machine.time.pass(100);
    machine.backend.also.set('listUsers', () => ({
      ok: true,
      status: 200,
      etag: null,
      value: { items: [user('c'), user('d')], nextCursor: null, total: 7 },
    }));
    slice.more();
    staff.change('c', { name: 'Cy' });
    await machine.time.pass(100);
    expect(ids(slice)).toBe('abcd');
    expect(slice.value.items[2]?.name).toBe('Cy');
  });

  it.each(['cut', 'reset'] as const)('is read anew after a %s, as far as it was read', async (gap) => {
    const tab = await open();
    const slice = find(tab);
    const one = tab.workspace.administration.users.user('b');
    await settle();
    await more(slice);
    const states: string[] = [];
    slice.subscribe(({ state, items }) => states.push(`${state} ${items.length}`));
    staff.change('b', { name: 'Bea' }, false);
    staff.users = staff.users.filter(({ id }) => id !== 'c');
    if (gap === 'cut') for (const stream of machine.backend.streams) stream.cut();
    else machine.world.emit({ type: 'reset', data: {} });
    await machine.time.pass(5000);
    expect(ids(slice)).toBe('abdefg');
    expect(slice.value.items[1]?.name).toBe('Bea');
    expect(one.value.user?.name).toBe('Bea');
    // What is there stays readable meanwhile.
    expect(new Set(states)).toEqual(new Set(['ready 6']));
    slice.release();
    const before = reads();
    for (const stream of machine.backend.streams) stream.cut();
    await machine.time.pass(5000);
    expect(reads()).toBe(before);
  });

  it('stays as it is when it cannot be read anew, and is tried again', async () => {
    const tab = await open();
    const slice = find(tab);
    const one = tab.workspace.administration.users.user('b');
    await settle();
    staff.change('b', { name: 'Bea' }, false);
    machine.backend.fault = (name) => (name.endsWith('User') || name.endsWith('Users') ? 'internal' : 'none');
    for (const stream of machine.backend.streams) stream.cut();
    await machine.time.pass(5000);
    expect(slice.value).toMatchObject({ state: 'ready', problem: null });
    expect(one.value).toMatchObject({ state: 'ready', user: { name: 'Name of b' } });
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await settle();
    expect(slice.value.items[1]?.name).toBe('Bea');
    expect(one.value.user?.name).toBe('Bea');
  });

  it('says so, and keeps what is there, when the backend refuses it from now on', async () => {
    const tab = await open();
    const slice = find(tab);
    const one = tab.workspace.administration.users.user('b');
    await settle();
    machine.backend.fault = (name) => (name.includes('User') ? 'role-not-allowed' : 'none');
    for (const stream of machine.backend.streams) stream.cut();
    await machine.time.pass(5000);
    expect(slice.value).toMatchObject({ state: 'failed', problem: { code: 'role-not-allowed' } });
    expect(ids(slice)).toBe('abc');
    expect(one.value).toMatchObject({ state: 'failed', user: { id: 'b' } });
  });

  it('is emptied at log-out, in all tabs, and was never written down', async () => {
    const [here, there] = [await open(), await open()];
    staff.imports = [importJob('job-1')];
    const slices = [here, there].flatMap(({ workspace: { administration } }) => [
      administration.users.find({}),
      administration.imports.recent(),
    ]);
    const jobs = [here, there].map(({ workspace }) => workspace.administration.imports.job('job-1'));
    await settle();
    expect(slices.map(({ value }) => value.items.length)).toEqual([3, 1, 3, 1]);
    const { conversations, messages, outbox, drafts, formDrafts, meta } = machine.database;
    const written = JSON.stringify(
      [conversations, messages, outbox, drafts, formDrafts, meta].map((t) => [...t]),
    );
    expect(written).not.toContain('example.com');
    expect(written).not.toContain('job-1');
    await here.workspace.logOut();
    await settle();
    expect(slices.map(({ value }) => value.items.length)).toEqual([0, 0, 0, 0]);
    expect(jobs.map(({ value }) => value.job)).toEqual([null, null]);
  });
});

describe('long work', () => {
  beforeEach(() => {
    staff.imports = [importJob('job-1')];
  });
  const asked = () => staff.asked('getUserImport');

  it('is followed by events, and asked about only when they are silent', async () => {
    const tab = await open();
    const job = tab.workspace.administration.imports.job('job-1');
    await settle();
    const before = asked();
    for (let done = 1; done <= 9; done++) {
      await machine.time.pass(900);
      staff.move('job-1', { progress: { done, total: 10 } });
      await settle();
      expect(job.value.job?.progress.done).toBe(done);
    }
    expect(asked()).toBe(before);
    staff.move('job-1', { state: 'checked' });
    await machine.time.pass(600_000);
    expect(job.value.job?.state).toBe('checked');
    expect(asked()).toBe(before);
  });

  it('is asked about less and less often while nothing moves, until it ends', async () => {
    const tab = await open();
    machine.backend.publish = () => {};
    const job = tab.workspace.administration.imports.job('job-1');
    await settle();
    const start = machine.time.now;
    const begun = machine.backend.requests.length;
    const times = () =>
      machine.backend.requests
        .slice(begun)
        .filter(({ name }) => name === 'getUserImport')
        .map(({ at }) => (at - start) / 1000);
    await machine.time.pass(100_000);
    expect(times()).toEqual([1, 3, 7, 15, 31, 61, 91]);
    staff.move('job-1', { progress: { done: 5, total: 10 } });
    await machine.time.pass(21_500);
    expect(job.value.job?.progress.done).toBe(5);
    expect(times().slice(7)).toEqual([121]);
    staff.move('job-1', { state: 'checked' });
    await machine.time.pass(600_000);
    expect(job.value.job?.state).toBe('checked');
    expect(times().slice(7)).toEqual([121, 122]);
  });

  it('is asked about still after a failure, and not any more once it is released', async () => {
    const tab = await open();
    machine.backend.publish = () => {};
    const job = tab.workspace.administration.imports.job('job-1');
    await settle();
    machine.backend.fault = (name) => (name === 'getUserImport' ? 'internal' : 'none');
    await machine.time.pass(10_000);
    expect(job.value).toMatchObject({ state: 'ready', problem: null });
    machine.backend.fault = () => 'none';
    staff.move('job-1', { state: 'checked' });
    await machine.time.pass(60_000);
    expect(job.value.job?.state).toBe('checked');
    staff.move('job-1', { state: 'applying' });
    const other = tab.workspace.administration.imports.job('job-1');
    await settle();
    other.release();
    job.release();
    const before = asked();
    await machine.time.pass(600_000);
    expect(asked()).toBe(before);
    tab.workspace.close();
    expect(machine.time.armed).toBe(0);
  });

  it('that has just begun stands first among the imports, and its progress is shown there', async () => {
    const tab = await open();
    const recent = tab.workspace.administration.imports.recent();
    await settle();
    staff.imports = [importJob('job-2', { createdAt: 2000 }), ...staff.imports];
    staff.move('job-2', { progress: { done: 1, total: 10 } });
    machine.world.emit({ type: 'importJob', data: { job: importJob('job-0', { createdAt: 500 }) } });
    await settle();
    expect(recent.value.items.map(({ id }) => id)).toEqual(['job-2', 'job-1']);
    staff.move('job-1', { state: 'checked' });
    await settle();
    expect(recent.value.items.map(({ state }) => state)).toEqual(['checking', 'checked']);
  });
});
