import { Dexie } from 'dexie';
import { openStore } from '../index.ts';
import type { Store } from '../index.ts';
import { conversationRow, formDraftRow, message, queuedRow } from './bench.ts';
import type { FaultCase } from './fault-bench.ts';

/** What each version that was ever published holds after some days of work, written as it wrote it. */
const olderDatabases: readonly ((name: string) => Promise<void>)[] = [
  async function version1(name) {
    const database = new Dexie(name);
    database.version(1).stores({
      conversations: 'id, deadline',
      messages: 'id, [conversationId+at+id]',
      outbox: 'id, [conversationId+sequence]',
      drafts: 'conversationId',
      announcements: '[sessionId+kind+factId]',
      meta: 'key',
    });
    await database.open();
    await database.table('conversations').bulkPut([{ ...conversationRow('c1'), deadline: 5 }]);
    await database.table('messages').bulkPut([message('m2', { at: 2000 }), message('m1')]);
    await database.table('outbox').bulkPut([
      { ...queuedRow('a'), sequence: 1 },
      { ...queuedRow('b', { state: 'uncertain', attempts: 3, firstAttemptAt: 1 }), sequence: 2 },
    ]);
    await database.table('drafts').put({ conversationId: 'c1', text: 'typed', updatedAt: 1 });
    await database.table('announcements').put({ sessionId: 's', kind: 'k', factId: 'f' });
    await database.table('meta').bulkPut([
      { key: 'streamPosition', value: 'p1' },
      { key: 'epoch', value: 7 },
    ]);
    database.close();
  },
];

async function checkAll(store: Store, equal: (actual: unknown, expected: unknown) => void): Promise<void> {
  equal(await store.conversations(), [conversationRow('c1')]);
  equal(await store.messages('c1'), [message('m1'), message('m2', { at: 2000 })]);
  equal(await store.outbox(), [
    { ...queuedRow('a'), sequence: 1 },
    { ...queuedRow('b', { state: 'uncertain', attempts: 3, firstAttemptAt: 1 }), sequence: 2 },
  ]);
  equal(await store.draft('c1'), { conversationId: 'c1', text: 'typed', updatedAt: 1 });
  equal(await store.claimAnnouncement({ sessionId: 's', kind: 'k', factId: 'f' }), false);
  equal(await store.getMeta('streamPosition'), 'p1');
}

/** What becomes of a database that an older version of this SDK left. */
export const migrationCases: readonly FaultCase[] = olderDatabases.map((fill) => ({
  name: `loses nothing that ${fill.name.replace(/\d+/, ' $&')} of the database held, and goes on with it`,
  async run({ viewerKey, sleep, equal }) {
    await fill(`jackfield-${viewerKey}`);
    const store = await openStore(viewerKey, { sleep });
    await checkAll(store, equal);
    equal((await store.enqueue(queuedRow('c'))).sequence, 3);
    equal(await store.takeEpoch(), 8);
    await store.putFormDraft(formDraftRow('d1'));
    equal(await store.formDrafts('template'), [formDraftRow('d1')]);
    store.close();
  },
}));
