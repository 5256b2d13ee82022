import { describe, expect, it } from 'vitest';
import type { Fault } from './rig/fake-backend.ts';
import { HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const words = { kind: 'text', text: 'Exactly once' } as const;

/** A desk at rest, with one conversation whose window is open. */
async function desk(): Promise<{ machine: Machine; tab: Tab }> {
  const machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  const tab = await machine.openedTab();
  await settle();
  return { machine, tab };
}

interface Run {
  readonly machine: Machine;
  readonly next: Tab;
  /** Whether the promise of the send had resolved when the page died. */
  readonly promised: boolean;
  /** Whether the row was in the database when the page died. */
  readonly written: boolean;
}

/**
 * Runs `act` in a tab that dies at the n-th point at which it waits for its store or the backend, for every n until it
 * outlives the act, and hands each run over with the tab that was opened after it, `asleep` milliseconds later.
 */
async function atEveryPoint(
  act: (tab: Tab, machine: Machine) => Promise<void>,
  check: (run: Run) => void,
  { fault = 'none', asleep = 0 }: { fault?: Fault; asleep?: number } = {},
): Promise<number> {
  for (let point = 1; ; point++) {
    const { machine, tab } = await desk();
    let faults = 0;
    machine.backend.fault = (name) => (name === 'sendMessage' && faults++ === 0 ? fault : 'none');
    tab.atPoint(point, tab.kill);
    let promised = false;
    tab.workspace.saveDraft('c1', { text: words.text, template: null });
    tab.workspace.send('c1', words).then(
      ({ ok }) => {
        promised = ok;
      },
      () => {},
    );
    await act(tab, machine);
    const survived = !tab.dead;
    const written = machine.database.outbox.size > 0 || machine.world.accepted.length > 0;
    const promisedThen = promised;
    tab.kill();
    machine.time.sleep(asleep);
    const next = await machine.openedTab();
    await machine.time.pass(5 * 60_000);
    check({ machine, next, promised: promisedThen, written });
    machine.close();
    if (survived) return point - 1;
  }
}

function expectExactlyOnce({ machine, next, promised, written }: Run): void {
  expect(machine.backend.duplicates()).toEqual([]);
  expect(machine.world.accepted).toHaveLength(written ? 1 : 0);
  if (promised) expect(written).toBe(true);
  expect(next.workspace.outbox.value).toEqual([]);
  expect(machine.database.outbox.size).toBe(0);
  expect(next.workspace.notices.value).toEqual([]);
}

describe('a page that dies in the middle of a send', () => {
  it('sends it exactly once after it is opened again, at whatever point it died', async () => {
    const points = await atEveryPoint(() => settle(), expectExactlyOnce);
    // Fewer would mean that the send did not get through while it was watched.
    expect(points).toBeGreaterThanOrEqual(10);
  });

  it.each(['lost', 'answer-lost', 'unavailable', 'slow', 'rate-limited'] as const)(
    'sends it exactly once though the first attempt is %s',
    async (fault) => {
      const act = async (_tab: Tab, machine: Machine): Promise<void> => machine.time.pass(60_000);
      expect(await atEveryPoint(act, expectExactlyOnce, { fault })).toBeGreaterThanOrEqual(10);
    },
  );

  it('keeps what was typed where the row was not yet written', async () => {
    const { machine, tab } = await desk();
    tab.workspace.saveDraft('c1', { text: words.text, template: null });
    await machine.time.pass(300);
    tab.atPoint(1, tab.kill);
    void tab.workspace.send('c1', words);
    await settle();
    expect(tab.dead).toBe(true);

    const next = await machine.openedTab();
    const slice = next.workspace.conversation('c1');
    await settle();
    expect(slice.value.draft.text).toBe(words.text);
    expect(machine.world.accepted).toEqual([]);
    machine.close();
  });

  it('goes on under the same key after a reload', async () => {
    const { machine, tab } = await desk();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'answer-lost' : 'none');
    machine.backend.publish = () => {};
    const sent = await tab.workspace.send('c1', words);
    await settle();
    tab.page.emit('pagehide');
    tab.kill();
    machine.backend.fault = () => 'none';
    const next = await machine.openedTab();
    await machine.time.pass(1000);

    const keys = machine.backend.requests.filter(({ name }) => name === 'sendMessage').map(({ key }) => key);
    expect(keys).toEqual([sent.ok && sent.value.outboxId, sent.ok && sent.value.outboxId]);
    expect(machine.world.accepted).toHaveLength(1);
    expect(next.workspace.outbox.value).toEqual([]);
    machine.close();
  });

  it('does not send it twice if it is opened again only after the window has closed', async () => {
    const fates = new Set<string>();
    const points = await atEveryPoint(
      () => settle(),
      ({ machine, next, written }) => {
        expect(machine.backend.duplicates()).toEqual([]);
        const rows = next.workspace.outbox.value;
        expect(machine.world.accepted.length + rows.length).toBe(written ? 1 : 0);
        for (const { state } of rows) fates.add(state);
      },
      { fault: 'answer-lost', asleep: 25 * HOUR },
    );
    expect(points).toBeGreaterThanOrEqual(10);
    expect([...fates]).toEqual(['expired']);
  });
});
