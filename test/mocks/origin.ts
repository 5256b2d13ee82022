import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Ledger } from '../../mocks/ledger/ledger.ts';
import { openLogDatabase } from '../../mocks/ledger/log-database.ts';
import { createSharedLedger } from '../../mocks/ledger/shared-ledger.ts';
import type { ScenarioName } from '../../mocks/scenarios/index.ts';

/** An origin: one database, one lock, one channel, and a clock that all its tabs have. */
export interface Origin {
  readonly factory: IDBFactory;
  /** The clock of the machine, epoch milliseconds. */
  clock: number;
  readonly openTab: (scenario?: ScenarioName, seed?: number) => Promise<Ledger>;
}

export function createOrigin(): Origin {
  const factory = new IDBFactory();
  const heard = new Set<() => void>();
  let lock: Promise<unknown> = Promise.resolve();
  const origin: Origin = {
    factory,
    clock: 1_000_000,
    openTab: async (scenario = 'empty', seed = 1) => {
      let own: (() => void) | null = null;
      return createSharedLedger({
        scenario,
        seed,
        localNow: () => origin.clock,
        log: await openLogDatabase(factory),
        exclusively: (work) => {
          const turn = lock.then(work);
          lock = turn.catch(() => {});
          return turn;
        },
        others: {
          tell: () => {
            for (const listener of heard) if (listener !== own) listener();
          },
          onTold: (listener) => {
            own = listener;
            heard.add(listener);
          },
          close: () => {
            if (own !== null) heard.delete(own);
          },
        },
      });
    },
  };
  return origin;
}
