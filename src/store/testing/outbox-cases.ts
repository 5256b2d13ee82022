import type { OutboxRow, Store } from '../store.ts';
import { failureOf, queuedRow } from './bench.ts';
import type { StoreCase } from './bench.ts';

const places = (rows: OutboxRow[]) => rows.map((row) => [row.id, row.conversationId, row.sequence]);

const attempt = (row: OutboxRow): OutboxRow => ({ ...row, state: 'sending', attempts: row.attempts + 1 });

async function enqueueAll(store: Store, rows: readonly [id: string, conversationId: string][]) {
  for (const [id, conversationId] of rows) await store.enqueue(queuedRow(id, { conversationId }));
}

export const outboxCases: readonly StoreCase[] = [
  {
    name: 'numbers the rows of each conversation in the order they were put',
    async run({ open, equal }) {
      const store = await open();
      await enqueueAll(store, [
        ['z', 'c2'],
        ['y', 'c1'],
        ['x', 'c1'],
        ['w', 'c10'],
        ['v', 'c2'],
      ]);
      equal(places(await store.outbox()), [
        ['y', 'c1', 1],
        ['x', 'c1', 2],
        ['w', 'c10', 1],
        ['z', 'c2', 1],
        ['v', 'c2', 2],
      ]);
    },
  },
  {
    name: 'puts a row behind those that still wait, whatever was removed before it',
    async run({ open, equal }) {
      const store = await open();
      await enqueueAll(store, [
        ['a', 'c1'],
        ['b', 'c1'],
      ]);
      await store.changeOutbox('a', null, () => null);
      const { sequence } = await store.enqueue(queuedRow('c'));
      equal(sequence, 3);
    },
  },
  {
    name: 'takes the draft away with the row that came of it, and no other',
    async run({ open, equal }) {
      const store = await open();
      await store.putDraft('c1', { conversationId: 'c1', text: 'a', updatedAt: 1 });
      await store.putDraft('c2', { conversationId: 'c2', text: 'b', updatedAt: 1 });
      const row = await store.enqueue(queuedRow('a', { replyTo: 'm1', notAfter: null }));
      equal(row, { ...queuedRow('a', { replyTo: 'm1', notAfter: null }), sequence: 1 });
      equal(await store.draft('c1'), undefined);
      equal((await store.draft('c2'))?.text, 'b');
    },
  },
  {
    name: 'leaves the part of a draft that did not go into the row',
    async run({ open, equal }) {
      const store = await open();
      await store.putDraft('c1', { conversationId: 'c1', text: 'typed', updatedAt: 1 });
      await store.enqueue(queuedRow('a'), { conversationId: 'c1', text: 'rest', updatedAt: 2 });
      equal(await store.draft('c1'), { conversationId: 'c1', text: 'rest', updatedAt: 2 });
    },
  },
  {
    name: 'leaves a row alone that is put again under its id, and the draft begun since',
    async run({ open, equal }) {
      const store = await open();
      await store.enqueue(queuedRow('a'));
      await store.changeOutbox('a', null, attempt);
      await store.putDraft('c1', { conversationId: 'c1', text: 'next', updatedAt: 1 });
      const again = await store.enqueue(queuedRow('a'));
      equal([again.sequence, again.attempts], [1, 1]);
      equal((await store.outbox()).length, 1);
      equal((await store.draft('c1'))?.text, 'next');
    },
  },
  {
    name: 'changes, leaves and removes rows',
    async run({ open, equal }) {
      const store = await open();
      const row = await store.enqueue(queuedRow('a'));
      equal(await store.changeOutbox('a', null, attempt), { ...row, state: 'sending', attempts: 1 });
      equal(await store.changeOutbox('a', null, (same) => same), { ...row, state: 'sending', attempts: 1 });
      equal(await store.changeOutbox('a', null, () => null), null);
      equal(await store.changeOutbox('a', null, attempt), null);
      equal(await store.outbox(), []);
    },
  },
  {
    name: 'leaves the row as it was when a change throws',
    async run({ open, equal }) {
      const store = await open();
      const row = await store.enqueue(queuedRow('a'));
      const change = store.changeOutbox('a', null, () => {
        throw new TypeError('a bug');
      });
      equal(await failureOf(change), 'unknown');
      equal(await store.outbox(), [row]);
    },
  },
  {
    name: 'fences changes under an older epoch, in every tab',
    async run({ open, equal }) {
      const thawed = await open();
      const leader = await open();
      await thawed.enqueue(queuedRow('a'));
      const old = await thawed.takeEpoch();
      equal(((await thawed.changeOutbox('a', old, attempt)) as OutboxRow).attempts, 1);
      const newer = await leader.takeEpoch();
      equal(newer > old, true);
      equal(await thawed.changeOutbox('a', old, attempt), { fenced: true });
      equal(await thawed.changeOutbox('unknown', old, attempt), { fenced: true });
      equal((await leader.outbox())[0]?.attempts, 1);
      equal(((await leader.changeOutbox('a', newer, attempt)) as OutboxRow).attempts, 2);
      equal(((await thawed.changeOutbox('a', null, attempt)) as OutboxRow).attempts, 3);
    },
  },
  {
    name: 'keeps epochs growing over a reload',
    async run({ open, equal }) {
      const before = await open();
      const epochs = [await before.takeEpoch(), await before.takeEpoch()];
      before.close();
      epochs.push(await (await open()).takeEpoch());
      equal(epochs, [1, 2, 3]);
    },
  },
  {
    name: 'loses no change and no place when two tabs write at once',
    async run({ open, equal }) {
      const tabs = [await open(), await open()];
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => tabs[index % 2]!.enqueue(queuedRow(`row-${index}`))),
      );
      const rows = await tabs[0]!.outbox();
      equal(
        rows.map(({ sequence }) => sequence),
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => tabs[index % 2]!.changeOutbox('row-0', null, attempt)),
      );
      equal((await tabs[1]!.outbox()).find(({ id }) => id === 'row-0')?.attempts, 20);
    },
  },
];
