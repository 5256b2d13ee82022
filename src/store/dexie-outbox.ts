import { Dexie } from 'dexie';
import type { ChangeFeed } from './changes.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import type { OutboxRow, Store } from './store.ts';

/**
 * The outbox in the database. Each write touches the outbox's table, which makes it `strict`, and `meta`, so that no
 * change passes a newer epoch.
 */
export function dexieOutbox(
  { transact }: Connection,
  feed: ChangeFeed,
): Pick<Store, 'outbox' | 'enqueue' | 'changeOutbox' | 'takeEpoch'> {
  return {
    outbox: () => transact('r', ['outbox'], (db) => db.outbox.orderBy('[conversationId+sequence]').toArray()),

    async enqueue(row, remainingDraft = null) {
      const { conversationId } = row;
      const [standing, added] = await transact('rw', ['outbox', 'drafts'], async (db) => {
        const there = await db.outbox.get(row.id);
        if (there !== undefined) return [there, false] as const;
        const queued: OutboxRow = { ...row, sequence: await nextSequence(db, conversationId) };
        await db.outbox.add(queued);
        if (remainingDraft === null) await db.drafts.delete(conversationId);
        else await db.drafts.put({ ...remainingDraft, conversationId });
        return [queued, true] as const;
      });
      if (added) feed.tell({ outbox: true, drafts: [conversationId] });
      return standing;
    },

    async changeOutbox(id, epoch, change) {
      let changed = false;
      const answer = await transact('rw', ['outbox', 'meta'], async (db) => {
        changed = false;
        if (epoch !== null && epoch < (await epochIn(db))) return { fenced: true } as const;
        const row = await db.outbox.get(id);
        if (row === undefined) return null;
        const next = change(row);
        if (next === row) return row;
        if (next === null) await db.outbox.delete(id);
        else await db.outbox.put(next);
        changed = true;
        return next;
      });
      if (changed) feed.tell({ outbox: true });
      return answer;
    },

    takeEpoch: () =>
      transact('rw', ['outbox', 'meta'], async (db) => {
        const epoch = (await epochIn(db)) + 1;
        await db.meta.put({ key: 'epoch', value: epoch });
        return epoch;
      }),
  };
}

async function nextSequence(db: Database, conversationId: string): Promise<number> {
  const last = await db.outbox
    .where('[conversationId+sequence]')
    .between([conversationId, Dexie.minKey], [conversationId, Dexie.maxKey])
    .last();
  return (last?.sequence ?? 0) + 1;
}

async function epochIn(db: Database): Promise<number> {
  const row = await db.meta.get('epoch');
  return typeof row?.value === 'number' ? row.value : 0;
}
