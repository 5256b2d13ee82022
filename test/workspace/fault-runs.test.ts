import { describe, expect, it } from 'vitest';
import type { Fault } from './rig/fake-backend.ts';
import { HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

/** How many seeded runs; `FAULT_RUNS=10000` for the full figure, which takes longer than a test should. */
const runs = Number(process.env.FAULT_RUNS ?? 1500);

const faults: readonly Fault[] = [
  'lost',
  'answer-lost',
  'unavailable',
  'slow',
  'rate-limited',
  'request-in-flight',
  'internal',
];

/** One desk on which everything that can fail does, by chance; in the end all is well again. */
class Run {
  readonly machine: Machine;
  readonly #random: () => number;
  #tabs: Tab[] = [];
  #count = 0;
  #failing = 0.4;
  /** What the agent was told to be safely in the outbox, by its id. */
  readonly promised = new Map<string, { conversationId: string; text: string }>();

  constructor(seed: number) {
    this.machine = new Machine({ seed });
    this.#random = this.machine.random;
    const { backend, world } = this.machine;
    for (const id of ['c1', 'c2']) {
      world.addConversation(id);
      world.receive(id);
    }
    backend.fault = () => (this.#random() < this.#failing ? this.#pick(faults) : 'none');
  }

  async play(): Promise<void> {
    for (let step = 0; step < 12; step++) {
      if (this.#tabs.length === 0) this.#tabs.push(await this.machine.openedTab());
      await this.#step(this.#pick(this.#tabs));
      await this.machine.time.pass(this.#random() < 0.5 ? 0 : this.#random() * 20_000);
    }
    this.#failing = 0;
    for (const tab of this.#tabs) tab.atPoint(Infinity, () => {});
    if (this.#tabs.length === 0) this.#tabs.push(await this.machine.openedTab());
    for (const tab of this.#tabs) {
      tab.thaw();
      tab.page.emit('online');
      tab.page.emit('pageshow');
    }
    await this.machine.time.pass(20 * 60_000);
  }

  async #step(tab: Tab): Promise<void> {
    const { machine } = this;
    const chance = this.#random();
    if (chance < 0.5) this.#send(tab);
    else if (chance < 0.56) tab.atPoint(1 + Math.floor(this.#random() * 12), () => this.#kill(tab));
    else if (chance < 0.62) this.#tabs.push(await machine.openedTab());
    else if (chance < 0.68) tab.page.emit('pagehide');
    else if (chance < 0.74) tab.page.emit('pageshow');
    else if (chance < 0.78) {
      tab.freeze();
      machine.locks.steal();
    } else if (chance < 0.82) tab.thaw();
    else if (chance < 0.86) tab.page.emit(tab.page.online ? 'offline' : 'online');
    else if (chance < 0.9) for (const stream of machine.backend.streams) stream.cut();
    else if (chance < 0.93) machine.time.sleep(this.#random() * 13 * HOUR);
    else if (chance < 0.97) machine.world.receive(this.#pick(['c1', 'c2']));
    else machine.time.localError += (this.#random() - 0.5) * 28 * HOUR;
  }

  #send(tab: Tab): void {
    const conversationId = this.#pick(['c1', 'c2']);
    const text = `${this.#random() < 0.1 ? 'refuse me ' : ''}${++this.#count}`;
    void tab.workspace.send(conversationId, { kind: 'text', text }).then((outcome) => {
      if (outcome.ok) this.promised.set(outcome.value.outboxId, { conversationId, text });
    });
  }

  #kill(tab: Tab): void {
    tab.kill();
    this.#tabs = this.#tabs.filter((other) => other !== tab);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }
}

/** What is wrong with a run in the end; nothing should be. */
function complaints({ machine, promised }: Run): string[] {
  const { database, world, backend, written } = machine;
  const accepted = world.accepted.map(({ key }) => key);
  const left = database.outbox;
  const found: string[] = [];
  if (backend.duplicates().length > 0) found.push(`duplicates ${backend.duplicates().join()}`);
  for (const [id, { text }] of promised) {
    if (!accepted.includes(id) && !left.has(id)) found.push(`${text} is neither accepted nor in the outbox`);
  }
  for (const row of left.values()) {
    const text = row.content.kind === 'text' ? row.content.text : '';
    if (accepted.includes(row.id)) found.push(`${text} is accepted, and still ${row.state} in the outbox`);
    if (row.state !== 'expired' && row.state !== 'refused') found.push(`${text} is still ${row.state}`);
    if (
      row.state === 'refused' &&
      row.refusal?.code !== 'platform-refused' &&
      row.refusal?.code !== 'window-closed'
    )
      found.push(`${text} is refused for ${row.refusal?.code}`);
  }
  for (const id of world.conversations.keys()) {
    const arrived = world.accepted
      .filter(({ conversationId }) => conversationId === id)
      .map(({ key }) => key);
    const order = written.filter((key) => arrived.includes(key));
    if (order.join() !== arrived.join())
      found.push(`${id} has ${arrived.join()} in place of ${order.join()}`);
  }
  for (const { at, input, name } of backend.requests) {
    if (name !== 'sendMessage') continue;
    const { conversationId } = input.params as { conversationId: string };
    const received = world
      .messages(conversationId)
      .filter((one) => one.direction === 'inbound' && one.at <= at);
    if (at >= received.at(-1)!.at + 24 * HOUR)
      found.push(`a request left past the window of ${conversationId}`);
  }
  return found;
}

describe('a desk on which everything fails by chance', () => {
  it(
    `sends nothing twice, nothing late, nothing out of order, and loses nothing, in ${runs} seeded runs`,
    {
      timeout: Math.max(120_000, runs * 500),
    },
    async () => {
      let acceptedInAll = 0;
      for (let seed = 1; seed <= runs; seed++) {
        const run = new Run(seed);
        await run.play();
        expect(complaints(run), `seed ${seed}`).toEqual([]);
        acceptedInAll += run.machine.world.accepted.length;
        run.machine.close();
        await settle();
      }
      expect(acceptedInAll).toBeGreaterThan(runs);
    },
  );

  it('does send twice where the backend does not know keys again, which shows that these runs can tell', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const run = new Run(seed);
      run.machine.backend.dedupe = false;
      await run.play();
      run.machine.close();
      if (complaints(run).some((complaint) => complaint.startsWith('duplicates'))) return;
    }
    expect.unreachable('No run found a duplicate');
  });
});
