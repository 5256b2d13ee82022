import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/index.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
afterEach(() => machine.close());

async function tabs(count: number): Promise<Tab[]> {
  machine = new Machine();
  for (const id of ['c1', 'c2']) {
    machine.world.addConversation(id);
    machine.world.receive(id);
  }
  const opened: Tab[] = [];
  for (let n = 0; n < count; n++) opened.push(await machine.openedTab());
  await settle();
  return opened;
}

describe('pages that are left and come back', () => {
  it('let go of the lock when the page is hidden for good, and take it again when it comes back', async () => {
    const [first, second] = await tabs(2);
    first!.page.emit('pagehide');
    await settle();
    await settle();
    expect(first!.workspace.connection.value.leader).toBe(false);
    expect(second!.workspace.connection.value.leader).toBe(true);

    second!.page.emit('pagehide');
    await settle();
    expect(machine.locks.held).toBe(false);
    machine.world.receive('c1', 'While both were away');
    first!.page.emit('pageshow');
    await machine.time.pass(1000);
    expect(first!.workspace.connection.value.leader).toBe(true);
    expect(first!.workspace.conversations.value.items[0]).toMatchObject({ id: 'c1', unread: 2 });
  });

  it('drop what was taken away while the page was kept for going back, and told nothing', async () => {
    const [second] = await tabs(1);
    let away = false;
    const first = await machine.openedTab({
      openDatabase: async () => {
        const store = createMemoryStore(machine.database);
        return {
          ...store,
          persistent: true,
          subscribe: (listener) => store.subscribe((change) => away || listener(change)),
        };
      },
    });
    const slice = first.workspace.conversation('c1');
    await settle();
    first.page.emit('pagehide');
    away = true;
    machine.world.assign('c1', { id: 'agent-9', name: 'Rui' }, false);
    machine.world.receive('c2', 'Still here');
    await machine.time.pass(1000);
    expect(second!.workspace.conversations.value.items.map(({ id }) => id)).toEqual(['c2']);

    away = false;
    first.page.emit('pageshow');
    await machine.time.pass(1000);
    expect(first.workspace.conversations.value.items.map(({ id, unread }) => [id, unread])).toEqual([
      ['c2', 2],
    ]);
    expect(slice.value.state).toBe('missing');
  });

  it('keep what they show when the store cannot be read as the page comes back', async () => {
    const [first] = await tabs(1);
    first!.page.emit('pagehide');
    first!.failStore = (method) => (method === 'conversations' ? 'unknown' : null);
    first!.page.emit('pageshow');
    await settle();
    expect(first!.workspace.conversations.value.items).toHaveLength(2);
  });

  it('are not disturbed by the pageshow of a page that was never hidden', async () => {
    const [first, second] = await tabs(2);
    first!.page.emit('pageshow');
    await settle();
    expect(first!.workspace.connection.value.leader).toBe(true);
    expect(second!.workspace.connection.value.leader).toBe(false);
  });
});
