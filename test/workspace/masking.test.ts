import { afterEach, describe, expect, it } from 'vitest';
import { agent, HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const number = '+5511987654321';
const unmasked = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };

let machine: Machine;
afterEach(() => machine.close());

/** Everything that is written down, keys and values. */
function written(): string {
  const { conversations, messages, outbox, drafts, announcements, meta } = machine.database;
  return (
    JSON.stringify([conversations, messages, outbox, drafts, meta].map((table) => [...table])) +
    [...announcements].join()
  );
}
function desk(viewer = unmasked): void {
  machine = new Machine();
  machine.world.viewer = viewer;
  machine.world.addConversation('c1', { number, name: `Ana ${number}` });
  machine.world.receive('c1');
}
async function open() {
  const tab = await machine.openedTab();
  await settle();
  return tab;
}

describe('numbers', () => {
  it('are shown to a viewer who may see them, and never written down', async () => {
    desk();
    const { workspace } = await open();
    const slice = workspace.conversation('c1');
    workspace.saveDraft('c1', { text: 'Hello', template: null });
    await machine.time.pass(1000);
    expect(slice.value.summary?.contact).toEqual({
      ref: 'ref-c1',
      label: { kind: 'number', text: number },
      accountId: 'ACC-c1',
      name: `Ana ${number}`,
    });
    expect(written()).not.toContain('987654321');
  });

  it('are forgotten, and every label changed, the moment the viewer is masked', async () => {
    desk();
    const { workspace } = await open();
    await machine.time.pass(24 * HOUR);
    const slice = workspace.conversation('c1');
    await settle();
    const everything = () =>
      JSON.stringify([
        workspace.conversations.value,
        workspace.notices.value,
        slice.value,
        workspace.outbox.value,
      ]);
    expect(everything()).toContain(number);

    // The backend has not been asked yet: hiding does not wait for it.
    machine.backend.latency = 60_000;
    machine.world.setMasked(true);
    await settle();
    expect(everything()).not.toContain('987654321');
    expect(workspace.viewer.value.viewer?.masking.masked).toBe(true);
    expect(slice.value.summary?.contact.label).toEqual({ kind: 'accountId', text: 'ACC-c1' });
  });

  it('in cards and file names of messages leave the store too, when the viewer is masked', async () => {
    desk();
    machine.world.addConversation('c2');
    const filename = `${number}.pdf`;
    machine.world.receiveContent('c1', { kind: 'contactCard', cards: [{ name: 'Bea', numbers: [number] }] });
    machine.world.receiveContent('c2', { kind: 'document', mediaId: 'm', mimeType: 'text/plain', filename });
    const { workspace } = await open();
    const first = workspace.conversation('c1');
    workspace.conversation('c2');
    await machine.time.pass(1000);
    expect(written().split('987654321')).toHaveLength(1 + 2 * 2);

    machine.world.setMasked(true);
    await machine.time.pass(1000);
    expect(written()).not.toContain('987654321');
    expect(written()).toContain('Bea');
    expect(JSON.stringify(first.value.thread)).not.toContain('987654321');
  });

  it('leave the store too when the viewer was masked while no page was open', async () => {
    desk();
    machine.world.receiveContent('c1', { kind: 'contactCard', cards: [{ name: 'Bea', numbers: [number] }] });
    machine.world.receive('c1', 'That was the card');
    const tab = await open();
    tab.workspace.conversation('c1');
    await machine.time.pass(1000);
    tab.workspace.close();
    machine.world.setMasked(true);
    expect(written()).toContain('987654321');
    await open();
    await machine.time.pass(1000);
    expect(written()).not.toContain('987654321');
  });

  it('in what the platform says of a failure are never written down', async () => {
    desk();
    machine.world.fail(machine.world.accept('c1', { kind: 'text', text: 'Hi' }, 'key'), {
      code: 131026,
      title: `Not delivered to ${number}`,
    });
    const { workspace } = await open();
    workspace.conversation('c1');
    await machine.time.pass(1000);
    expect(written()).toContain('Not delivered to');
    expect(written()).not.toContain('987654321');
  });

  it('that a backend sends to a masked viewer all the same are nowhere', async () => {
    desk(agent);
    const conversation = machine.world.conversation.bind(machine.world);
    machine.world.conversation = (id) => ({
      ...conversation(id),
      contact: { ref: `ref-${id}`, accountId: number, name: `Ana ${number}`, number },
    });
    const { workspace } = await open();
    machine.world.receive('c1', 'Again');
    await settle();
    expect(JSON.stringify([workspace.conversations.value, workspace.notices.value])).not.toContain(
      '987654321',
    );
    expect(written()).not.toContain('987654321');
    expect(JSON.stringify(machine.ports.said)).not.toContain('987654321');
  });

  it('are shown again once the viewer may see them again', async () => {
    desk(agent);
    const { workspace } = await open();
    machine.world.setMasked(false);
    await settle();
    await settle();
    expect(workspace.conversations.value.items[0]?.contact.label).toEqual({ kind: 'number', text: number });
  });
});

const reasons = { lost: 'network', internal: 'internal', 'not-found': 'contact-not-found' } as const;

describe('a number that is typed to start a conversation', () => {
  const template = { templateId: 'template-1', language: 'en', values: {} };

  it('is exchanged for a key, and is in no row, whoever the viewer is and whatever comes of it', async () => {
    for (const viewer of [agent, unmasked]) {
      for (const fault of ['none', 'lost', 'internal', 'not-found'] as const) {
        desk(viewer);
        const { workspace } = await open();
        machine.backend.fault = (name) => (name === 'lookUpContact' ? fault : 'none');
        const outcome = await workspace.startConversation({
          channelId: 'channel-1',
          contact: { number },
          template,
          idempotencyKey: 'wish-1',
        });
        await machine.time.pass(1000);
        if (fault === 'none') expect(outcome).toEqual({ ok: true, value: { conversationId: 'c1' } });
        else expect(outcome).toMatchObject({ ok: false, reason: reasons[fault] });
        expect(written()).not.toContain('987654321');
        const asked = machine.backend.requests.filter(({ input }) =>
          JSON.stringify(input).includes('987654321'),
        );
        expect(asked.map(({ name }) => name)).toEqual(['lookUpContact']);
        machine.close();
      }
    }
  });

  it('starts one conversation for one wish, however often it is repeated', async () => {
    desk(agent);
    const { workspace } = await open();
    const wish = {
      channelId: 'channel-1',
      contact: { accountId: 'ACC-c1' },
      template,
      idempotencyKey: 'wish-1',
    };
    machine.backend.fault = (name) => (name === 'startConversation' ? 'answer-lost' : 'none');
    expect(await workspace.startConversation(wish)).toMatchObject({ ok: false, reason: 'network' });
    machine.backend.fault = () => 'none';
    expect(await workspace.startConversation(wish)).toMatchObject({ ok: true });
    expect(machine.world.accepted).toHaveLength(1);
  });

  it('is not even asked about when the viewer may not send from that channel', async () => {
    desk({ ...agent, outboundChannelIds: [] });
    const { workspace } = await open();
    const wish = { channelId: 'channel-1', contact: { number }, template, idempotencyKey: 'wish-1' };
    expect(await workspace.startConversation(wish)).toEqual({
      ok: false,
      reason: 'outbound-channel-not-assigned',
    });
    expect(machine.backend.requests.filter(({ name }) => name === 'lookUpContact')).toEqual([]);
  });
});
