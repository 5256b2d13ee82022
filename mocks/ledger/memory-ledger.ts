import { applyCommand } from '../commands.ts';
import type { Command } from '../commands.ts';
import { beginWorld } from '../scenarios/index.ts';
import type { ScenarioName } from '../scenarios/index.ts';
import type { Ledger, LedgerNews } from './ledger.ts';
import { createNewsDesk } from './news.ts';
import { presentInstant } from './present-instant.ts';

export interface LedgerOptions {
  readonly scenario: ScenarioName;
  readonly seed: number;
  /** The clock of this machine, epoch milliseconds. */
  readonly localNow: () => number;
}

/** A world in memory, of one process; it is gone with it, and so needs no log. */
export async function createMemoryLedger({ scenario, seed, localNow }: LedgerOptions): Promise<Ledger> {
  const news = createNewsDesk<LedgerNews>();
  let generation = 1;
  let name = scenario;
  let world = await beginWorld({ scenario, seed, generation, localNow: localNow() });
  const now = (): number => presentInstant(world, localNow());
  const apply = (command: Command) => {
    const outcome = applyCommand(world, { ...command, at: now() });
    news.tell(command.kind === 'advance' ? 'jumped' : 'changed');
    return outcome;
  };
  return {
    get world() {
      return world;
    },
    get scenario() {
      return name;
    },
    now,
    refresh: async () => {
      const due = world.agenda.nextAt();
      if (due !== null && due <= now()) apply({ kind: 'tick' });
      return world;
    },
    write: async (command) => apply(command),
    reset: async (wanted = name) => {
      generation += 1;
      const begun = await beginWorld({ scenario: wanted, seed, generation, localNow: localNow() });
      name = wanted;
      world = begun;
      news.tell('reset');
    },
    subscribe: news.subscribe,
    close: news.close,
  };
}
