import { describe, expect, it } from 'vitest';
import type { Fault } from './rig/fake-backend.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** What befalls the tab that leads, at one of the points at which it waits. */
type Blow = 'dies' | 'is frozen and loses its lock' | 'goes away and comes back';

interface Choice {
  /** What befalls the first calls that send, in order. */
  readonly faults: readonly Fault[];
  readonly blow: Blow;
  readonly point: number;
}

interface Outcome {
  readonly duplicates: readonly string[];
  /** The messages that were written into the outbox, in order, and those that the backend accepted. */
  readonly written: readonly string[];
  readonly accepted: readonly string[];
  readonly left: readonly string[];
  /** False once the point lies beyond all that the tab does. */
  readonly struck: boolean;
}

const faults: readonly Fault[] = ['none', 'lost', 'answer-lost'];
const blows: readonly Blow[] = ['dies', 'is frozen and loses its lock', 'goes away and comes back'];

/** Two tabs that each send one message in the same conversation, while this befalls them. */
async function play({ faults, blow, point }: Choice, dedupe: boolean): Promise<Outcome> {
  const machine = new Machine({ seed: 7 });
  machine.backend.dedupe = dedupe;
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  const leader = await machine.openedTab();
  const other = await machine.openedTab();
  let sends = 0;
  machine.backend.fault = (name) => (name === 'sendMessage' ? (faults[sends++] ?? 'none') : 'none');
  // Nobody hears of a message but by the answer to its sending.
  machine.backend.publish = () => {};

  let struck = false;
  leader.atPoint(point, () => {
    struck = true;
    strike(machine, leader, blow);
  });
  void leader.workspace.send('c1', text('one'));
  await settle();
  void other.workspace.send('c1', text('two'));
  await machine.time.pass(10_000);
  leader.thaw();
  if (!leader.dead) leader.page.emit('pageshow');
  await machine.time.pass(5 * 60_000);

  const outcome: Outcome = {
    duplicates: machine.backend.duplicates(),
    written: machine.written,
    accepted: machine.world.accepted.map(({ key }) => key),
    left: other.workspace.outbox.value.map(({ state }) => state),
    struck,
  };
  machine.close();
  return outcome;
}

function strike(machine: Machine, tab: Tab, blow: Blow): void {
  if (blow === 'dies') tab.kill();
  if (blow === 'goes away and comes back') tab.page.emit('pagehide');
  if (blow === 'is frozen and loses its lock') {
    tab.freeze();
    machine.locks.steal();
  }
}

/** Every combination of faults of the first three sendings. */
function* faultsOfThree(): Generator<readonly Fault[]> {
  for (const first of faults)
    for (const second of faults) for (const third of faults) yield [first, second, third];
}

/** Plays every combination of faults, blows and points. */
async function explore(
  dedupe: boolean,
  check: (outcome: Outcome, choice: Choice) => boolean,
): Promise<number> {
  let plays = 0;
  for (const some of faultsOfThree()) {
    for (const blow of blows) {
      for (let point = 1, struck = true; struck; point++) {
        const choice: Choice = { faults: some, blow, point };
        const outcome = await play(choice, dedupe);
        plays++;
        if (check(outcome, choice)) return plays;
        // The last play of each is the one without a blow: the point lay beyond all that the tab does.
        ({ struck } = outcome);
      }
    }
  }
  return plays;
}

describe('two tabs that send two messages, in every combination of faults', () => {
  it('never duplicate, lose or reorder one', { timeout: 300_000 }, async () => {
    const plays = await explore(true, ({ written, accepted, left }, choice) => {
      expect({ accepted, left }, JSON.stringify(choice)).toEqual({ accepted: written, left: [] });
      return false;
    });
    expect(plays).toBeGreaterThan(500);
  });

  it('do duplicate where the backend does not know keys again', { timeout: 300_000 }, async () => {
    let found = 0;
    await explore(false, ({ duplicates }) => {
      found += duplicates.length;
      return found > 0;
    });
    expect(found).toBeGreaterThan(0);
  });
});
