import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CdrRow } from '../../src/contract/cdr.ts';
import type { CdrExportOptions, InteractionState } from '../../src/index.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { manyRecords, record, Records } from './rig/records.ts';
import { settle } from './rig/virtual-time.ts';

const HOUR = 3_600_000;

let machine: Machine;
let records: Records;
let tab: Tab;
beforeEach(async () => {
  machine = new Machine();
  records = new Records(machine.backend);
  records.rows = manyRecords(5);
  tab = await machine.openedTab();
  await settle();
});
afterEach(() => machine.close());

describe('a summary', () => {
  it('is counted again once for all that changes in a while, and shows what it had until then', async () => {
    const summary = tab.workspace.cdr.summarise({}, 'Europe/Madrid');
    expect(summary.value).toEqual({ state: 'loading', summary: null, problem: null });
    await settle();
    expect(summary.value).toMatchObject({ state: 'ready', summary: { total: 5 } });
    for (const id of ['x', 'y', 'z']) records.put(record(id));
    await machine.time.pass(2900);
    expect(records.asked('summariseCdr')).toBe(1);
    expect(summary.value.summary?.total).toBe(5);
    await machine.time.pass(200);
    expect(records.asked('summariseCdr')).toBe(2);
    expect(summary.value).toMatchObject({ state: 'ready', summary: { total: 8 } });
  });

  it('is not counted any more once it is released', async () => {
    const summary = tab.workspace.cdr.summarise({}, 'UTC');
    await settle();
    records.put(record('x'));
    await settle();
    summary.release();
    await machine.time.pass(60_000);
    expect(records.asked('summariseCdr')).toBe(1);
  });

  it('waits for the typing to pause', async () => {
    const summary = tab.workspace.cdr.summarise({ text: 'h' }, 'UTC', { isTyping: true });
    await machine.time.pass(249);
    expect(records.asked('summariseCdr')).toBe(0);
    await machine.time.pass(1);
    expect(summary.value.state).toBe('ready');
  });

  it('that is refused says why, and is counted when asked again', async () => {
    machine.backend.fault = (name) => (name === 'summariseCdr' ? 'validation-failed' : 'none');
    const summary = tab.workspace.cdr.summarise({}, 'Nowhere');
    await settle();
    expect(summary.value).toMatchObject({ state: 'failed', problem: { code: 'validation-failed' } });
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await settle();
    expect(summary.value.state).toBe('ready');
  });

  it('that failed is counted again by itself, and one that is there is not', async () => {
    machine.backend.fault = (name) => (name === 'summariseCdr' ? 'validation-failed' : 'none');
    const summary = tab.workspace.cdr.summarise({}, 'UTC');
    await settle();
    machine.backend.fault = () => 'none';
    summary.retry();
    await settle();
    expect(summary.value).toMatchObject({ state: 'ready', summary: { total: 5 } });
    const asked = records.asked('summariseCdr');
    summary.retry();
    await settle();
    expect(records.asked('summariseCdr')).toBe(asked);
  });
});

describe('an export', () => {
  const exported: CdrRow[] = [];
  beforeEach(() => {
    exported.length = 0;
  });
  const run = (options: Partial<CdrExportOptions> = {}) =>
    tab.workspace.cdr.export(
      { filter: { dispositions: ['waiting'] }, sort: [{ by: 'agent', order: 'ascending' }] },
      {
        signal: new AbortController().signal,
        onRows: (rows) => void exported.push(...rows),
        ...options,
      },
    );

  it('hands over all rows in order, and how far it has come', async () => {
    const progress: unknown[] = [];
    const outcome = await run({
      onRows(rows, standing) {
        exported.push(...rows);
        progress.push(standing);
      },
    });
    expect(outcome).toEqual({ ok: true, value: { count: 5 } });
    expect(exported.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(progress.at(-1)).toEqual({ done: 5, total: 5 });
    expect(machine.backend.requests.at(-1)?.input).toEqual({
      body: { filter: { dispositions: ['waiting'] }, sort: [{ by: 'agent', order: 'ascending' }] },
    });
  });

  it('is not complete without its last line, wherever it was cut', async () => {
    const { value } = machine.backend.lines({ body: { filter: {} } }) as { value: readonly unknown[] };
    for (let length = 0; length < value.length; length += 1) {
      machine.backend.lines = () => ({ ok: true, value: value.slice(0, length) });
      expect(await run()).toEqual({ ok: false, reason: 'network' });
    }
  });

  it.each([
    ['without its beginning', [{ kind: 'row', row: record('a') }]],
    [
      'that begins twice',
      [
        { kind: 'start', total: 1 },
        { kind: 'start', total: 1 },
      ],
    ],
    [
      'that goes on after its end',
      [
        { kind: 'start', total: 1 },
        { kind: 'end', count: 0 },
        { kind: 'row', row: record('a') },
      ],
    ],
    [
      'of another count',
      [
        { kind: 'start', total: 1 },
        { kind: 'row', row: record('a') },
        { kind: 'end', count: 2 },
      ],
    ],
  ])('%s is not taken for the backend’s', async (_, value) => {
    machine.backend.lines = () => ({ ok: true, value });
    expect(await run()).toEqual({ ok: false, reason: 'invalid-answer' });
  });

  it('waits for who takes the rows, and ends when they want no more', async () => {
    const controller = new AbortController();
    let taken = 0;
    let next = (): void => {};
    const outcome = run({
      signal: controller.signal,
      onRows: () => {
        taken += 1;
        return new Promise((resolve) => void (next = resolve));
      },
    });
    await settle();
    await settle();
    expect(taken).toBe(1);
    next();
    await settle();
    expect(taken).toBe(2);
    controller.abort();
    next();
    expect(await outcome).toEqual({ ok: false, reason: 'aborted' });
  });

  it('is refused with the reason', async () => {
    machine.backend.signedIn = false;
    expect(await run()).toMatchObject({ ok: false, reason: 'signed-out' });
    await settle();
    expect(tab.workspace.viewer.value.state).toBe('signed-out');
  });
});

describe('an interaction', () => {
  const lines = ({ items }: InteractionState) =>
    items.map((item) =>
      item.kind === 'event'
        ? item.event
        : item.message.content.kind === 'text'
          ? item.message.content.text
          : item.message.content.kind,
    );
  const firstSession = () => machine.world.held('c1').facts[0]!.id;
  beforeEach(async () => {
    const { world, time } = machine;
    world.addConversation('c1');
    world.accept('c1', { kind: 'template', templateId: 'template-1', language: 'en', values: {} }, 'key-1');
    await time.pass(HOUR);
    world.receive('c1', 'Yes?');
    await time.pass(HOUR);
    world.accept('c1', { kind: 'text', text: 'We are open' }, 'key-2');
  });

  it('has its messages and the life of its session, oldest first, and nothing of other sessions', async () => {
    const id = firstSession();
    await machine.time.pass(25 * HOUR);
    machine.world.receive('c1', 'Another day');
    const interaction = tab.workspace.cdr.interaction('c1', id);
    expect(interaction.value).toEqual({ state: 'loading', items: [], problem: null });
    await settle();
    expect(interaction.value.state).toBe('ready');
    expect(lines(interaction.value)).toEqual([
      'startedByBusiness',
      'template',
      'answeredByContact',
      'Yes?',
      'We are open',
      'windowClosed',
      'archivedIdle',
    ]);
    const at = interaction.value.items.map((item) => item.at);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('is read back to its beginning, however many messages came since', async () => {
    const id = firstSession();
    machine.backend.pageSize = 2;
    for (let count = 0; count < 5; count += 1) machine.world.receive('c1', `More ${count}`);
    await machine.time.pass(25 * HOUR);
    for (let count = 0; count < 5; count += 1) machine.world.receive('c1', `Later ${count}`);
    const interaction = tab.workspace.cdr.interaction('c1', id);
    await settle();
    expect(lines(interaction.value).filter((line) => line.startsWith('More'))).toHaveLength(5);
    expect(lines(interaction.value).filter((line) => line.startsWith('Later'))).toEqual([]);
  });

  it('is read again when its record changes', async () => {
    const id = firstSession();
    const interaction = tab.workspace.cdr.interaction('c1', id);
    await settle();
    machine.world.receive('c1', 'One more thing');
    records.tell(record('x', { conversationId: 'c1', sessionId: 'another' }));
    await machine.time.pass(1100);
    expect(lines(interaction.value)).not.toContain('One more thing');
    records.tell(record('x', { conversationId: 'c1', sessionId: id }));
    await machine.time.pass(1100);
    expect(lines(interaction.value).at(-1)).toBe('One more thing');
  });

  it('has what was told of it, also where the clock here is behind', async () => {
    const { world } = machine;
    const { now } = world;
    Object.assign(world, { now: () => now() + 5 });
    world.archive('c1');
    Object.assign(world, { now });
    const interaction = tab.workspace.cdr.interaction('c1', firstSession());
    await settle();
    expect(lines(interaction.value).at(-1)).toBe('archivedByAgent');
  });

  it('may be missing: there is no such conversation, or no such session in it', async () => {
    const gone = [
      tab.workspace.cdr.interaction('c9', 's1'),
      tab.workspace.cdr.interaction('c1', 'no-session'),
    ];
    await settle();
    for (const { value } of gone) expect(value).toMatchObject({ state: 'missing', items: [] });
  });

  it('that could not be read is read when asked again', async () => {
    machine.backend.fault = (name) => (name === 'listMessages' ? 'lost' : 'none');
    const interaction = tab.workspace.cdr.interaction('c1', firstSession());
    await settle();
    expect(interaction.value).toEqual({ state: 'failed', items: [], problem: null });
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await settle();
    expect(interaction.value.state).toBe('ready');
  });
});
