import type { Store, StoreChange } from '../store.ts';
import { conversationRow, failureOf, formDraftRow, message, queuedRow, until } from './bench.ts';
import type { StoreCase } from './bench.ts';

/** Names that are special in objects, in keys or in encodings, and must not be in a store. */
const strangeIds = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\0',
  '\ud800',
  '\udc00\ud800',
  '\uffff',
  'ع🙂',
];

function listen(store: Store): StoreChange[] {
  const heard: StoreChange[] = [];
  store.subscribe((change) => heard.push(change));
  return heard;
}

/** Each kind of write with what is told of it. */
const writes: readonly [(store: Store) => Promise<unknown>, StoreChange][] = [
  [(store) => store.putConversations([conversationRow('c1')]), { conversations: ['c1'] }],
  [
    (store) => store.putMessages([message('m1'), message('m2'), message('m3', { conversationId: 'c2' })]),
    { messages: ['c1', 'c2'] },
  ],
  [(store) => store.putDraft('c1', { conversationId: 'c1', text: 'a', updatedAt: 1 }), { drafts: ['c1'] }],
  [(store) => store.putFormDraft(formDraftRow('d1')), { formDrafts: ['template'] }],
  [(store) => store.putFormDraft(formDraftRow('d2', { kind: 'channel' })), { formDrafts: ['channel'] }],
  [(store) => store.removeFormDraft('channel', 'd2'), { formDrafts: ['channel'] }],
  [(store) => store.enqueue(queuedRow('a')), { outbox: true, drafts: ['c1'] }],
  [(store) => store.changeOutbox('a', null, (row) => ({ ...row, attempts: 1 })), { outbox: true }],
  [(store) => store.putMeta('clockOffset', 1), { meta: ['clockOffset'] }],
  [(store) => store.removeConversations(['c1']), { conversations: ['c1'], messages: ['c1'] }],
];

/** What writes nothing new, so that tabs do not wake each other for nothing. */
const repeats: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.putConversations([conversationRow('c1', { revision: 1 })]),
  (store) => store.putConversations([conversationRow('c1', { revision: 2 })]),
  (store) => store.putMessages([message('m1')]),
  (store) => store.removeFormDraft('template', 'unknown'),
  (store) => store.enqueue(queuedRow('a')),
  (store) => store.changeOutbox('a', null, (row) => row),
  (store) => store.changeOutbox('unknown', null, () => null),
  async (store) => {
    const overtaken = await store.takeEpoch();
    await store.takeEpoch();
    await store.changeOutbox('a', overtaken, () => null);
  },
];

export const lifeCases: readonly StoreCase[] = [
  {
    name: 'tells this tab and every other of each change',
    async run({ open, equal }) {
      const here = await open();
      const there = await open();
      const heardHere = listen(here);
      const heardThere = listen(there);
      for (const [write] of writes) await write(here);
      const told = writes.map(([, change]) => change);
      equal(heardHere, told);
      await until(() => heardThere.length >= told.length);
      equal(heardThere, told);
    },
  },
  {
    name: 'tells nothing where nothing changed',
    async run({ open, equal }) {
      const store = await open();
      await store.putConversations([conversationRow('c1', { revision: 2 })]);
      await store.putMessages([message('m1')]);
      await store.enqueue(queuedRow('a'));
      const heard = listen(store);
      for (const repeat of repeats) await repeat(store);
      equal(heard, []);
    },
  },
  {
    name: 'tells nothing to those who left, or after it closed',
    async run({ open, equal }) {
      const store = await open();
      const other = await open();
      const heard: StoreChange[] = [];
      const leave = store.subscribe((change) => heard.push(change));
      leave();
      const kept = listen(store);
      store.close();
      await other.putMeta('clockOffset', 1);
      equal([heard, kept], [[], []]);
    },
  },
  {
    name: 'keeps what it holds over a reload',
    async run({ open, equal }) {
      const before = await open();
      await before.putConversations([conversationRow('c1')]);
      await before.enqueue(queuedRow('a'));
      before.close();
      equal(await failureOf(before.conversations()), 'closed');
      equal(await failureOf(before.putMeta('clockOffset', 1)), 'closed');
      const after = await open();
      equal(await after.conversation('c1'), conversationRow('c1'));
      equal((await after.outbox()).length, 1);
    },
  },
  {
    name: 'wipes everything in all tabs, tells them, and closes',
    async run({ open, equal }) {
      const here = await open();
      const there = await open();
      const heard = listen(there);
      for (const [write] of writes) await write(here);
      await here.claimAnnouncement({ sessionId: 's', kind: 'k', factId: 'f' });
      await here.takeEpoch();
      await until(() => heard.length >= writes.length);
      heard.length = 0;
      await here.wipe();
      await until(() => heard.length > 0);
      equal(heard, [{ wiped: true }]);
      equal(await failureOf(here.conversations()), 'closed');
      equal(await failureOf(there.enqueue(queuedRow('late'))), 'closed');
      const after = await open();
      equal(await after.conversations(), []);
      equal(await after.messages('c1'), []);
      equal(await after.messages('c2'), []);
      equal(await after.outbox(), []);
      equal(await after.draft('c1'), undefined);
      equal(await after.formDrafts('template'), []);
      equal(await after.getMeta('clockOffset'), undefined);
      equal(await after.claimAnnouncement({ sessionId: 's', kind: 'k', factId: 'f' }), true);
      equal(await after.takeEpoch(), 1);
    },
  },
  {
    name: 'wipes nothing where whoever sees the outbox says no, and goes on',
    async run({ open, equal }) {
      const here = await open();
      const there = await open();
      await here.putConversations([conversationRow('c1')]);
      const heard = listen(here);
      await there.enqueue(queuedRow('a'));
      await until(() => heard.length > 0);
      heard.length = 0;
      const asked: string[][] = [];
      const answer = (may: boolean) => (rows: readonly { id: string }[]) => {
        asked.push(rows.map(({ id }) => id));
        return may;
      };
      equal(await here.wipe(answer(false)), false);
      equal(heard, []);
      equal((await there.outbox()).length, 1);
      equal(await here.conversation('c1'), conversationRow('c1'));
      equal(await here.wipe(answer(true)), true);
      equal(asked, [['a'], ['a']]);
      equal(await (await open()).outbox(), []);
    },
  },
  {
    name: 'holds ids and texts of any characters',
    async run({ open, equal }) {
      const store = await open();
      for (const id of strangeIds) {
        await store.putConversations([conversationRow(id, { contact: { ref: id, name: id } })]);
        await store.putMessages([message(id, { conversationId: id, content: { kind: 'text', text: id } })]);
        await store.putDraft(id, {
          conversationId: id,
          text: id,
          template: { templateId: id, language: 'en', values: { [id]: id } },
          updatedAt: 1,
        });
        await store.putFormDraft(formDraftRow(id, { kind: id, content: Object.fromEntries([[id, id]]) }));
        const values = Object.fromEntries([[id, 'value']]);
        await store.enqueue(
          queuedRow(id, {
            conversationId: `of ${id}`,
            content: { kind: 'template', templateId: id, language: 'en', values },
          }),
        );
        equal(await store.claimAnnouncement({ sessionId: id, kind: id, factId: id }), true);
      }
      for (const id of strangeIds) {
        equal((await store.conversation(id))?.contact, { ref: id, name: id });
        equal(
          (await store.messages(id)).map((each) => each.content),
          [{ kind: 'text', text: id }],
        );
        equal(Object.entries((await store.draft(id))?.template?.values ?? {}), [[id, id]]);
        const drafts = await store.formDrafts(id);
        equal(
          drafts.map((draft) => [draft.id, Object.entries(draft.content as object)]),
          [[id, [[id, id]]]],
        );
        const content = (await store.outbox()).find((row) => row.id === id)?.content;
        equal(content?.kind === 'template' && Object.entries(content.values), [[id, 'value']]);
        equal(await store.claimAnnouncement({ sessionId: id, kind: id, factId: id }), false);
      }
      equal((await store.conversations()).length, strangeIds.length);
      equal((await store.outbox()).length, strangeIds.length);
      equal(Object.keys(Object.prototype), []);
      equal(({} as { polluted?: unknown }).polluted, undefined);
    },
  },
];
