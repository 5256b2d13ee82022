import type { Ledger } from './ledger.ts';
import { openLogDatabase } from './log-database.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import type { LedgerOptions } from './memory-ledger.ts';
import { createSharedLedger } from './shared-ledger.ts';
import type { OtherTabs } from './shared-ledger.ts';

/** Of the lock and of the channel. */
const name = 'jackfield-mock-world';

/** The world of this page's origin; of this page alone where the browser keeps no database or lends no locks. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { locks } = navigator as Partial<Navigator>;
  if (locks === undefined) return createMemoryLedger(options);
  const log = await openLogDatabase(indexedDB).catch(() => null);
  if (log === null) return createMemoryLedger(options);
  return createSharedLedger({
    ...options,
    log,
    exclusively: async (work) => await locks.request(name, work),
    others: otherTabs(),
  });
}

function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel(name);
  return {
    // The rule means windows: a channel reaches its own origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: () => channel.postMessage('written'),
    onTold: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  };
}
