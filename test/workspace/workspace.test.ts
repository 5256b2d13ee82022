import { describe, expect, it } from 'vitest';
import { Machine } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

describe('a workspace', () => {
  it('shows the list that the backend has, then follows its events', async () => {
    const machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1', 'Good morning');
    const { workspace } = await machine.openedTab();
    await settle();

    expect(workspace.viewer.value.state).toBe('ready');
    expect(workspace.connection.value).toMatchObject({ state: 'live', leader: true });
    expect(workspace.conversations.value).toMatchObject({ state: 'ready', complete: true });
    expect(workspace.conversations.value.items[0]).toMatchObject({ id: 'c1', unread: 1 });
    machine.close();
  });
});
