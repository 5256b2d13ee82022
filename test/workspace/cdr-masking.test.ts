import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CdrRow } from '../../src/contract/cdr.ts';
import { agent } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { record, Records } from './rig/records.ts';
import { settle } from './rig/virtual-time.ts';

const number = '+5511987654321';
const digits = '987654321';
const contact = { ref: 'ref-c1', accountId: 'ACC-c1', name: 'Ana', number };

let machine: Machine;
let records: Records;
beforeEach(() => {
  machine = new Machine();
  machine.world.viewer = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };
  records = new Records(machine.backend);
  records.rows = ['a', 'b', 'c'].map((id) => record(id, { contact }));
});
afterEach(() => machine.close());

async function openTwo(): Promise<[leader: Tab, follower: Tab]> {
  const tabs = [await machine.openedTab(), await machine.openedTab()] as [Tab, Tab];
  await settle();
  expect(tabs.map(({ workspace }) => workspace.connection.value.leader)).toEqual([true, false]);
  return tabs;
}
const rowsOf = (selection: { rowAt(place: number): CdrRow | null }) => [0, 1, 2].map(selection.rowAt);
const eventsOnTheLine = () =>
  machine.ports.said.filter((said) => (said as { kind: string }).kind === 'event');

describe('the records of several tabs', () => {
  it('follow what the leading tab hears, and no number goes over the line', async () => {
    const tabs = await openTwo();
    const selections = tabs.map(({ workspace }) => workspace.cdr.select({ filter: {} }));
    await settle();
    records.change('b', { disposition: 'active', text: 'Answered' });
    await machine.time.pass(10);
    records.put(record('new', { contact, startedAt: machine.time.now }));
    await settle();
    for (const selection of selections) {
      expect(selection.rowAt(1)).toMatchObject({ disposition: 'active', text: 'Answered', contact });
      expect(selection.value.arrived).toBe(1);
    }
    expect(eventsOnTheLine()).toMatchObject([
      { event: { type: 'cdrRow', data: { row: { id: 'b', contact: { ref: 'ref-c1', name: 'Ana' } } } } },
      { event: { type: 'cdrRow', data: { row: { id: 'new' } } } },
    ]);
    expect(JSON.stringify(eventsOnTheLine())).not.toContain(digits);
  });

  it('are never stored', async () => {
    const [{ workspace }] = await openTwo();
    workspace.cdr.select({ filter: {} });
    records.change('a', { text: 'Not to be kept' });
    await machine.time.pass(5000);
    const { conversations, messages, outbox, meta } = machine.database;
    const stored = JSON.stringify([conversations, messages, outbox, meta].map((table) => [...table]));
    expect(stored).not.toContain('Not to be kept');
    expect(stored).not.toContain('ref-c1');
  });
});

describe('a viewer who is masked from now on', () => {
  it('has no number in any tab, before the backend is asked anything', async () => {
    const tabs = await openTwo();
    const selections = tabs.map(({ workspace }) => workspace.cdr.select({ filter: {} }));
    await settle();
    for (const selection of selections) expect(JSON.stringify(rowsOf(selection))).toContain(digits);
    machine.backend.latency = 600_000;
    machine.world.setMasked(true);
    await settle();
    for (const selection of selections) {
      expect(JSON.stringify(rowsOf(selection))).not.toContain(digits);
      expect(selection.rowAt(0)?.contact).toEqual({ ref: 'ref-c1', accountId: 'ACC-c1', name: 'Ana' });
      expect(selection.value).toMatchObject({ state: 'ready', known: 3 });
    }
  });

  it('gets none that was on its way, on a page or in the messages of an interaction', async () => {
    const card = { kind: 'contactCard' as const, cards: [{ name: 'Bo', numbers: [number] }] };
    machine.world.addConversation('c1', contact);
    const opening = machine.world.receiveContent('c1', card);
    const [{ workspace }] = await openTwo();
    machine.backend.latency = 100;
    const selection = workspace.cdr.select({ filter: {} });
    const interaction = workspace.cdr.interaction('c1', opening.id);
    const shown: string[] = [];
    for (const slice of [selection, interaction]) {
      slice.subscribe(() => shown.push(JSON.stringify([rowsOf(selection), interaction.value])));
    }
    await machine.time.pass(150);
    expect(shown.at(-1)).toContain(digits);
    selection.refresh();
    await machine.time.pass(10);
    shown.length = 0;
    machine.world.setMasked(true);
    await machine.time.pass(1000);
    expect(interaction.value.items).toHaveLength(2);
    expect(shown.at(-1)).toContain('Bo');
    expect(shown.join()).not.toContain(digits);
  });

  it('sees numbers again where they may be seen again', async () => {
    const [{ workspace }] = await openTwo();
    const selection = workspace.cdr.select({ filter: {} });
    await settle();
    machine.world.setMasked(true);
    await settle();
    machine.world.setMasked(false);
    await machine.time.pass(100);
    expect(selection.rowAt(0)?.contact.number).toBe(number);
  });

  it('gets no more of an export that began before', async () => {
    const [{ workspace }] = await openTwo();
    machine.backend.latency = 100;
    let handed = '';
    const exported = workspace.cdr.export(
      { filter: {} },
      { signal: new AbortController().signal, onRows: (rows) => void (handed += JSON.stringify(rows)) },
    );
    await machine.time.pass(150);
    machine.world.setMasked(true);
    await machine.time.pass(1000);
    expect(await exported).toEqual({ ok: false, reason: 'aborted' });
    expect(handed.match(/"id":"[abc]"/g)).toEqual(['"id":"a"']);
  });
});

describe('a viewer who is not known yet', () => {
  it('sees no number, and all of them as soon as it is known that they may be seen', async () => {
    let isKnown = false;
    // Nothing else is answered: it does not come to a connection, after which all is read anew.
    machine.backend.events = false;
    machine.backend.fault = (name) =>
      name === 'queryCdr' || (name === 'getMe' && isKnown) ? 'none' : 'lost';
    const { workspace } = await machine.openedTab();
    const selection = workspace.cdr.select({ filter: {} });
    await machine.time.pass(100);
    expect(selection.value.known).toBe(3);
    expect(JSON.stringify(rowsOf(selection))).not.toContain(digits);
    isKnown = true;
    await machine.time.pass(60_000);
    expect(workspace.viewer.value.state).toBe('ready');
    expect(workspace.connection.value.state).not.toBe('live');
    expect(selection.rowAt(0)?.contact.number).toBe(number);
  });

  it('is asked for once, where who looks is known before the answer comes', async () => {
    machine.backend.events = false;
    machine.backend.fault = (name) => (['queryCdr', 'getMe'].includes(name) ? 'none' : 'lost');
    machine.backend.latency = 100;
    const { workspace } = machine.openTab();
    await machine.time.pass(50);
    const selection = workspace.cdr.select({ filter: {} });
    await machine.time.pass(1000);
    expect(selection.rowAt(0)?.contact.number).toBe(number);
    expect(machine.backend.requests.filter(({ name }) => name === 'queryCdr')).toHaveLength(1);
  });
});

describe('who comes after', () => {
  it('finds nothing of what another role was told', async () => {
    const [{ workspace }] = await openTwo();
    const selection = workspace.cdr.select({ filter: {} });
    const summary = workspace.cdr.summarise({}, 'UTC');
    await settle();
    expect(summary.value.summary?.total).toBe(3);
    machine.backend.fault = (name) => (name === 'getMe' ? 'none' : 'role-not-allowed');
    machine.world.viewer = { ...machine.world.viewer, role: 'administrator' };
    machine.world.emit({ type: 'viewer', data: { viewer: machine.world.viewer } });
    await machine.time.pass(100);
    expect(rowsOf(selection)).toEqual([null, null, null]);
    expect(selection.value).toMatchObject({
      state: 'failed',
      known: 0,
      total: null,
      problem: { code: 'role-not-allowed' },
    });
    expect(summary.value).toMatchObject({ state: 'failed', summary: null });
  });

  it('finds nothing after logging out, in any tab', async () => {
    const tabs = await openTwo();
    const selections = tabs.map(({ workspace }) => workspace.cdr.select({ filter: {} }));
    await settle();
    expect(await tabs[0].workspace.logOut()).toMatchObject({ ok: true });
    await machine.time.pass(1000);
    for (const selection of selections) expect(rowsOf(selection)).toEqual([null, null, null]);
  });
});
