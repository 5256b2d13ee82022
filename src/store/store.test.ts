import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore, MemoryDatabase, openStore } from './index.ts';
import type { Store } from './index.ts';
import { storeSuite } from './testing/store-suite.ts';

const opened: Store[] = [];
const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
let viewers = 0;

/** Opens stores that share one data, another one in each case. */
const places: Record<string, () => () => Promise<Store>> = {
  'the store in memory': () => {
    const database = new MemoryDatabase();
    return async () => createMemoryStore(database);
  },
  'the store in IndexedDB': () => {
    const viewerKey = `viewer-${viewers++}`;
    return () => openStore(viewerKey, { sleep });
  },
};

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe.each(Object.entries(places))('%s', (_, place) => {
  it.each(storeSuite)('$name', async ({ run }) => {
    const openAnother = place();
    const open = async () => {
      const store = await openAnother();
      opened.push(store);
      return store;
    };
    await run({ open, equal: (actual, expected) => expect(actual).toStrictEqual(expected) });
  });
});

describe('opening a store', () => {
  it('persists only with a viewer key', async () => {
    const memory = await openStore(undefined, { sleep });
    const database = await openStore('someone', { sleep });
    opened.push(memory, database);
    expect([memory.persistent, database.persistent]).toEqual([false, true]);
  });

  it('gives every viewer a database of their own', async () => {
    const first = await openStore('first', { sleep });
    const second = await openStore('second', { sleep });
    opened.push(first, second);
    await first.putMeta('clockOffset', 1);
    expect(await second.getMeta('clockOffset')).toBeUndefined();
    await second.wipe();
    expect(await first.getMeta('clockOffset')).toBe(1);
  });
});
