import { afterEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/index.ts';
import type { StoreFailure } from '../../src/store/index.ts';
import { agent, HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab, TabOptions } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

let machine: Machine;
afterEach(() => machine.close());

async function desk(options: TabOptions = {}): Promise<Tab> {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  const tab = await machine.openedTab(options);
  await settle();
  return tab;
}

describe('the first paint', () => {
  it('comes from the store, before the network has answered, and says that it is not everything yet', async () => {
    const tab = await desk();
    tab.workspace.close();
    machine.backend.latency = 60_000;
    const next = await machine.openedTab();
    expect(next.workspace.viewer.value).toMatchObject({ state: 'loading', viewer: { id: 'agent-1' } });
    expect(next.workspace.conversations.value).toMatchObject({ state: 'ready', items: [{ id: 'c1' }] });
    expect(next.workspace.templates.value).toMatchObject({ state: 'ready', items: [{ id: 'template-1' }] });
    const slice = next.workspace.conversation('c1');
    await settle();
    expect(slice.value).toMatchObject({ state: 'ready', maySend: { freeform: { ok: true } } });
    expect(slice.value.summary?.channel.name).toBe('Sales');
  });

  it('shows the list page by page, and says when it is complete', async () => {
    machine = new Machine();
    for (let n = 0; n < 7; n++) {
      machine.world.addConversation(`c${n}`);
      machine.world.receive(`c${n}`);
    }
    machine.backend.pageSize = 3;
    machine.backend.latency = 100;
    const tab = await machine.openedTab();
    const seen: string[] = [];
    tab.workspace.conversations.subscribe(({ items, complete }) => seen.push(`${items.length} ${complete}`));
    await machine.time.pass(2000);
    expect(seen).toContain('3 false');
    expect(seen).toContain('6 false');
    expect(seen.at(-1)).toBe('7 true');
    // What came after the first page was read is not lost, nor is what is older.
    expect(new Set(tab.workspace.conversations.value.items.map(({ id }) => id)).size).toBe(7);
  });

  it('takes out what the viewer can no longer see once everything has been read', async () => {
    const tab = await desk();
    tab.workspace.close();
    machine.backend.forget();
    machine.world.assign('c1', { id: 'agent-2', name: 'Rui' }, false);
    const next = await machine.openedTab();
    await settle();
    expect(next.workspace.conversations.value).toMatchObject({ items: [], complete: true });
    expect(machine.database.conversations.size).toBe(0);
  });
});

describe('a store that fails', () => {
  it('leaves the text with the agent when there is no room', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    tab.workspace.saveDraft('c1', { text: 'Keep me', template: null });
    tab.failStore = (method) => (method === 'enqueue' ? 'quota' : null);
    expect(await tab.workspace.send('c1', text('Keep me'))).toEqual({ ok: false, reason: 'storage-full' });
    expect(slice.value.draft.text).toBe('Keep me');
    await machine.time.pass(HOUR);
    expect(machine.world.accepted).toEqual([]);
  });

  it('after the backend has accepted causes no second sending, now or after a reload', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    await tab.workspace.send('c1', text('Once'));
    let accepted = false;
    tab.failStore = () => (accepted ? 'quota' : null);
    machine.backend.fault = (name) => {
      accepted ||= name === 'sendMessage';
      return 'none';
    };
    tab.page.emit('online');
    await machine.time.pass(HOUR);
    expect(tab.workspace.outbox.value).toEqual([]);
    expect(machine.database.outbox.size).toBe(1);
    expect(machine.backend.requests.filter(({ name }) => name === 'sendMessage')).toHaveLength(1);

    tab.kill();
    const next = await machine.openedTab();
    await machine.time.pass(1000);
    expect(machine.world.accepted).toHaveLength(1);
    expect(next.workspace.outbox.value).toEqual([]);
    expect(machine.database.outbox.size).toBe(0);
  });

  it('before an attempt could be noted lets nothing leave, and tries again', async () => {
    const tab = await desk();
    tab.failStore = (method) => (method === 'changeOutbox' ? 'unknown' : null);
    await tab.workspace.send('c1', text('Patience'));
    await machine.time.pass(60_000);
    expect(machine.backend.requests.filter(({ name }) => name === 'sendMessage')).toEqual([]);
    tab.failStore = () => null;
    await machine.time.pass(2 * 60_000);
    expect(machine.world.accepted).toHaveLength(1);
  });

  it('for everything still shows what the backend says', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    const tab = machine.openTab();
    tab.failStore = (method) => (method.startsWith('put') ? 'quota' : null);
    await settle();
    await settle();
    machine.world.receive('c1', 'More');
    await settle();
    expect(tab.workspace.conversations.value).toMatchObject({ complete: true, items: [{ unread: 2 }] });
  });

  it.each([
    ['blocked', 'storage-blocked'],
    ['version', 'newer-version'],
  ] as const)('to open (%s) gives way to memory, and says so', async (failure: StoreFailure, because) => {
    const tab = await desk({ openDatabase: () => Promise.reject(new StoreError(failure)) });
    expect(tab.workspace.connection.value).toMatchObject({
      persistent: false,
      because,
      state: 'live',
      leader: true,
    });
    await tab.workspace.send('c1', text('From memory'));
    await settle();
    await settle();
    expect(machine.world.accepted).toHaveLength(1);
  });

  it('to load at all gives way to memory, and says so', async () => {
    const tab = await desk({
      openDatabase: () => Promise.reject(new TypeError('Failed to fetch the module')),
    });
    expect(tab.workspace.connection.value).toMatchObject({ persistent: false, because: 'storage-blocked' });
    expect(tab.workspace.conversations.value.items).toHaveLength(1);
  });

  it('for good is replaced by memory, and what was on its way goes on under its key', async () => {
    const tab = await desk();
    expect(tab.workspace.connection.value).toMatchObject({ persistent: true, because: null });
    tab.page.emit('offline');
    const sent = await tab.workspace.send('c1', text('Survivor'));
    tab.loseDatabase();
    await settle();
    await settle();
    expect(tab.workspace.connection.value).toMatchObject({
      persistent: false,
      because: 'storage-lost',
      leader: true,
    });
    expect(tab.workspace.outbox.value).toMatchObject([{ content: text('Survivor') }]);
    tab.page.emit('online');
    await machine.time.pass(1000);
    expect(machine.world.accepted).toMatchObject([{ key: sent.ok && sent.value.outboxId }]);
  });

  it('because a newer version wants it ends the workspace and says so', async () => {
    const tab = await desk();
    machine.database.tell({ closed: 'version' });
    await settle();
    expect(tab.workspace.connection.value).toMatchObject({ state: 'closed', because: 'newer-version' });
    expect(machine.locks.held).toBe(false);
    expect(machine.backend.streams.size).toBe(0);
    expect(machine.time.armed).toBe(0);
  });
});

describe('a store that belongs to somebody else', () => {
  it('is emptied, and everything read anew, when another viewer signs in on the open page', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    await settle();
    machine.world.addConversation('c2');
    machine.world.receive('c2');
    machine.world.assign('c1', { id: 'agent-1', name: 'Ana' }, false);
    machine.backend.forget();
    machine.backend.publish = () => {};
    machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
    machine.backend.signedIn = false;
    await tab.workspace.claim('c2');
    machine.backend.signedIn = true;
    tab.workspace.retry();
    await machine.time.pass(5000);
    expect(tab.workspace.viewer.value).toMatchObject({ state: 'ready', viewer: { id: 'agent-2' } });
    expect(tab.workspace.conversations.value).toMatchObject({ complete: true, items: [{ id: 'c2' }] });
    expect(slice.value).toMatchObject({ state: 'missing', thread: [] });
    expect([...machine.database.conversations.keys()]).toEqual(['c2']);
    expect(tab.workspace.connection.value).toMatchObject({ state: 'live', leader: true });
  });

  it.each(['not-found', 'role-not-allowed'] as const)(
    'is emptied all the same when the backend first refuses to say who signs in (%s)',
    async (code) => {
      const tab = await desk();
      tab.page.emit('offline');
      await tab.workspace.send('c1', text('Not yours'));
      tab.workspace.saveDraft('c1', { text: 'Nor this', template: null });
      await machine.time.pass(1000);
      tab.kill();

      machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
      machine.backend.fault = (name) => (name === 'getMe' ? code : 'none');
      const next = await machine.openedTab();
      expect(next.workspace.viewer.value).toMatchObject({ state: 'refused', viewer: null });
      machine.backend.fault = () => 'none';
      next.workspace.retry();
      const slice = next.workspace.conversation('c1');
      await machine.time.pass(60_000);
      expect(next.workspace.viewer.value.viewer?.id).toBe('agent-2');
      expect(machine.world.accepted).toEqual([]);
      expect(next.workspace.outbox.value).toEqual([]);
      expect(slice.value.draft.text).toBe('');
      expect(machine.database.drafts.size).toBe(0);
    },
  );

  it('is emptied before the other viewer sees or sends anything', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    await tab.workspace.send('c1', text('Not yours'));
    tab.workspace.saveDraft('c1', { text: 'Nor this', template: null });
    await machine.time.pass(1000);
    tab.kill();

    machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
    const next = await machine.openedTab();
    const slice = next.workspace.conversation('c1');
    await machine.time.pass(60_000);
    expect(next.workspace.viewer.value.viewer?.id).toBe('agent-2');
    expect(machine.world.accepted).toEqual([]);
    expect(next.workspace.outbox.value).toEqual([]);
    expect(slice.value.draft.text).toBe('');
    expect(machine.database.drafts.size).toBe(0);
    expect(next.workspace.connection.value).toMatchObject({ state: 'live', leader: true });
    await next.workspace.send('c1', text('Mine'));
    await settle();
    await settle();
    expect(machine.world.accepted).toHaveLength(1);
  });

  it('is emptied also where the browser had lost it meanwhile', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    await tab.workspace.send('c1', text('Not yours'));
    tab.loseDatabase();
    await settle();
    await settle();
    machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
    machine.backend.signedIn = false;
    await tab.workspace.claim('c1');
    machine.backend.signedIn = true;
    tab.page.emit('online');
    await machine.time.pass(60_000);
    expect(tab.workspace.viewer.value.viewer?.id).toBe('agent-2');
    expect(machine.world.accepted).toEqual([]);
    expect(machine.database.outbox.size).toBe(0);
    expect(tab.workspace.connection.value).toMatchObject({ state: 'live', leader: true, because: null });
  });
});
