import type { FormDraftRow } from '../store.ts';
import { failureOf, formDraftRow } from './bench.ts';
import type { StoreCase } from './bench.ts';

const ids = (rows: FormDraftRow[]) => rows.map(({ id }) => id);

export const formDraftCases: readonly StoreCase[] = [
  {
    name: 'keeps form drafts whole, over a reload and for another tab',
    async run({ open, equal }) {
      const before = await open();
      const row = formDraftRow('d1', { content: { name: '', languages: [{ body: { text: '{{1' } }] } });
      await before.putFormDraft(row);
      equal(await (await open()).formDrafts('template'), [row]);
      before.close();
      equal(await (await open()).formDrafts('template'), [row]);
    },
  },
  {
    name: 'gives the form drafts of one kind, the one that was changed last first',
    async run({ open, equal }) {
      const store = await open();
      equal(await store.formDrafts('template'), []);
      await store.putFormDraft(formDraftRow('b', { updatedAt: 2 }));
      await store.putFormDraft(formDraftRow('c', { updatedAt: 1 }));
      await store.putFormDraft(formDraftRow('a', { updatedAt: 2 }));
      await store.putFormDraft(formDraftRow('other', { kind: 'channel' }));
      equal(ids(await store.formDrafts('template')), ['a', 'b', 'c']);
      equal(ids(await store.formDrafts('channel')), ['other']);
      equal(ids(await store.formDrafts('constructor')), []);
      await store.putFormDraft(formDraftRow('c', { updatedAt: 3, content: 'newer' }));
      equal(ids(await store.formDrafts('template')), ['c', 'a', 'b']);
      equal((await store.formDrafts('template'))[0]?.content, 'newer');
    },
  },
  {
    name: 'removes one form draft, and no other',
    async run({ open, equal }) {
      const store = await open();
      await store.putFormDraft(formDraftRow('a'));
      await store.putFormDraft(formDraftRow('b'));
      await store.removeFormDraft('template', 'a');
      await store.removeFormDraft('template', 'a');
      equal(ids(await (await open()).formDrafts('template')), ['b']);
    },
  },
  {
    name: 'never hands out what it holds of a form draft, nor keeps what it was handed',
    async run({ open, equal }) {
      const store = await open();
      const content = { name: 'before' };
      await store.putFormDraft(formDraftRow('a', { content }));
      content.name = 'after';
      const [read] = await store.formDrafts('template');
      (read!.content as typeof content).name = 'after';
      equal((await store.formDrafts('template'))[0]?.content, { name: 'before' });
    },
  },
  {
    name: 'writes nothing of a form draft that no database can hold',
    async run({ open, equal }) {
      const store = await open();
      await store.putFormDraft(formDraftRow('a', { content: 1 }));
      equal(await failureOf(store.putFormDraft(formDraftRow('a', { content: () => 2 }))), 'unknown');
      equal((await store.formDrafts('template'))[0]?.content, 1);
    },
  },
];
