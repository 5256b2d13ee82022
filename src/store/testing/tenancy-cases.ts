import { deleteStore, openStore } from '../index.ts';
import type { StoreChange } from '../index.ts';
import { failureOf, queuedRow, until } from './bench.ts';
import { answered, controlTransactions, countingDatabases } from './browser-faults.ts';
import { holding } from './fault-bench.ts';
import type { FaultCase } from './fault-bench.ts';

/** What happens when several pages, of several versions, want one database. */
export const tenancyCases: readonly FaultCase[] = [
  {
    name: 'gives up on an older tab that does not let go, without standing in the way afterwards',
    async run({ viewerKey, sleep, equal }) {
      const name = `jackfield-${viewerKey}`;
      const stubborn = await answered(indexedDB.open(name, 1));
      const asked: number[] = [];
      const patience = (milliseconds: number) => {
        asked.push(milliseconds);
        return sleep(50);
      };
      const { databases, openings, held } = countingDatabases();
      const opening = openStore(viewerKey, { sleep: patience, indexedDB: databases });
      equal(await failureOf(opening), 'blocked');
      equal(asked, [1000, 1000, 1000, 1000, 1000]);
      stubborn.close();
      const store = await openStore(viewerKey, { sleep });
      equal(await store.outbox(), []);
      store.close();
      equal([openings(), held()], [1, 0]);
    },
  },
  {
    name: 'leaves a database of a newer version as it is',
    async run({ viewerKey, sleep, equal }) {
      const name = `jackfield-${viewerKey}`;
      const upgrade = indexedDB.open(name, 990);
      upgrade.addEventListener('upgradeneeded', () => {
        upgrade.result.createObjectStore('outbox', { keyPath: 'key' }).put({ key: 'a', text: 'unsent' });
      });
      (await answered(upgrade)).close();
      equal(await failureOf(openStore(viewerKey, { sleep })), 'version');
      const newer = await answered(indexedDB.open(name));
      equal(newer.version, 990);
      equal([...newer.objectStoreNames], ['outbox']);
      equal(await answered(newer.transaction('outbox').objectStore('outbox').getAll()), [
        { key: 'a', text: 'unsent' },
      ]);
      newer.close();
    },
  },
  {
    name: 'makes room for a newer version that another tab brings, and says so',
    async run({ viewerKey, sleep, equal }) {
      const store = await holding(viewerKey, sleep);
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      const newer = await answered(indexedDB.open(`jackfield-${viewerKey}`, 990));
      equal(heard, [{ closed: 'version' }]);
      equal(await failureOf(store.enqueue(queuedRow('late'))), 'version');
      equal(await answered(newer.transaction('outbox').objectStore('outbox').count()), 1);
      newer.close();
    },
  },
  {
    name: 'counts a deletion of its database by others as a wipe, and does not bring it back',
    async run({ viewerKey, sleep, equal }) {
      const name = `jackfield-${viewerKey}`;
      const store = await holding(viewerKey, sleep);
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      await answered(indexedDB.deleteDatabase(name));
      await until(() => heard.length > 0);
      equal(heard, [{ wiped: true }]);
      equal(await failureOf(store.putMeta('clockOffset', 1)), 'closed');
      equal(
        (await indexedDB.databases()).filter((each) => each.name === name),
        [],
      );
    },
  },
  {
    name: 'wipes though a frozen tab holds the database, waiting less than 2 s for it',
    async run({ viewerKey, sleep, equal }) {
      const asked: number[] = [];
      const patience = (milliseconds: number) => {
        asked.push(milliseconds);
        return sleep(milliseconds);
      };
      const store = await holding(viewerKey, patience);
      const frozen = await answered(indexedDB.open(`jackfield-${viewerKey}`));
      asked.length = 0;
      await store.wipe();
      // The waits it asks for, which are the same on every machine; the clock would count other work too.
      equal(asked, [1500]);
      const tables = [...frozen.objectStoreNames];
      const transaction = frozen.transaction(tables);
      const counts = tables.map((table) => answered(transaction.objectStore(table).count()));
      equal(await Promise.all(counts), [0, 0, 0, 0, 0, 0, 0]);
      frozen.close();
    },
  },
  {
    name: 'does not open again what was closed while it was at work',
    async run({ viewerKey, sleep, equal }) {
      const { databases, openings, held } = countingDatabases();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      const work = Array.from({ length: 5 }, (_, index) => store.enqueue(queuedRow(`row-${index}`)));
      store.close();
      const answers = new Set(await Promise.all(work.map((each) => failureOf(each.then(() => 'done')))));
      answers.delete('done');
      answers.delete('closed');
      equal([...answers], []);
      equal([openings(), held()], [1, 0]);
    },
  },
  {
    name: 'lets go of what opens again after it was closed',
    async run({ viewerKey, sleep, equal }) {
      const { databases, openings, held } = countingDatabases((name, version) => {
        if (open) store.close();
        return indexedDB.open(name, version);
      });
      let open = false;
      const { lose, mend } = controlTransactions();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      open = true;
      lose(1);
      equal(await failureOf(store.outbox()).finally(mend), 'closed');
      equal([openings(), held()], [2, 0]);
    },
  },
  {
    name: 'counts a newer version that came while the database was lost as such',
    async run({ viewerKey, sleep, equal }) {
      let newerCame = false;
      const { databases } = countingDatabases((name, version) => {
        if (newerCame) throw new DOMException('The requested version is less.', 'VersionError');
        return indexedDB.open(name, version);
      });
      const { lose, mend } = controlTransactions();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      newerCame = true;
      lose(1);
      equal(await failureOf(store.outbox()).finally(mend), 'version');
      equal(heard, [{ closed: 'version' }]);
    },
  },
  {
    name: 'wipes a database also after it was given up as lost',
    async run({ viewerKey, sleep, equal }) {
      const { lose, mend } = controlTransactions();
      const store = await holding(viewerKey, sleep);
      lose(Infinity);
      equal(await failureOf(store.outbox()).finally(mend), 'lost');
      await store.wipe();
      equal(await (await openStore(viewerKey, { sleep })).outbox(), []);
    },
  },
  {
    name: 'deletes a database that this tab never opened, and tells the tab that has it',
    async run({ viewerKey, sleep, equal }) {
      const store = await holding(viewerKey, sleep);
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      await deleteStore(viewerKey, { sleep });
      await until(() => heard.length > 0);
      equal(heard, [{ wiped: true }]);
      equal(
        (await indexedDB.databases()).filter(({ name }) => name === `jackfield-${viewerKey}`),
        [],
      );
    },
  },
  {
    name: 'says so when a database that it never opened stays',
    async run({ viewerKey, sleep, equal }) {
      (await holding(viewerKey, sleep)).close();
      const frozen = await answered(indexedDB.open(`jackfield-${viewerKey}`));
      equal(await failureOf(deleteStore(viewerKey, { sleep })), 'blocked');
      frozen.close();
    },
  },
  {
    name: 'says so when it could neither empty nor delete the database',
    async run({ viewerKey, sleep, equal }) {
      const { lose, mend } = controlTransactions();
      const store = await holding(viewerKey, sleep);
      const frozen = await answered(indexedDB.open(`jackfield-${viewerKey}`));
      lose(Infinity);
      equal(await failureOf(store.wipe()).finally(mend), 'blocked');
      frozen.close();
    },
  },
];
