import { Dexie } from 'dexie';
import type { Collection } from 'dexie';
import type { Message } from '../contract/message.ts';
import { openChangeFeed } from './changes.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { deleteDatabase } from './database.ts';
import type { Database, StoreDependencies } from './database.ts';
import { dexieOutbox } from './dexie-outbox.ts';
import { newestFirst } from './form-draft-order.ts';
import { mergeConversation, mergeMessage, mergeRows } from './merge.ts';
import { tableNames } from './schema.ts';
import type { TableName } from './schema.ts';
import { StoreError } from './store.ts';
import type { Store, StoredMeta } from './store.ts';

/**
 * The store in the browser's IndexedDB, one database for each viewer.
 *
 * @throws StoreError `blocked`, `version` or `quota`, within 5 s
 */
export async function openDexieStore(viewerKey: string, dependencies: StoreDependencies): Promise<Store> {
  const name = databaseName(viewerKey);
  const feed = openChangeFeed(name);
  const connection = await connect(name, dependencies, (why) => {
    feed.end(why === 'deletion' ? { wiped: true } : { closed: why === 'upgrade' ? 'version' : 'lost' });
  }).catch((error: unknown) => {
    feed.close();
    throw error;
  });
  const { transact } = connection;
  // Another tab says that it wipes before its deletion asks for the database.
  feed.subscribe((change) => {
    if (change.wiped) connection.end('closed');
  });

  return {
    persistent: true,
    ...dexieOutbox(connection, feed),

    conversations: () => transact('r', ['conversations'], (db) => db.conversations.toArray()),
    conversation: (id) => transact('r', ['conversations'], (db) => db.conversations.get(id)),
    async putConversations(rows) {
      const { standing, changed } = await transact('rw', ['conversations'], async (db) => {
        const kept = await db.conversations.bulkGet(rows.map(({ id }) => id));
        const merged = mergeRows(kept, rows, mergeConversation);
        await db.conversations.bulkPut(merged.changed);
        return merged;
      });
      if (changed.length > 0) feed.tell({ conversations: changed.map(({ id }) => id) });
      return standing;
    },
    async removeConversations(ids) {
      await transact('rw', ['conversations', 'messages'], async (db) => {
        // All are asked for before any answers: as long as this lasts no other write is served, of any table.
        const messageIds = await Promise.all(ids.map((id) => messagesOf(db, id).primaryKeys()));
        await db.messages.bulkDelete(messageIds.flat());
        await db.conversations.bulkDelete([...ids]);
      });
      feed.tell({ conversations: ids, messages: ids });
    },

    messages: (conversationId) =>
      transact('r', ['messages'], (db) => messagesOf(db, conversationId).toArray()),
    async putMessages(messages) {
      const changed = await transact('rw', ['messages'], async (db) => {
        const kept = await db.messages.bulkGet(messages.map(({ id }) => id));
        const merged = mergeRows(kept, messages, mergeMessage);
        await db.messages.bulkPut(merged.changed);
        return merged.changed;
      });
      if (changed.length === 0) return;
      feed.tell({ messages: [...new Set(changed.map(({ conversationId }) => conversationId))] });
    },

    draft: (conversationId) => transact('r', ['drafts'], (db) => db.drafts.get(conversationId)),
    async putDraft(conversationId, draft) {
      await writeAtOnce(connection, 'drafts', (table) =>
        draft === null ? table.delete(conversationId) : table.put({ ...draft, conversationId }),
      );
      feed.tell({ drafts: [conversationId] });
    },

    formDrafts: (kind) =>
      transact('r', ['formDrafts'], async (db) => {
        const rows = await db.formDrafts.where('kind').equals(kind).toArray();
        return rows.sort(newestFirst);
      }),
    async putFormDraft(draft) {
      await writeAtOnce(connection, 'formDrafts', (table) => table.put(draft));
      feed.tell({ formDrafts: [draft.kind] });
    },
    async removeFormDraft(kind, id) {
      const wasThere = await transact('rw', ['formDrafts'], async (db) => {
        const count = await db.formDrafts.where('id').equals(id).delete();
        return count > 0;
      });
      if (wasThere) feed.tell({ formDrafts: [kind] });
    },

    claimAnnouncement: ({ sessionId, kind, factId }) =>
      transact('rw', ['announcements'], async (db) => {
        if ((await db.announcements.get([sessionId, kind, factId])) !== undefined) return false;
        await db.announcements.add({ sessionId, kind, factId });
        return true;
      }),

    getMeta: <Key extends keyof StoredMeta>(key: Key) =>
      transact('r', ['meta'], async (db) => {
        const row = await db.meta.get(key);
        return row?.value as StoredMeta[Key] | undefined;
      }),
    async putMeta(key, value) {
      await transact('rw', ['meta'], (db) => db.meta.put({ key, value }));
      feed.tell({ meta: [key] });
    },

    subscribe: (listener) => feed.subscribe(listener),
    async wipe(mayWipe = () => true) {
      // Emptied first: a tab that is frozen holds up the deletion, never this.
      const emptied = await transact('rw', tableNames, async (db) => {
        if (!mayWipe(await db.outbox.toArray())) return false;
        for (const table of tableNames) await db[table].clear();
        return true;
      }).catch((error: unknown) => new StoreError('blocked', { cause: error }));
      if (emptied === false) return false;
      feed.tell({ wiped: true });
      feed.close();
      connection.end('closed');
      const gone = await deleteDatabase(name, dependencies);
      if (emptied !== true && !gone) throw emptied;
      return true;
    },
    close() {
      feed.close();
      connection.end('closed');
    },
  };
}

/**
 * Deletes a viewer's database without opening it, and tells the tabs that have it.
 *
 * @throws StoreError `blocked` where it is not gone within 1.5 s
 */
export async function deleteStore(viewerKey: string, dependencies: StoreDependencies): Promise<void> {
  const name = databaseName(viewerKey);
  const feed = openChangeFeed(name);
  feed.tell({ wiped: true });
  feed.close();
  if (!(await deleteDatabase(name, dependencies))) throw new StoreError('blocked');
}

function databaseName(viewerKey: string): string {
  return `jackfield-${viewerKey}`;
}

/**
 * Makes one write that may happen while the page is left: committed without the write's own answer, which such a page
 * never gets.
 */
async function writeAtOnce(
  { transact }: Connection,
  name: TableName,
  write: (table: IDBObjectStore) => IDBRequest,
): Promise<void> {
  await transact('rw', [name], async () => {
    const { idbtrans } = Dexie.currentTransaction;
    const request = write(idbtrans.objectStore(name));
    // Left to itself a failure ends the transaction, and that with its reason.
    request.addEventListener('error', (event) => event.stopPropagation());
    idbtrans.commit();
  });
}

function messagesOf(db: Database, conversationId: string): Collection<Message, string> {
  return db.messages
    .where('[conversationId+at+id]')
    .between([conversationId, Dexie.minKey], [conversationId, Dexie.maxKey]);
}
