import { MemoryDatabase } from './memory-database.ts';
import { mergeConversation, mergeMessage, mergeRows } from './merge.ts';
import { newestFirst } from './form-draft-order.ts';
import { StoreError } from './store.ts';
import type { OutboxRow, Store, StoredMeta } from './store.ts';

/**
 * The store where nothing may persist: without a viewer key, where storage is forbidden or lost, and in tests.
 * Values are copied in and out, as a database does.
 */
export function createMemoryStore(database = new MemoryDatabase()): Store {
  let closed = false;
  const subscriptions = new Set<() => void>();
  const close = (): void => {
    closed = true;
    for (const unsubscribe of subscriptions) unsubscribe();
  };
  const subscribe: Store['subscribe'] = (listener) => {
    const unsubscribe = database.subscribe(listener);
    subscriptions.add(unsubscribe);
    return unsubscribe;
  };
  subscribe((change) => {
    if (change.wiped) closed = true;
  });

  /** One transaction: `body` runs without a pause, and writes only after all that may fail. */
  const transact = async <Result>(body: (db: MemoryDatabase) => Result): Promise<Result> => {
    if (closed) throw new StoreError('closed');
    try {
      return structuredClone(body(database));
    } catch (error) {
      throw new StoreError('unknown', { cause: error });
    }
  };

  return {
    persistent: false,

    conversations: () => transact((db) => [...db.conversations.values()]),
    conversation: (id) => transact((db) => db.conversations.get(id)),
    putConversations: (rows) =>
      transact((db) => {
        const kept = rows.map(({ id }) => db.conversations.get(id));
        const { standing, changed } = mergeRows(kept, structuredClone(rows), mergeConversation);
        for (const row of changed) db.conversations.set(row.id, row);
        if (changed.length > 0) db.tell({ conversations: changed.map(({ id }) => id) });
        return standing;
      }),
    removeConversations: (ids) =>
      transact((db) => {
        const gone = new Set(ids);
        for (const id of gone) db.conversations.delete(id);
        for (const { id, conversationId } of db.messages.values()) {
          if (gone.has(conversationId)) db.messages.delete(id);
        }
        db.tell({ conversations: [...ids], messages: [...ids] });
      }),

    messages: (conversationId) =>
      transact((db) =>
        [...db.messages.values()]
          .filter((message) => message.conversationId === conversationId)
          .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
      ),
    putMessages: (messages) =>
      transact((db) => {
        const kept = messages.map(({ id }) => db.messages.get(id));
        const { changed } = mergeRows(kept, structuredClone(messages), mergeMessage);
        for (const message of changed) db.messages.set(message.id, message);
        if (changed.length === 0) return;
        db.tell({ messages: [...new Set(changed.map(({ conversationId }) => conversationId))] });
      }),

    draft: (conversationId) => transact((db) => db.drafts.get(conversationId)),
    putDraft: (conversationId, draft) =>
      transact((db) => {
        if (draft === null) db.drafts.delete(conversationId);
        else db.drafts.set(conversationId, structuredClone({ ...draft, conversationId }));
        db.tell({ drafts: [conversationId] });
      }),

    formDrafts: (kind) =>
      transact((db) => [...db.formDrafts.values()].filter((row) => row.kind === kind).sort(newestFirst)),
    putFormDraft: (draft) =>
      transact((db) => {
        db.formDrafts.set(draft.id, structuredClone(draft));
        db.tell({ formDrafts: [draft.kind] });
      }),
    removeFormDraft: (kind, id) =>
      transact((db) => {
        if (db.formDrafts.delete(id)) db.tell({ formDrafts: [kind] });
      }),

    outbox: () =>
      transact((db) =>
        [...db.outbox.values()].sort((a, b) =>
          a.conversationId === b.conversationId
            ? a.sequence - b.sequence
            : a.conversationId < b.conversationId
              ? -1
              : 1,
        ),
      ),
    enqueue: (row, remainingDraft = null) =>
      transact((db) => {
        const { conversationId } = row;
        const there = db.outbox.get(row.id);
        if (there !== undefined) return there;
        const queued = { ...structuredClone(row), sequence: nextSequence(db, conversationId) };
        const draft = structuredClone(remainingDraft);
        db.outbox.set(row.id, queued);
        if (draft === null) db.drafts.delete(conversationId);
        else db.drafts.set(conversationId, { ...draft, conversationId });
        db.tell({ outbox: true, drafts: [conversationId] });
        return queued;
      }),
    changeOutbox: (id, epoch, change) =>
      transact((db) => {
        if (epoch !== null && epoch < db.epoch) return { fenced: true } as const;
        const row = structuredClone(db.outbox.get(id));
        if (row === undefined) return null;
        const next = change(row);
        if (next === row) return row;
        if (next === null) db.outbox.delete(id);
        else db.outbox.set(id, structuredClone(next));
        db.tell({ outbox: true });
        return next;
      }),
    takeEpoch: () => transact((db) => ++db.epoch),

    claimAnnouncement: ({ sessionId, kind, factId }) =>
      transact((db) => {
        const key = JSON.stringify([sessionId, kind, factId]);
        return db.announcements.size < db.announcements.add(key).size;
      }),

    getMeta: <Key extends keyof StoredMeta>(key: Key) =>
      transact((db) => db.meta.get(key) as StoredMeta[Key] | undefined),
    putMeta: (key, value) =>
      transact((db) => {
        db.meta.set(key, structuredClone(value));
        db.tell({ meta: [key] });
      }),

    subscribe,
    async wipe(mayWipe = () => true) {
      if (!mayWipe(structuredClone([...database.outbox.values()]))) return false;
      database.clear();
      database.tell({ wiped: true });
      close();
      return true;
    },
    close,
  };
}

function nextSequence({ outbox }: MemoryDatabase, conversationId: string): number {
  const rows: OutboxRow[] = [...outbox.values()].filter((row) => row.conversationId === conversationId);
  return Math.max(0, ...rows.map(({ sequence }) => sequence)) + 1;
}
