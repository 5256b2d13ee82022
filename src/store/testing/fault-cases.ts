import { openStore } from '../index.ts';
import type { OutboxRow, StoreChange } from '../index.ts';
import { conversationRow, failureOf, formDraftRow, message, queuedRow } from './bench.ts';
import { controlTransactions, countingDatabases, fillDisk } from './browser-faults.ts';
import { holding } from './fault-bench.ts';
import type { FaultCase } from './fault-bench.ts';

const sending = (row: OutboxRow): OutboxRow => ({ ...row, state: 'sending' });

/** A timer that rings at once: what is waited for too long is given up. */
const impatient = (): Promise<void> => Promise.resolve();

const fullDisk = (when: 'request' | 'commit'): FaultCase => ({
  name: `writes nothing by halves when there is no room at the ${when}`,
  async run({ viewerKey, sleep, equal }) {
    const store = await holding(viewerKey, sleep);
    const heard: StoreChange[] = [];
    store.subscribe((change) => heard.push(change));
    const before = await store.outbox();
    const full = async (table: string, write: () => Promise<unknown>) => {
      const mend = fillDisk(table, when);
      equal(await failureOf(write()).finally(mend), 'quota');
    };
    await full('outbox', () => store.enqueue(queuedRow('second')));
    await full('outbox', () => store.changeOutbox('first', null, sending));
    await full('meta', () => store.putMeta('streamPosition', 'p2'));
    await full('messages', () => store.putMessages([message('m1'), message('m2')]));
    await full('conversations', () => store.putConversations([conversationRow('c1', { revision: 2 })]));
    // Drafts are committed at once, so that their transactions have no end to fail at of their own.
    const newer = { conversationId: 'c1', text: 'typed more', updatedAt: 2 };
    if (when === 'request') {
      await full('drafts', () => store.putDraft('c1', newer));
      await full('formDrafts', () => store.putFormDraft(formDraftRow('d1', { updatedAt: 2 })));
    }
    equal(await store.outbox(), before);
    equal((await store.draft('c1'))?.text, 'typed');
    equal(await store.formDrafts('template'), [formDraftRow('d1')]);
    equal(await store.getMeta('streamPosition'), 'p1');
    equal(await store.messages('c1'), []);
    equal((await store.conversation('c1'))?.revision, 1);
    equal(heard, []);
    // There is room again: the store goes on, under the same key.
    equal((await store.enqueue(queuedRow('second'))).sequence, 1);
    store.close();
  },
});

export const faultCases: readonly FaultCase[] = [
  {
    name: 'asks for strict durability for all that touches the outbox, and for nothing else',
    async run({ viewerKey, sleep, equal }) {
      const { asked, mend } = controlTransactions();
      const store = await openStore(viewerKey, { sleep });
      await store.enqueue(queuedRow('a'));
      await store.takeEpoch();
      await store.changeOutbox('a', 1, sending);
      await store.putMessages([message('m')]);
      await store.putDraft('c1', null);
      await store.putFormDraft(formDraftRow('d'));
      mend();
      store.close();
      equal(
        [...asked],
        [
          ['["outbox","drafts"]', 'strict'],
          ['["outbox","meta"]', 'strict'],
          ['["messages"]', 'relaxed'],
          ['["drafts"]', 'relaxed'],
          ['["formDrafts"]', 'relaxed'],
        ],
      );
    },
  },
  fullDisk('request'),
  fullDisk('commit'),
  {
    name: 'opens a lost database again, three times at most, and goes on',
    async run({ viewerKey, sleep, equal }) {
      const { databases, openings } = countingDatabases();
      const { lose, mend } = controlTransactions();
      (await holding(viewerKey, sleep)).close();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      const counts = [openings()];
      for (const times of [1, 3]) {
        lose(times);
        equal((await store.draft('c1'))?.text, 'typed');
        counts.push(openings());
      }
      mend();
      equal(counts, [1, 2, 5]);
      equal(heard, []);
      store.close();
    },
  },
  {
    name: 'opens a lost database once for all that noticed, and does each of their writes once',
    async run({ viewerKey, sleep, equal }) {
      const { databases, openings } = countingDatabases();
      const { lose, mend } = controlTransactions();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      lose(3);
      await Promise.all(['a', 'b', 'c'].map((id) => store.enqueue(queuedRow(id))));
      mend();
      equal(openings(), 2);
      equal(
        (await store.outbox()).map(({ sequence }) => sequence),
        [1, 2, 3],
      );
      store.close();
    },
  },
  {
    name: 'gives a database up that stays lost, says so once, and never hangs',
    async run({ viewerKey, sleep, equal }) {
      const { databases, openings } = countingDatabases();
      const { lose, mend } = controlTransactions();
      const store = await openStore(viewerKey, { sleep, indexedDB: databases });
      const heard: StoreChange[] = [];
      store.subscribe((change) => heard.push(change));
      lose(Infinity);
      const answers = await Promise.all([store.outbox(), store.takeEpoch()].map(failureOf)).finally(mend);
      equal(answers, ['lost', 'lost']);
      equal(heard, [{ closed: 'lost' }]);
      equal(openings(), 1 + 3);
      equal(await failureOf(store.outbox()), 'lost');
    },
  },
  {
    name: 'says that storage is blocked, and keeps nobody waiting',
    async run({ viewerKey, sleep, equal }) {
      const forbidden = (name: string) =>
        countingDatabases(() => {
          throw new DOMException('The operation is insecure.', name);
        }).databases;
      for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
        const opening = openStore(viewerKey, { sleep, indexedDB: forbidden(name) });
        equal(await failureOf(opening), 'blocked');
      }
      const silent = countingDatabases(() => ({}) as IDBOpenDBRequest).databases;
      equal(await failureOf(openStore(viewerKey, { sleep: impatient, indexedDB: silent })), 'blocked');
    },
  },
  {
    name: 'opens a database whose answer waits behind a timer, as after a standstill of the page',
    async run({ viewerKey, sleep, equal }) {
      let timers = 0;
      const lateOnce = async (milliseconds: number): Promise<void> => {
        timers += 1;
        if (timers > 1) await sleep(milliseconds);
      };
      const store = await openStore(viewerKey, { sleep: lateOnce });
      equal(store.persistent, true);
      store.close();
    },
  },
];
