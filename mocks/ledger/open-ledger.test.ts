import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';

const options = { scenario: 'empty', seed: 1, localNow: () => 1_000 } as const;
const opened: Ledger[] = [];

/** As a browser lends locks: one at a time. */
function lendLocks(): void {
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: {
      request: (_name: string, work: () => Promise<unknown>) => {
        const turn = last.then(work);
        last = turn.catch(() => {});
        return turn;
      },
    },
  });
}

const open = async (): Promise<Ledger> => {
  const ledger = await openLedger(options);
  opened.push(ledger);
  return ledger;
};

const write = (ledger: Ledger) =>
  ledger.write({ kind: 'contactWrites', contact: { accountId: 'ACC-1005' }, content: 'Hello' });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close();
  vi.unstubAllGlobals();
});

describe("a page's world", () => {
  it('is shared by the pages of its origin', async () => {
    lendLocks();
    const one = await open();
    const two = await open();
    const told = new Promise((resolve) => {
      two.subscribe(resolve);
    });
    await write(one);
    expect(await told).toBe('changed');
    expect([...two.world.messages.keys()]).toEqual([...one.world.messages.keys()]);
  });

  it('is its own where the browser lends no locks', async () => {
    vi.stubGlobal('navigator', {});
    const one = await open();
    await write(one);
    expect((await open()).world.messages.size).toBe(0);
  });

  it('is its own where the browser keeps no database', async () => {
    lendLocks();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Not here', 'SecurityError');
      },
    });
    const one = await open();
    await write(one);
    expect(one.world.messages.size).toBe(1);
    expect((await open()).world.messages.size).toBe(0);
  });
});
