import { expect } from '@open-wc/testing';
import { openStore } from '../../src/store/index.ts';
import type * as Store from '../../src/store/index.ts';
import type { OutboxRow, StoreChange } from '../../src/store/index.ts';
import { conversationRow, failureOf, formDraftRow, queuedRow, until } from '../../src/store/testing/bench.ts';

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

type StoreModule = typeof Store;

/** A second tab: a document of its own with its own copy of every module. */
async function openTab(): Promise<{ module: StoreModule; page: Window; tear: () => void }> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow as Window & { store?: StoreModule };
  const script = inside.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as store from '/src/store/index.ts'; window.store = store;`;
  inside.document.body.append(script);
  await until(() => inside.store !== undefined);
  expect(inside.store, 'the frame loads the store').not.to.equal(undefined);
  return { module: inside.store!, page: inside, tear: () => frame.remove() };
}

const storedNames = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('the store in two documents of one browser', () => {
  let viewerKey: string;
  let tab: Awaited<ReturnType<typeof openTab>>;

  beforeEach(async () => {
    viewerKey = crypto.randomUUID();
    tab = await openTab();
  });
  afterEach(() => {
    tab.tear();
    indexedDB.deleteDatabase(`jackfield-${viewerKey}`);
  });

  it('shows one what the other wrote, and tells it so', async () => {
    const here = await openStore(viewerKey, { sleep });
    const there = await tab.module.openStore(viewerKey, { sleep });
    const heard: StoreChange[] = [];
    here.subscribe((change) => heard.push(change));
    await there.putConversations([conversationRow('c1')]);
    await there.enqueue(queuedRow('a'));
    await until(() => heard.length >= 2);
    expect(heard).to.deep.equal([{ conversations: ['c1'] }, { outbox: true, drafts: ['c1'] }]);
    expect(await here.conversation('c1')).to.deep.equal(conversationRow('c1'));
    here.close();
  });

  it('fences one when the other took the epoch', async () => {
    const here = await openStore(viewerKey, { sleep });
    const there = await tab.module.openStore(viewerKey, { sleep });
    await here.enqueue(queuedRow('a'));
    const old = await here.takeEpoch();
    const newer = await there.takeEpoch();
    const attempt = (row: OutboxRow): OutboxRow => ({ ...row, attempts: row.attempts + 1 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2 ? here.changeOutbox('a', old, attempt) : there.changeOutbox('a', newer, attempt),
      ),
    );
    expect(answers.filter((answer) => answer !== null && 'fenced' in answer)).to.have.length(5);
    expect((await here.outbox())[0]?.attempts).to.equal(5);
    here.close();
  });

  it('keeps what a tab wrote that is torn away the moment it had its answer', async () => {
    const there = await tab.module.openStore(viewerKey, { sleep });
    await there.putDraft('c1', { conversationId: 'c1', text: 'typed', updatedAt: 1 });
    await there.enqueue(queuedRow('a'));
    // In mid-write: either all of it happened or nothing.
    void there.enqueue(queuedRow('b', { conversationId: 'c2' }));
    tab.tear();
    const here = await openStore(viewerKey, { sleep });
    const ids = (await here.outbox()).map(({ id }) => id);
    expect(ids[0]).to.equal('a');
    expect(await here.draft('c1')).to.equal(undefined);
    await here.enqueue(queuedRow('b', { conversationId: 'c2' }));
    expect((await here.outbox()).map(({ id, sequence }) => [id, sequence])).to.deep.equal([
      ['a', 1],
      ['b', 1],
    ]);
    here.close();
  });

  it('keeps the drafts that a page writes while it is left', async () => {
    const there = await tab.module.openStore(viewerKey, { sleep });
    tab.page.addEventListener('pagehide', () => {
      void there.putDraft('c1', { conversationId: 'c1', text: 'typed at last', updatedAt: 1 });
      void there.putFormDraft(formDraftRow('d1'));
    });
    const left = new Promise((resolve) => {
      tab.page.frameElement?.addEventListener('load', resolve, { once: true });
    });
    tab.page.location.href = '/package.json';
    await left;
    const here = await openStore(viewerKey, { sleep });
    expect((await here.draft('c1'))?.text).to.equal('typed at last');
    expect(await here.formDrafts('template')).to.deep.equal([formDraftRow('d1')]);
    here.close();
  });

  it('wipes what is its own in both, and nothing of the host or of another viewer', async () => {
    const host = `host-${viewerKey}`;
    const other = await openStore(`${viewerKey}-other`, { sleep });
    await other.putMeta('clockOffset', 1);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(host);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    const here = await openStore(viewerKey, { sleep });
    const there = await tab.module.openStore(viewerKey, { sleep });
    await there.enqueue(queuedRow('a'));
    const heard: StoreChange[] = [];
    there.subscribe((change) => heard.push(change));
    await here.wipe();
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([{ wiped: true }]);
    expect(await failureOf(there.outbox())).to.equal('closed');
    expect(await storedNames()).not.to.include(`jackfield-${viewerKey}`);
    expect(await storedNames()).to.include(host);
    expect(await other.getMeta('clockOffset')).to.equal(1);
    await other.wipe();
    indexedDB.deleteDatabase(host);
  });
});
