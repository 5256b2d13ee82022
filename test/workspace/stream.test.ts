import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../../src/contract/event.ts';
import { HOUR, template } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const ids = ['c1', 'c2', 'c3'];
const greeting = { kind: 'template', templateId: 'template-1', language: 'en', values: {} } as const;

/** What happens at the backend, or to the stream on its way. */
type Happening =
  | {
      readonly kind: 'receive' | 'outreach' | 'archive' | 'closeWindow' | 'assignAway' | 'assignBack';
      readonly id: string;
    }
  | { readonly kind: 'status'; readonly id: string; readonly pick: number }
  | { readonly kind: 'template'; readonly status: 'approved' | 'paused' }
  | { readonly kind: 'templateDeleted' | 'cut' | 'gap' | 'deliver' | 'repeat' }
  | { readonly kind: 'pass'; readonly hours: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('receive', 'outreach', 'archive', 'closeWindow'),
      id: fc.constantFrom(...ids),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('assignAway', 'assignBack'), id: fc.constantFrom(...ids) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      id: fc.constantFrom(...ids),
      pick: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('template' as const),
      status: fc.constantFrom('approved', 'paused'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('templateDeleted', 'cut', 'gap', 'deliver', 'repeat') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
);

/** A machine whose stream delivers events late, in any order, and, up to the next gap, more than once. */
class Weather {
  readonly machine: Machine;
  #held: StreamEvent[] = [];
  #told: StreamEvent[] = [];
  #keys = 0;

  constructor(seed: number) {
    this.machine = new Machine({ seed });
    this.machine.backend.pageSize = 2;
    for (const id of ids) {
      this.machine.world.addConversation(id);
      this.machine.world.receive(id);
    }
    this.machine.backend.publish = (event) => void this.#held.push(event);
  }

  async happen(happening: Happening): Promise<void> {
    const { world, backend, time } = this.machine;
    switch (happening.kind) {
      case 'receive':
        world.receive(happening.id);
        break;
      case 'outreach':
        world.accept(happening.id, greeting, `elsewhere-${++this.#keys}`);
        break;
      case 'archive':
        world.archive(happening.id);
        break;
      case 'closeWindow':
        world.closeWindow(happening.id);
        break;
      case 'assignAway':
        world.assign(happening.id, { id: 'agent-2', name: 'Rui' }, false);
        break;
      case 'assignBack':
        world.assign(happening.id, null, true);
        break;
      case 'status': {
        const sent = world.messages(happening.id).filter(({ direction }) => direction === 'outbound');
        const message = sent[happening.pick % Math.max(1, sent.length)];
        if (message !== undefined) world.setStatus(happening.id, message.id, 'delivered');
        break;
      }
      case 'template': {
        // What was deleted does not come back: another one takes its place.
        const { id, revision } = world.templates[0] ?? { id: `template-${++this.#keys + 1}`, revision: 0 };
        world.templates = [{ ...template(id, happening.status), revision: revision + 1 }];
        world.emit({ type: 'template', data: { template: world.templates[0]! } });
        break;
      }
      case 'templateDeleted':
        for (const { id } of world.templates.splice(0)) {
          world.emit({ type: 'templateDeleted', data: { templateId: id } });
        }
        break;
      case 'deliver':
        await this.deliver();
        break;
      case 'repeat':
        for (const event of this.#told.slice(-3)) backend.append(event);
        break;
      case 'cut':
        for (const stream of backend.streams) stream.cut();
        break;
      case 'gap':
        // What was not told yet never will be; who resumes is told to read everything again.
        for (const stream of backend.streams) stream.cut();
        await this.deliver();
        this.#told = [];
        backend.forget();
        break;
      case 'pass':
        await time.pass(happening.hours * HOUR);
        break;
    }
    await settle();
  }

  /** Tells what was held back, in any order. */
  async deliver(): Promise<void> {
    const { backend, random } = this.machine;
    while (this.#held.length > 0) {
      const [event] = this.#held.splice(Math.floor(random() * this.#held.length), 1);
      this.#told.push(event!);
      backend.append(event!);
      // Some come together, others after all that the last one led to.
      if (random() < 0.5) await settle();
    }
  }
}

/** Reads a conversation back to its beginning. */
async function readAll({ workspace }: Tab, id: string): Promise<void> {
  while ((await workspace.loadOlder(id)).ok && workspace.conversation(id).value.hasOlder) await settle();
}

const shown = ({ workspace }: Tab) =>
  workspace.conversations.value.items
    .map(({ id, unread, assignedTo, lastMessage, session }) => ({
      id,
      unread,
      assignedTo,
      lastMessage,
      session,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the stream', () => {
  it(
    'leaves every tab at the backend’s state, whatever was cut, repeated, reordered or lost',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(happening, { minLength: 3, maxLength: 25 }),
          fc.nat(),
          async (happenings, seed) => {
            const weather = new Weather(seed);
            const { machine } = weather;
            const tabs = [await machine.openedTab(), await machine.openedTab()];
            const slices = tabs.map(({ workspace }) => workspace.conversation('c1'));
            for (const one of happenings) await weather.happen(one);
            await weather.deliver();
            await machine.time.pass(5 * 60_000);

            // A page that begins now knows nothing but what the backend says.
            const fresh = await machine.openedTab({ viewerKey: undefined });
            const freshSlice = fresh.workspace.conversation('c1');
            await settle();
            for (const tab of [...tabs, fresh]) await readAll(tab, 'c1');
            const { world, database } = machine;
            expect(
              shown(fresh)
                .map(({ id }) => id)
                .join(),
            ).toBe(
              world
                .visible()
                .map(({ id }) => id)
                .toSorted()
                .join(),
            );
            for (const [n, tab] of tabs.entries()) {
              expect(shown(tab)).toEqual(shown(fresh));
              expect(tab.workspace.conversations.value.counts).toEqual(
                fresh.workspace.conversations.value.counts,
              );
              expect(tab.workspace.templates.value.items).toEqual(fresh.workspace.templates.value.items);
              expect(slices[n]!.value.state).toBe(freshSlice.value.state);
              if (freshSlice.value.state === 'ready')
                expect(slices[n]!.value.thread).toEqual(freshSlice.value.thread);
            }
            expect([...database.conversations.keys()].toSorted()).toEqual(
              world
                .visible()
                .map(({ id }) => id)
                .toSorted(),
            );
            for (const { id, revision } of world.visible())
              expect(database.conversations.get(id)?.revision).toBe(revision);
            machine.close();
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each(['reset', 'cursor-expired'] as const)(
    'does not hammer a backend that goes on answering %s, and is well as soon as it is',
    async (how) => {
      const machine = new Machine();
      const { world, backend, time } = machine;
      world.addConversation('c1');
      world.receive('c1');
      const tab = await machine.openedTab();
      const lists = () => backend.requests.filter(({ name }) => name === 'listConversations').length;
      const before = lists();
      if (how === 'reset') {
        backend.greet = { type: 'reset', data: {} };
        for (const stream of backend.streams) stream.tell({ type: 'reset', data: {} });
      } else {
        backend.fault = (name) => (name === 'listConversations' ? 'cursor-expired' : 'none');
        for (const stream of backend.streams) stream.tell({ type: 'reset', data: {} });
      }
      await time.pass(10 * 60_000);
      expect(lists() - before).toBeGreaterThan(3);
      expect(lists() - before).toBeLessThan(40);
      expect(tab.workspace.connection.value.state).toBe('retrying');

      backend.greet = null;
      backend.fault = () => 'none';
      world.receive('c1', 'Well again');
      await time.pass(60_000);
      expect(tab.workspace.connection.value.state).toBe('live');
      expect(tab.workspace.conversations.value.items[0]).toMatchObject({ unread: 2 });
      machine.close();
    },
  );

  it('reads everything after a gap, even if it was interrupted on the way', async () => {
    const machine = new Machine();
    const { world, backend, time } = machine;
    backend.pageSize = 1;
    for (const id of ids) {
      world.addConversation(id);
      world.receive(id);
      await time.pass(1000);
    }
    const tab = await machine.openedTab();
    await time.pass(1000);
    expect(tab.workspace.conversations.value.complete).toBe(true);
    // The oldest conversation, which is on the last page, changes in the gap.
    for (const stream of backend.streams) stream.cut();
    world.assign('c1', { id: 'agent-1', name: 'Ana' });
    backend.forget();
    backend.latency = 1000;
    // The second page is being read when the token expires.
    await time.pass(4500);
    backend.signedIn = false;
    await time.pass(5000);
    expect(tab.workspace.viewer.value.state).toBe('signed-out');
    backend.signedIn = true;
    tab.workspace.retry();
    await time.pass(30_000);
    const c1 = tab.workspace.conversations.value.items.find(({ id }) => id === 'c1');
    expect(c1?.assignedTo).toEqual({ id: 'agent-1', name: 'Ana' });
    machine.close();
  });

  it('does not join the two halves of a session that it saw only in part', async () => {
    const machine = new Machine();
    const { world, backend, time } = machine;
    world.addConversation('c1');
    world.accept('c1', greeting, 'k1');
    const tab = await machine.openedTab();
    await settle();
    // Away: the session is archived, and the contact begins another one.
    for (const stream of backend.streams) stream.cut();
    await time.pass(1000);
    world.archive('c1');
    world.receive('c1', 'Something new');
    backend.forget();
    await time.pass(60_000);

    const view = tab.workspace.conversations.value.items[0]?.session?.view;
    expect(view).toMatchObject({ disposition: 'waiting', window: { open: true } });
    tab.workspace.close();
    const next = await machine.openedTab();
    backend.signedIn = false;
    expect(next.workspace.conversations.value.items[0]?.session?.view.disposition).toBe('waiting');
    machine.close();
  });
});
