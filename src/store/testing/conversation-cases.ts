import type { Fact } from '../../contract/fact.ts';
import type { ConversationRow } from '../store.ts';
import { conversationRow, message } from './bench.ts';
import type { StoreCase } from './bench.ts';

const fact = (id: string, at: number, kind: Fact['kind'] = 'received'): Fact => ({ id, at, kind });

const byId = (rows: ConversationRow[]) => rows.map((row) => row.id).sort();

export const conversationCases: readonly StoreCase[] = [
  {
    name: 'begins empty',
    async run({ open, equal }) {
      const store = await open();
      equal(await store.conversations(), []);
      equal(await store.conversation('c1'), undefined);
      equal(await store.messages('c1'), []);
    },
  },
  {
    name: 'keeps conversations as they were given',
    async run({ open, equal }) {
      const store = await open();
      const rows = [
        conversationRow('c1', { facts: [fact('f1', 1)], lastMessage: message('f1') }),
        conversationRow('c2', { assignedTo: { id: 'u1', name: 'Ben' }, unread: 3 }),
      ];
      equal(await store.putConversations(rows), rows);
      equal(await store.conversation('c1'), rows[0]);
      equal(byId(await store.conversations()), ['c1', 'c2']);
    },
  },
  {
    name: 'keeps the conversation with the higher revision, whichever comes first',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([conversationRow('c1', { revision: 3, unread: 3 })]);
      const [standing] = await store.putConversations([conversationRow('c1', { revision: 2, unread: 2 })]);
      equal(standing?.unread, 3);
      await store.putConversations([conversationRow('c1', { revision: 4, unread: 4 })]);
      equal((await store.conversation('c1'))?.unread, 4);
    },
  },
  {
    name: 'takes the given conversation where the revisions are equal',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([conversationRow('c1', { contact: { ref: 'r', name: 'Ana' } })]);
      await store.putConversations([conversationRow('c1', { contact: { ref: 'r' } })]);
      equal((await store.conversation('c1'))?.contact, { ref: 'r' });
    },
  },
  {
    name: 'unites facts in fact order, whatever the revisions',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([
        conversationRow('c1', { revision: 5, facts: [fact('b', 20), fact('c', 10)] }),
      ]);
      const [standing] = await store.putConversations([
        conversationRow('c1', { revision: 4, facts: [fact('a', 20), fact('b', 20)] }),
      ]);
      equal(standing?.facts, [fact('c', 10), fact('a', 20), fact('b', 20)]);
      equal(standing?.revision, 5);
      equal(await store.conversation('c1'), standing);
    },
  },
  {
    name: 'keeps the lowest (at, kind) of a fact that was told twice with different content',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([conversationRow('c1', { facts: [fact('a', 20, 'templateSent')] })]);
      await store.putConversations([conversationRow('c1', { facts: [fact('a', 20, 'freeformSent')] })]);
      await store.putConversations([conversationRow('c1', { facts: [fact('a', 21, 'archived')] })]);
      equal((await store.conversation('c1'))?.facts, [fact('a', 20, 'freeformSent')]);
    },
  },
  {
    name: 'merges a conversation that is given twice at once',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([
        conversationRow('c1', { revision: 2, unread: 2, facts: [fact('a', 1)] }),
        conversationRow('c1', { revision: 1, unread: 1, facts: [fact('b', 2)] }),
      ]);
      const kept = await store.conversation('c1');
      equal(kept?.unread, 2);
      equal(kept?.facts, [fact('a', 1), fact('b', 2)]);
    },
  },
  {
    name: 'never keeps a number, even from a caller who deceived the compiler',
    async run({ open, equal }) {
      const store = await open();
      const contact = { ref: 'r', name: 'Ana', number: '+15550100' } as unknown as ConversationRow['contact'];
      const [standing] = await store.putConversations([conversationRow('c1', { contact })]);
      equal(standing?.contact, { ref: 'r', name: 'Ana' });
      equal((await store.conversation('c1'))?.contact, { ref: 'r', name: 'Ana' });
    },
  },
  {
    name: 'gives out copies',
    async run({ open, equal }) {
      const store = await open();
      const facts = [fact('a', 1)];
      const [standing] = await store.putConversations([conversationRow('c1', { facts })]);
      facts.push(fact('b', 2));
      standing?.facts.push(fact('c', 3));
      (await store.conversation('c1'))?.facts.push(fact('d', 4));
      equal((await store.conversation('c1'))?.facts, [fact('a', 1)]);
    },
  },
  {
    name: 'forgets conversations with their messages, and keeps the words of the agent',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([conversationRow('c1'), conversationRow('c2')]);
      await store.putMessages([message('m1'), message('m2', { conversationId: 'c2' })]);
      await store.putDraft('c1', { conversationId: 'c1', text: 'typed', updatedAt: 1 });
      await store.removeConversations(['c1', 'unknown']);
      equal(byId(await store.conversations()), ['c2']);
      equal(await store.messages('c1'), []);
      equal((await store.messages('c2')).length, 1);
      equal((await store.draft('c1'))?.text, 'typed');
    },
  },
  {
    name: 'forgets many conversations with all their messages, and no others',
    async run({ open, equal }) {
      const store = await open();
      const ids = Array.from({ length: 250 }, (_, index) => `many-${index}`);
      const [stays, ...gone] = ids;
      await store.putConversations(ids.map((id) => conversationRow(id)));
      await store.putMessages(
        ids.flatMap((conversationId) =>
          [1, 2].map((at) => message(`${conversationId}-${at}`, { conversationId, at })),
        ),
      );
      await store.removeConversations(gone);
      equal(
        byId(await store.conversations()).filter((id) => id.startsWith('many-')),
        [stays],
      );
      const counts = await Promise.all(ids.map(async (id) => (await store.messages(id)).length));
      equal(counts, [2, ...gone.map(() => 0)]);
    },
  },
];
