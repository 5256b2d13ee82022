import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStore, StoreError } from '../../src/store/index.ts';
import { queuedRow } from '../../src/store/testing/bench.ts';
import { Machine } from './rig/machine.ts';
import type { Tab, TabOptions } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const done = { ok: true, value: undefined };
const text = (words: string) => ({ kind: 'text', text: words }) as const;

let machine: Machine;
afterEach(() => machine.close());

function newMachine(): void {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
}

async function opened(options?: TabOptions): Promise<Tab> {
  const tab = await machine.openedTab(options);
  await settle();
  return tab;
}

/** A tab whose browser has lost the database while it was open. */
async function tabThatLost(): Promise<Tab> {
  const tab = await opened();
  tab.loseDatabase();
  await settle();
  await settle();
  expect(tab.workspace.connection.value.because).toBe('storage-lost');
  return tab;
}

const rows = () => {
  const { conversations, messages, outbox, drafts, formDrafts, meta } = machine.database;
  return [conversations, messages, outbox, drafts, formDrafts, meta].map(({ size }) => size);
};
const nothing = [0, 0, 0, 0, 0, 0];
const loggedOut = { state: 'closed', because: 'logged-out' };

describe('logging out', () => {
  it('keeps a message that another tab writes down the moment before', async () => {
    newMachine();
    const tab = await opened();
    tab.page.emit('offline');
    tab.failStore = (method) => {
      if (method === 'wipe') void createMemoryStore(machine.database).enqueue(queuedRow('late'));
      return null;
    };
    expect(await tab.workspace.logOut()).toEqual({ ok: false, reason: 'unsent-messages' });
    await settle();
    expect(tab.workspace.outbox.value).toMatchObject([{ id: 'late' }]);
    tab.page.emit('online');
    await machine.time.pass(5000);
    expect(machine.world.accepted).toMatchObject([{ key: 'late' }]);
    expect(await tab.workspace.logOut()).toEqual(done);
  });

  it('deletes a database that this tab has lost, and ends the tabs that have it', async () => {
    newMachine();
    const tab = await tabThatLost();
    const other = await opened();
    expect(rows()).not.toEqual(nothing);
    expect(await tab.workspace.logOut()).toEqual(done);
    await settle();
    expect(rows()).toEqual(nothing);
    for (const { workspace } of [tab, other]) expect(workspace.connection.value).toMatchObject(loggedOut);
  });

  it('asks before it discards what another tab has not sent, also where this one lost the database', async () => {
    newMachine();
    const other = await opened();
    const tab = await tabThatLost();
    other.page.emit('offline');
    await other.workspace.send('c1', text('Of the other tab'));
    expect(await tab.workspace.logOut()).toEqual({ ok: false, reason: 'unsent-messages' });
    expect(other.workspace.outbox.value).toHaveLength(1);
    expect(await tab.workspace.logOut({ discardUnsent: true })).toEqual(done);
    expect(rows()).toEqual(nothing);
  });

  it('does not ask for what it has sent from memory since', async () => {
    newMachine();
    const first = await opened();
    first.page.emit('offline');
    await first.workspace.send('c1', text('Carried over'));
    first.kill();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'lost' : 'none');
    const tab = await tabThatLost();
    machine.backend.fault = () => 'none';
    await machine.time.pass(60_000);
    expect(machine.world.accepted).toHaveLength(1);
    expect(machine.database.outbox.size).toBe(1);
    expect(await tab.workspace.logOut()).toEqual(done);
    expect(rows()).toEqual(nothing);
  });

  it('deletes a database that cannot be opened', async () => {
    newMachine();
    (await opened()).workspace.close();
    const tab = await opened({ openDatabase: () => Promise.reject(new StoreError('blocked')) });
    expect(await tab.workspace.logOut()).toEqual(done);
    expect(rows()).toEqual(nothing);
  });

  it('says so where the database stays', async () => {
    newMachine();
    (await opened()).workspace.close();
    const failing = () => Promise.reject(new StoreError('blocked'));
    const tab = await opened({ openDatabase: failing, deleteDatabase: failing });
    expect(await tab.workspace.logOut()).toEqual({ ok: false, reason: 'storage-failed' });
    expect(tab.workspace.connection.value).toMatchObject(loggedOut);
    expect(tab.workspace.conversations.value.items).toEqual([]);
  });

  it('leaves the database of a newer version, and says so', async () => {
    newMachine();
    const deleteDatabase = vi.fn(async () => {});
    const tab = await opened({
      openDatabase: () => Promise.reject(new StoreError('version')),
      deleteDatabase,
    });
    expect(await tab.workspace.logOut()).toEqual({ ok: false, reason: 'newer-version' });
    expect(deleteDatabase).not.toHaveBeenCalled();
    expect(tab.workspace.connection.value).toMatchObject(loggedOut);
  });
});
