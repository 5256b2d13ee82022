import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from './rig/fake-backend.ts';
import { template } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
afterEach(() => machine.close());

/** A desk whose channels or templates, or both, meet a fault. */
async function desk(fault: Fault, ...names: string[]): Promise<Tab> {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  machine.backend.fault = (name) => (names.includes(name) ? fault : 'none');
  const tab = await machine.openedTab();
  await machine.time.pass(1000);
  return tab;
}
const readings = (name: string) => machine.backend.requests.filter((request) => request.name === name).length;

describe('what is read beside the conversations', () => {
  it.each(['listTemplates', 'listChannels'])('does not hold them up where it fails (%s)', async (name) => {
    const tab = await desk('internal', name);
    await machine.time.pass(600_000);
    const states: string[] = [];
    tab.workspace.connection.subscribe(({ state }) => states.push(state));
    machine.world.receive('c1', 'Second');
    await machine.time.pass(120_000);
    expect(tab.workspace.conversations.value).toMatchObject({
      state: 'ready',
      complete: true,
      items: [{ id: 'c1', unread: 2 }],
    });
    expect(machine.backend.streams.size).toBe(1);
    // It is tried again, and the line to the backend is none the worse for it.
    expect(tab.workspace.connection.value.state).toBe('live');
    expect(states).toEqual([]);
    const before = readings(name);
    machine.backend.fault = () => 'none';
    await machine.time.pass(120_000);
    expect(readings(name)).toBe(before + 1);
    for (const { value } of [tab.workspace.templates, tab.workspace.channels]) {
      expect(value).toMatchObject({ state: 'ready', items: [{}] });
    }
  });

  it('is tried again at once when the network is back', async () => {
    const tab = await desk('internal', 'listTemplates');
    await machine.time.pass(600_000);
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await settle();
    expect(tab.workspace.templates.value.state).toBe('ready');
  });

  it('is read by the tab that takes over, though it resumes the stream', async () => {
    const tab = await desk('internal', 'listTemplates', 'listChannels');
    const next = await machine.openedTab();
    await machine.time.pass(1000);
    tab.kill();
    machine.backend.fault = () => 'none';
    await machine.time.pass(1000);
    expect(readings('listConversations')).toBe(1);
    expect(next.workspace.templates.value.items).toHaveLength(1);
    expect(next.workspace.channels.value.items).toHaveLength(1);
  });

  it('takes what is told while it is being read for newer than what is read', async () => {
    const tab = await desk('none');
    tab.workspace.close();
    machine.backend.latency = 100;
    const { world, backend } = machine;
    world.templates = [template('gone', 'approved'), template('changed', 'pending')];
    backend.also.set('listTemplates', () => {
      const items = structuredClone(world.templates);
      return { ok: true, value: { items, nextCursor: null }, status: 200, etag: null };
    });
    const next = await machine.openedTab();
    // The answer is on its way when the events overtake it.
    while (!next.workspace.connection.value.leader || backend.streams.size === 0) {
      await machine.time.pass(10);
    }
    world.emit({ type: 'templateDeleted', data: { templateId: 'gone' } });
    world.emit({ type: 'template', data: { template: { ...template('changed', 'approved'), revision: 2 } } });
    world.emit({ type: 'template', data: { template: template('new', 'approved') } });
    await machine.time.pass(1000);
    expect(
      next.workspace.templates.value.items.map(({ id, languages }) => [id, languages[0]?.status]),
    ).toEqual([
      ['changed', 'approved'],
      ['new', 'approved'],
    ]);
  });
});
