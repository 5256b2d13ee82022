import { afterEach, describe, expect, it } from 'vitest';
import { Machine } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
afterEach(() => machine.close());

const rui = { id: 'agent-2', name: 'Rui' };

async function desk(assignedTo: typeof rui | null) {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  machine.world.assign('c1', assignedTo);
  const tab = await machine.openedTab();
  await settle();
  const holder = () => tab.workspace.conversations.value.items[0]?.assignedTo?.id ?? null;
  return { workspace: tab.workspace, holder };
}

describe('taking a conversation', () => {
  it('takes one that nobody has', async () => {
    const { workspace, holder } = await desk(null);
    expect(await workspace.claim('c1')).toEqual({ ok: true, value: undefined });
    expect(holder()).toBe('agent-1');
  });

  it('takes it from nobody who is not named', async () => {
    const { workspace, holder } = await desk(rui);
    expect(await workspace.claim('c1')).toMatchObject({ ok: false, reason: 'already-assigned' });
    expect(holder()).toBe('agent-2');
  });

  it('takes it from whom it is with, if it still is', async () => {
    const { workspace, holder } = await desk(rui);
    expect(await workspace.claim('c1', { from: 'agent-3' })).toMatchObject({
      ok: false,
      reason: 'already-assigned',
    });
    expect(await workspace.claim('c1', { from: 'agent-2' })).toEqual({ ok: true, value: undefined });
    expect(holder()).toBe('agent-1');
  });

  it('takes nothing before it is known who takes it', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    machine.backend.signedIn = false;
    const { workspace } = machine.openTab();
    expect(await workspace.claim('c1', { from: 'agent-2' })).toEqual({ ok: false, reason: 'not-ready' });
  });
});
