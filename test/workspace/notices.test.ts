import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const greeting = { kind: 'template', templateId: 'template-1', language: 'en', values: {} } as const;
const hello = { kind: 'text', text: 'Hello' } as const;

let machine: Machine;
afterEach(() => machine.close());

async function open(options = {}): Promise<Tab> {
  const tab = await machine.openedTab(options);
  await settle();
  return tab;
}
/** Time passes for everyone, without a step for each second of it. */
async function later(hours: number): Promise<void> {
  machine.time.sleep(hours * HOUR);
  machine.backend.heartbeat();
  for (let n = 0; n < 4; n++) await settle();
}
const kinds = ({ workspace }: Tab) =>
  workspace.notices.value.map(({ kind, conversationId }) => `${conversationId} ${kind}`);
const announced = ({ workspace }: Tab) =>
  workspace.notices.value.filter(({ announce }) => announce).map(({ kind }) => kind);

describe('notices', () => {
  it('stand until the contact answers, the agent acts, or they are dismissed', async () => {
    machine = new Machine();
    for (const id of ['answered', 'again', 'archived', 'dismissed']) {
      machine.world.addConversation(id);
      machine.world.accept(id, greeting, `key-${id}`);
    }
    const tab = await open();
    await later(25);
    expect(kinds(tab)).toHaveLength(4);

    machine.world.receive('answered');
    await tab.workspace.send('again', greeting);
    await tab.workspace.archive('archived');
    const dismissed = tab.workspace.notices.value.find(
      ({ conversationId }) => conversationId === 'dismissed',
    );
    tab.workspace.dismissNotice(dismissed!.id);
    await settle();
    expect(kinds(tab)).toEqual([]);
  });

  it('that were dismissed stay so after a reload, and those that stand are listed again without a word', async () => {
    machine = new Machine();
    for (const id of ['kept', 'dismissed']) {
      machine.world.addConversation(id);
      machine.world.accept(id, greeting, `key-${id}`);
    }
    const tab = await open();
    await later(25);
    expect(announced(tab)).toHaveLength(2);
    tab.workspace.dismissNotice(
      tab.workspace.notices.value.find(({ conversationId }) => conversationId === 'dismissed')!.id,
    );
    await settle();
    tab.workspace.close();
    const next = await open();
    expect(kinds(next)).toEqual(['kept windowExceeded']);
    expect(announced(next)).toEqual([]);
  });

  it('of long ago do not flood the first page ever; what can still be acted upon is told', async () => {
    machine = new Machine();
    for (let n = 0; n < 40; n++) {
      machine.world.addConversation(`old-${n}`);
      machine.world.accept(`old-${n}`, greeting, `key-${n}`);
    }
    machine.time.sleep(30 * HOUR);
    machine.world.addConversation('pending');
    machine.world.accept('pending', greeting, 'key-pending');
    machine.time.sleep(25 * HOUR);
    const tab = await open();
    expect(kinds(tab)).toEqual(['pending windowExceeded']);
    expect(announced(tab)).toEqual(['windowExceeded']);
    await later(24);
    expect(kinds(tab)).toEqual(['pending windowExceeded', 'pending archivedAutomatically']);
  });

  it('of the time between two pages are told by the later one, each once', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.accept('c1', greeting, 'key');
    const tab = await open();
    tab.workspace.close();
    await later(50);
    const next = await open();
    expect(kinds(next)).toEqual(['c1 windowExceeded', 'c1 archivedAutomatically']);
    expect(announced(next)).toEqual(['windowExceeded', 'archivedAutomatically']);
    next.workspace.close();
    const third = await open();
    expect(kinds(third)).toEqual([]);
  });

  it('are announced by the tab that leads next, if the one that led died before it did', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.accept('c1', greeting, 'key');
    const leader = await open();
    const other = await open();
    leader.freeze();
    await machine.time.pass(24 * HOUR);
    expect(kinds(other)).toEqual(['c1 windowExceeded']);
    expect(announced(other)).toEqual([]);
    leader.kill();
    await settle();
    await settle();
    expect(announced(other)).toEqual(['windowExceeded']);
  });

  it('go to whoever has the conversation, else to those who may send on its channel', async () => {
    machine = new Machine();
    for (const id of ['mine', 'theirs', 'nobodys']) {
      machine.world.addConversation(id);
      machine.world.accept(id, greeting, `key-${id}`);
    }
    machine.world.viewer = { ...machine.world.viewer, role: 'supervisor', outboundChannelIds: [] };
    machine.world.assign('mine', { id: 'agent-1', name: 'Ana' });
    machine.world.assign('theirs', { id: 'agent-2', name: 'Rui' });
    const tab = await open();
    await later(25);
    expect(kinds(tab)).toEqual(['mine windowExceeded']);
    machine.world.viewer = { ...machine.world.viewer, outboundChannelIds: ['channel-1'] };
    machine.world.emit({ type: 'viewer', data: { viewer: machine.world.viewer } });
    await settle();
    expect(kinds(tab).sort()).toEqual(['mine windowExceeded', 'nobodys windowExceeded']);
  });

  it('tell of messages that were refused, and of those that failed later', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    const tab = await open();
    await tab.workspace.send('c1', { kind: 'text', text: 'refuse me' });
    await tab.workspace.send('c1', hello);
    await settle();
    await settle();
    const message = machine.world.messages('c1').at(-1)!;
    machine.world.setStatus('c1', message.id, 'failed');
    await settle();
    expect(kinds(tab).sort()).toEqual(['c1 messageFailed', 'c1 messageRefused']);
    const refused = tab.workspace.notices.value.find(({ kind }) => kind === 'messageRefused');
    expect(refused).toMatchObject({ reason: { code: 'platform-refused' }, announce: true });
    await tab.workspace.discard(refused!.factId);
    expect(kinds(tab)).toEqual(['c1 messageFailed']);
  });

  it('are still made known when the store cannot note that they were', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.accept('c1', greeting, 'key');
    const tab = await open();
    tab.failStore = (method) => (method === 'claimAnnouncement' ? 'quota' : null);
    await later(25);
    expect(announced(tab)).toEqual(['windowExceeded']);
  });
});
