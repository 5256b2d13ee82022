import { expect } from '@open-wc/testing';
import { createMemoryStore, MemoryDatabase, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { faultCases } from '../../src/store/testing/fault-cases.ts';
import { migrationCases } from '../../src/store/testing/migration-cases.ts';
import { tenancyCases } from '../../src/store/testing/tenancy-cases.ts';
import { storeSuite } from '../../src/store/testing/store-suite.ts';

const run = crypto.randomUUID();
let viewers = 0;
const newViewer = () => `${run}-${viewers++}`;

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const equal = (actual: unknown, expected: unknown) => {
  expect(actual).to.deep.equal(expected);
};

after(async () => {
  for (const { name = '' } of await indexedDB.databases()) {
    if (name.startsWith(`jackfield-${run}`)) indexedDB.deleteDatabase(name);
  }
});

function describeSuite(title: string, place: () => () => Promise<Store>): void {
  describe(title, () => {
    const opened: Store[] = [];
    afterEach(() => {
      for (const store of opened.splice(0)) store.close();
    });
    for (const each of storeSuite) {
      it(each.name, async () => {
        const openAnother = place();
        const open = async () => {
          const store = await openAnother();
          opened.push(store);
          return store;
        };
        await each.run({ open, equal });
      });
    }
  });
}

describeSuite('the store in memory', () => {
  const database = new MemoryDatabase();
  return async () => createMemoryStore(database);
});

describeSuite("the store in this browser's IndexedDB", () => {
  const viewerKey = newViewer();
  return () => openStore(viewerKey, { sleep });
});

describe("the store when this browser's IndexedDB fails", () => {
  for (const each of [...faultCases, ...tenancyCases, ...migrationCases]) {
    it(each.name, () => each.run({ viewerKey: newViewer(), sleep, equal }));
  }
});
