import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CdrSelection, CdrSelectionQuery } from '../../src/index.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { manyRecords, record, Records } from './rig/records.ts';
import { settle } from './rig/virtual-time.ts';

const DAY = 86_400_000;

let machine: Machine;
let records: Records;
let tab: Tab;
beforeEach(async () => {
  machine = new Machine();
  records = new Records(machine.backend);
  records.rows = manyRecords(5000);
  tab = await machine.openedTab();
  await settle();
});
afterEach(() => machine.close());

const select = (query: CdrSelectionQuery = { filter: {} }) => tab.workspace.cdr.select(query);
async function selected(query?: CdrSelectionQuery): Promise<CdrSelection> {
  const selection = select(query);
  await settle();
  return selection;
}
const idAt = (selection: CdrSelection, place: number) => selection.rowAt(place)?.id;

describe('a selection', () => {
  it('has a small page first, and no more before somebody looks', async () => {
    expect(records.asked('queryCdr')).toBe(0);
    const selection = select({ filter: { dispositions: ['waiting'] } });
    expect(selection.value).toEqual({
      state: 'loading',
      known: 0,
      total: null,
      complete: false,
      arrived: 0,
      version: expect.any(Number),
      problem: null,
    });
    expect(selection.rowAt(0)).toBeNull();
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', known: 100, total: 5000, complete: false });
    expect([idAt(selection, 0), idAt(selection, 99)]).toEqual(['r0', 'r99']);
    expect(selection.rowAt(100)).toBeNull();
    expect(records.pages).toEqual(['0 100']);
  });

  it('is read one page ahead of where somebody looks', async () => {
    const selection = await selected();
    selection.need(30);
    await settle();
    expect(records.pages).toEqual(['0 100', '100 1000']);
    selection.need(90);
    await settle();
    expect(selection.value.known).toBe(1100);
    selection.need(101);
    await settle();
    expect(selection.value.known).toBe(2100);
    expect(idAt(selection, 2099)).toBe('r2099');
  });

  it('is read page after page where somebody jumps far, to its end', async () => {
    const selection = await selected();
    const known: number[] = [];
    selection.subscribe((state) => known.push(state.known));
    selection.need(5000);
    await settle();
    expect(known).toEqual([1100, 2100, 3100, 4100, 5000]);
    expect(selection.value).toMatchObject({ known: 5000, complete: true, state: 'ready' });
    selection.need(5000);
    await settle();
    expect(records.asked('queryCdr')).toBe(6);
  });

  it('is read no further than somebody looks by now', async () => {
    machine.backend.latency = 100;
    const selection = select();
    await machine.time.pass(100);
    selection.need(5000);
    await machine.time.pass(150);
    selection.need(40);
    await machine.time.pass(1000);
    expect(selection.value.known).toBe(2100);
  });

  it('gives up the page on its way where nobody looks any more, and goes on when somebody does', async () => {
    machine.backend.latency = 100;
    const selection = select();
    await machine.time.pass(100);
    selection.need(100);
    await machine.time.pass(50);
    selection.need(0);
    await machine.time.pass(1000);
    expect(selection.value).toMatchObject({ state: 'ready', known: 100 });
    selection.need(100);
    await machine.time.pass(100);
    expect(selection.value.known).toBe(1100);
  });

  it('shows nothing any more once it is released, and gives up what is on its way', async () => {
    machine.backend.latency = 100;
    const selection = select();
    const told: unknown[] = [];
    selection.subscribe((state) => told.push(state));
    await machine.time.pass(50);
    selection.release();
    await machine.time.pass(1000);
    records.change('r0', { text: 'Changed' });
    await settle();
    expect(told).toEqual([]);
    expect(selection.rowAt(0)).toBeNull();
    expect(records.asked('queryCdr')).toBe(1);
  });

  it('waits for the typing to pause, where somebody types', async () => {
    const typing = select({ filter: { text: 'h' }, isTyping: true });
    await machine.time.pass(200);
    typing.release();
    const typed = select({ filter: { text: 'he' }, isTyping: true });
    typed.need(30);
    tab.workspace.retry();
    await machine.time.pass(249);
    expect(records.asked('queryCdr')).toBe(0);
    await machine.time.pass(1);
    expect(records.asked('queryCdr')).toBe(2);
    expect(machine.backend.requests.filter(({ name }) => name === 'queryCdr')[0]?.input).toMatchObject({
      body: { filter: { text: 'he' } },
    });
    expect(typed.value).toMatchObject({ state: 'ready', known: 1100 });
  });
});

describe('a page that does not come', () => {
  it('leaves what is there, and is read again when asked for', async () => {
    const selection = await selected();
    machine.backend.fault = () => 'internal';
    selection.need(100);
    await settle();
    expect(selection.value).toMatchObject({ state: 'failed', known: 100, problem: { code: 'internal' } });
    selection.need(100);
    await settle();
    expect(records.asked('queryCdr')).toBe(2);
    machine.backend.fault = () => 'lost';
    selection.retry();
    await settle();
    expect(selection.value).toMatchObject({ state: 'failed', known: 100, problem: null });
    machine.backend.fault = () => 'none';
    selection.retry();
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', known: 1100, problem: null });
    expect(records.pages.slice(1)).toEqual(['100 1000', '100 1000', '100 1000']);
  });

  it('at the beginning says why, and is read again when someone asks the workspace for it', async () => {
    machine.backend.fault = (name) => (name === 'queryCdr' ? 'validation-failed' : 'none');
    const selection = await selected();
    expect(selection.value).toMatchObject({
      state: 'failed',
      known: 0,
      total: null,
      problem: { code: 'validation-failed' },
    });
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    expect(selection.value.state).toBe('loading');
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', known: 100 });
  });

  it('as its cursor has expired has all read again from the beginning, while what is there stays', async () => {
    const selection = await selected();
    selection.need(1000);
    await settle();
    records.generation += 1;
    records.rows = [record('new'), ...records.rows.slice(1)];
    const known: number[] = [];
    selection.subscribe((state) => known.push(state.known));
    selection.need(2500);
    await settle();
    expect(Math.min(...known)).toBeGreaterThanOrEqual(2100);
    expect([idAt(selection, 0), idAt(selection, 1), idAt(selection, 2499)]).toEqual(['new', 'r1', 'r2499']);
    expect(selection.value).toMatchObject({ state: 'ready', problem: null });
  });

  it('as cursors always expire is given up, and says why', async () => {
    const selection = await selected();
    machine.backend.fault = (name) => (name === 'queryCdr' ? 'cursor-expired' : 'none');
    selection.need(100);
    await settle();
    expect(selection.value).toMatchObject({
      state: 'failed',
      known: 100,
      problem: { code: 'cursor-expired' },
    });
    expect(records.asked('queryCdr')).toBe(3);
  });
});

describe('what the backend tells of interactions', () => {
  it('changes those in the list in their places, unless it is older', async () => {
    const selection = await selected();
    const { version } = selection.value;
    records.change('r3', { disposition: 'active', text: 'Hi' });
    await settle();
    expect(selection.rowAt(3)).toMatchObject({ id: 'r3', disposition: 'active', text: 'Hi' });
    expect(selection.value).toMatchObject({ known: 100, arrived: 0, version: version + 1 });
    records.tell(record('r3', { text: 'Before', revision: 1 }));
    await settle();
    expect(selection.rowAt(3)?.text).toBe('Hi');
    expect(selection.value.version).toBe(version + 1);
  });

  it('counts those that came since, each once, and reading again brings them', async () => {
    const selection = await selected();
    await machine.time.pass(1000);
    for (const id of ['x', 'y']) records.put(record(id, { startedAt: machine.time.now }));
    records.change('x', { text: 'Again' });
    await settle();
    expect(selection.value).toMatchObject({ arrived: 2, known: 100, total: 5000 });
    expect(idAt(selection, 0)).toBe('r0');
    selection.refresh();
    expect(selection.value).toMatchObject({ state: 'ready', known: 100, arrived: 2 });
    expect(idAt(selection, 0)).toBe('r0');
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', known: 100, total: 5002, arrived: 0 });
    expect(selection.rowAt(1)).toMatchObject({ id: 'x', text: 'Again' });
  });

  it.each([
    ['far', DAY],
    ['by less than a heartbeat may be late', 4000],
  ])('counts those that came since the clock of the backend went back %s', async (_, back) => {
    const selection = await selected();
    const { backend, time } = machine;
    time.now -= back;
    time.localError += back;
    backend.forget();
    backend.greet = { type: 'heartbeat', data: { now: time.now } };
    for (const stream of backend.streams) stream.cut(1000);
    await time.pass(1500);
    records.put(record('x', { startedAt: time.now }));
    records.change('r4000', { startedAt: time.now - 60_000 });
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', arrived: 1 });
  });

  it('counts none that cannot belong there: of another filter, or further down', async () => {
    const selection = await selected({ filter: { dispositions: ['waiting'] } });
    await machine.time.pass(1000);
    records.put(record('x', { disposition: 'active', startedAt: machine.time.now }));
    records.change('r4000', { text: 'Further down' });
    await settle();
    expect(selection.value.arrived).toBe(0);
    selection.need(4500);
    await settle();
    expect(selection.rowAt(4000)).toMatchObject({ text: 'Further down', revision: 2 });
  });

  it('is not undone by pages that show how it was before', async () => {
    machine.backend.latency = 100;
    const selection = select();
    await machine.time.pass(100);
    selection.refresh();
    selection.need(100);
    await machine.time.pass(100);
    records.change('r500', { text: 'Newer' });
    records.change('r5', { text: 'Newest' });
    await machine.time.pass(500);
    expect(selection.rowAt(500)?.text).toBe('Newer');
    expect(selection.rowAt(5)?.text).toBe('Newest');
  });

  it('is read again after a gap', async () => {
    const selection = await selected();
    machine.backend.forget();
    for (const stream of machine.backend.streams) stream.cut(1000);
    records.change('r0', { text: 'Missed' }, false);
    await machine.time.pass(5000);
    expect(selection.rowAt(0)?.text).toBe('Missed');
  });
});

describe('where a selection is read anew', () => {
  it('a failure leaves what is there', async () => {
    const selection = await selected();
    machine.backend.fault = () => 'lost';
    selection.refresh();
    await settle();
    expect(selection.value).toMatchObject({ state: 'failed', known: 100, total: 5000 });
    expect(idAt(selection, 7)).toBe('r7');
    machine.backend.fault = () => 'none';
    selection.retry();
    await settle();
    expect(selection.value).toMatchObject({ state: 'ready', known: 100 });
  });

  it('it reaches as far as somebody looks', async () => {
    const selection = await selected();
    selection.need(2500);
    await settle();
    records.rows = [record('new'), ...records.rows];
    selection.refresh();
    await settle();
    expect(idAt(selection, 2500)).toBe('r2499');
  });

  it('an older answer that comes late is not shown', async () => {
    machine.backend.latency = 100;
    const selection = select();
    await machine.time.pass(100);
    records.rows = [record('older'), ...records.rows];
    const first: unknown[] = [];
    selection.subscribe(() => first.push(idAt(selection, 0)));
    selection.refresh();
    await machine.time.pass(50);
    selection.refresh();
    await machine.time.pass(60);
    records.rows = [record('newest'), ...records.rows];
    await machine.time.pass(500);
    expect(new Set(first)).toEqual(new Set(['r0', 'newest']));
    expect(selection.value.total).toBe(5002);
  });
});
