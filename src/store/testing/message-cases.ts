import type { Template } from '../../contract/template.ts';
import { message } from './bench.ts';
import type { StoreCase } from './bench.ts';

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

export const messageCases: readonly StoreCase[] = [
  {
    name: 'gives the messages of one conversation in the order of (at, id)',
    async run({ open, equal }) {
      const store = await open();
      await store.putMessages([
        message('b', { at: 20 }),
        message('a', { at: 20 }),
        message('z', { at: 3 }),
        message('other', { conversationId: 'c', at: 1 }),
        message('another', { conversationId: 'c10', at: 1 }),
      ]);
      equal(ids(await store.messages('c1')), ['z', 'a', 'b']);
      equal(ids(await store.messages('c')), ['other']);
    },
  },
  {
    name: 'keeps the message with the higher revision, and the given one where they are equal',
    async run({ open, equal }) {
      const store = await open();
      await store.putMessages([message('m', { revision: 2, status: 'read' })]);
      await store.putMessages([message('m', { revision: 1, status: 'sent' })]);
      equal((await store.messages('c1'))[0]?.status, 'read');
      await store.putMessages([message('m', { revision: 2, status: 'played' })]);
      equal((await store.messages('c1'))[0]?.status, 'played');
    },
  },
  {
    name: 'keeps a message once when a late status moves it to an earlier instant',
    async run({ open, equal }) {
      const store = await open();
      await store.putMessages([message('m', { at: 50 }), message('n', { at: 40 })]);
      await store.putMessages([message('m', { at: 30, revision: 2 })]);
      equal(ids(await store.messages('c1')), ['m', 'n']);
    },
  },
  {
    name: 'keeps, replaces and discards drafts',
    async run({ open, equal }) {
      const store = await open();
      const template = { templateId: 't1', language: 'es', values: { '1': 'Ana' } };
      await store.putDraft('c1', { conversationId: 'c1', text: 'Hola', template, updatedAt: 1 });
      await store.putDraft('c2', { conversationId: 'c2', text: 'Hi', updatedAt: 2 });
      equal(await store.draft('c1'), { conversationId: 'c1', text: 'Hola', template, updatedAt: 1 });
      await store.putDraft('c1', { conversationId: 'c1', text: 'Hola!', updatedAt: 3 });
      equal(await store.draft('c1'), { conversationId: 'c1', text: 'Hola!', updatedAt: 3 });
      await store.putDraft('c1', null);
      equal(await store.draft('c1'), undefined);
      equal((await store.draft('c2'))?.text, 'Hi');
    },
  },
  {
    name: 'lets exactly one of all tabs announce a notice, once and for ever',
    async run({ open, equal }) {
      const tabs = [await open(), await open()];
      const key = { sessionId: 's', kind: 'windowExceeded', factId: 'f' };
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => tabs[index % 2]!.claimAnnouncement(key)),
      );
      equal(claims.filter(Boolean).length, 1);
      for (const tab of tabs) tab.close();
      const later = await open();
      equal(await later.claimAnnouncement(key), false);
      equal(await later.claimAnnouncement({ ...key, kind: 'windowClosing' }), true);
      equal(await later.claimAnnouncement({ ...key, factId: 'g' }), true);
      equal(await later.claimAnnouncement({ ...key, sessionId: 't' }), true);
    },
  },
  {
    name: 'keeps small facts by name',
    async run({ open, equal }) {
      const store = await open();
      equal(await store.getMeta('clockOffset'), undefined);
      await store.putMeta('clockOffset', -50_400_000);
      await store.putMeta('streamPosition', 'p1');
      await store.putMeta('streamPosition', 'p2');
      const templates = [{ id: 't1', name: 'hello' }] as unknown as Template[];
      await store.putMeta('templates', templates);
      equal(await store.getMeta('clockOffset'), -50_400_000);
      equal(await store.getMeta('streamPosition'), 'p2');
      equal(await store.getMeta('templates'), templates);
    },
  },
];
