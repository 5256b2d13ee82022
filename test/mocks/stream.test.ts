import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { streamEventSchema } from '../../src/contract/event.ts';
import { journalLength } from '../../mocks/world/journal.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';
import type { WireEvent } from './stream-reader.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre();
});

const types = (events: readonly WireEvent[]): string[] => events.map(({ type }) => type);
const write = (text = 'Hello') => centre.contactWrites({ accountId: 'ACC-1005' }, text);
const position = async (): Promise<string> =>
  (await centre.call('GET', '/v1/conversations')).body.streamPosition;
const numberOf = (id: string | null): number => Number(id?.split('-').at(-1));

describe('the event stream', () => {
  it('begins with the time, then tells what changes, with ids that only grow', async () => {
    const stream = await readStream(centre, 'agent-ana');
    expect((await stream.until('heartbeat')).data).toEqual({ now: new Date(centre.now()).toISOString() });
    await write('One');
    await write('Two');
    const events = await stream.all();
    expect(types(events)).toEqual(['message', 'conversation', 'message', 'conversation']);
    expect(events[1]!.data.conversation).toMatchObject({ unread: 1, revision: 1 });
    expect(events[3]!.data.conversation).toMatchObject({ unread: 2, revision: 2 });
    const numbers = events.map(({ id }) => numberOf(id));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('keeps to the contract in every event', async () => {
    const stream = await readStream(centre, 'administrator-ada');
    const as = 'administrator-ada';
    await write();
    const group = { as, body: { displayClientNumbers: true }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/security-groups/group-administrators', group);
    await centre.call('PATCH', '/v1/security-groups/group-agents', group);
    const settings = { as, body: { replaceClientNumbers: false }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/account-settings', settings);
    const target = { as, body: { serviceLevelTarget: 1_000 }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/channels/channel-orders', target);
    const channels = { as, body: { channels: ['whatsapp'], outboundChannelIds: [] }, ifMatch: '"1"' };
    await centre.call('PUT', '/v1/users/administrator-ada/channels', channels);
    const rows = [{ row: 1, email: 'x@harbour.example', name: 'X' }];
    await centre.call('POST', '/v1/user-imports', { as, body: { rows }, key: 'a' });
    const bulk = { userIds: ['agent-leo'], add: { channels: ['whatsapp'] } };
    await centre.call('POST', '/v1/bulk-changes', { as, body: bulk, key: 'b' });
    const deleting = { as, ifMatch: '"1"' };
    await centre.call('DELETE', '/v1/templates/template-spring-sale', deleting);
    await centre.call('DELETE', '/v1/templates/template-order-update/languages/es', deleting);
    const events = await stream.all();
    for (const { type, data } of events) {
      const event = z.decode(streamEventSchema, { type, data } as never);
      expect(z.encode(streamEventSchema, event)).toEqual({ type, data });
    }
    expect(new Set(types(events))).toEqual(
      new Set([
        'heartbeat',
        'message',
        'cdrRow',
        'conversation',
        'securityGroup',
        'accountSettings',
        'channel',
        'user',
        'viewer',
        'importJob',
        'bulkChangeJob',
        'templateDeleted',
        'template',
      ]),
    );
  });

  it('tells an agent nothing of conversations they do not see, and of nobody else’s administration', async () => {
    const stream = await readStream(centre, 'agent-mia');
    await write();
    const group = { as: 'administrator-ada', body: { displayClientNumbers: true }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/security-groups/group-supervisors', group);
    expect(types(await stream.all())).toEqual(['heartbeat']);
  });

  it('tells who loses sight of a conversation that it is gone, and who gains it what it is', async () => {
    const messageId = await write();
    const { conversationId } = centre.ledger.world.messages.get(messageId!)!;
    const ben = await readStream(centre, 'agent-ben');
    const mia = await readStream(centre, 'agent-mia');
    const sam = await readStream(centre, 'supervisor-sam');
    await centre.call('POST', `/v1/conversations/${conversationId}/claim`);
    expect((await ben.until('conversationGone')).data).toEqual({ conversationId });
    expect(types(await mia.all())).toEqual(['heartbeat']);
    expect((await sam.until('conversation')).data.conversation.assignedTo.id).toBe('agent-ana');
    const body = { userId: 'agent-mia', from: 'agent-ana' };
    await centre.call('PUT', `/v1/conversations/${conversationId}/assignee`, { as: 'supervisor-sam', body });
    expect(types(await ben.all())).toEqual([]);
    expect((await mia.until('conversation')).data.conversation.id).toBe(conversationId);
  });

  it('tells a user whose channels change which conversations come and go', async () => {
    await write();
    const ana = await readStream(centre, 'agent-ana');
    const ben = await readStream(centre, 'agent-ben');
    const change = { channels: ['whatsapp'], outboundChannelIds: ['channel-orders'] };
    const asked = { as: 'administrator-ada', body: change, ifMatch: '"1"' };
    await centre.call('PUT', '/v1/users/agent-ana/channels', asked);
    expect(types(await ana.all())).toEqual(['heartbeat', 'viewer', 'conversationGone']);
    expect(types(await ben.all())).toEqual(['heartbeat']);
    const back = {
      ...asked,
      body: { ...change, outboundChannelIds: ['channel-front-desk'] },
      ifMatch: '"2"',
    };
    await centre.call('PUT', '/v1/users/agent-ana/channels', back);
    expect(types(await ana.all())).toEqual(['viewer', 'channel', 'conversation']);
  });

  it('goes on where the reader was', async () => {
    const before = await position();
    await write('While away');
    const stream = await readStream(centre, 'agent-ana', before);
    expect(types(await stream.all())).toEqual(['heartbeat', 'message', 'conversation']);
    const now = await readStream(centre, 'agent-ana', await position());
    expect(types(await now.all())).toEqual(['heartbeat']);
  });

  it('tells of each thing once, as it is now, when a reader comes back', async () => {
    const before = await position();
    for (const text of ['One', 'Two', 'Three']) await write(text);
    const events = await (await readStream(centre, 'agent-ana', before)).all();
    expect(types(events)).toEqual(['heartbeat', 'message', 'message', 'message', 'conversation']);
    expect(events.at(-1)!.data.conversation.unread).toBe(3);
  });

  it('asks for a new beginning when it does not know where the reader was', async () => {
    const before = await position();
    const ahead = before.replace(/\d+$/, '99999');
    for (const unknown of [ahead, 'another-world-3', 'nonsense', '']) {
      const stream = await readStream(centre, 'agent-ana', unknown);
      const reset = await stream.until('reset');
      expect(reset.id).toBe(await position());
      await stream.cancel();
    }
    const { journal } = centre.ledger.world;
    for (let count = 0; count <= journalLength * 2; count += 1)
      journal.record({ type: 'channel', id: 'channel-orders' });
    const stream = await readStream(centre, 'agent-ana', before);
    await stream.until('reset');
    expect(types(await stream.all())).toEqual(['heartbeat']);
  });

  it('tells the time at once when the clock jumps', async () => {
    const stream = await readStream(centre, 'agent-ana');
    await stream.all();
    await centre.advance(86_400_000);
    expect((await stream.until('heartbeat')).data).toEqual({ now: new Date(centre.now()).toISOString() });
  });

  it('tells of a record whenever time changes it: nobody answered in time, and nobody at all', async () => {
    const agent = await readStream(centre, 'agent-ana');
    await write();
    const stream = await readStream(centre, 'supervisor-sam');
    await stream.all();
    const rows = async () =>
      (await stream.all()).filter(({ type }) => type === 'cdrRow').map(({ data }) => data.row);
    await centre.advance(299_999);
    expect(await rows()).toEqual([]);
    await centre.advance(1);
    const [late, ...noMore] = await rows();
    expect(late).toMatchObject({ disposition: 'waiting', serviceLevel: 'breached', endedAt: null });
    expect(noMore).toEqual([]);
    await centre.advance(86_400_000 - 300_000 - 1);
    expect(await rows()).toEqual([]);
    await centre.advance(1);
    const [over] = await rows();
    expect(over).toMatchObject({
      id: late.id,
      disposition: 'archived',
      archivedReason: 'missed',
      endedAt: new Date(centre.now()).toISOString(),
    });
    expect(over.revision).toBeGreaterThan(late.revision);
    expect(types(await agent.all())).not.toContain('cdrRow');
  });

  it('tells of every record of a conversation that somebody takes', async () => {
    await write();
    await centre.advance(2 * 86_400_000);
    const messageId = await write();
    const { conversationId } = centre.ledger.world.messages.get(messageId!)!;
    const stream = await readStream(centre, 'supervisor-sam');
    await stream.all();
    await centre.call('POST', `/v1/conversations/${conversationId}/claim`);
    const rows = (await stream.all()).filter(({ type }) => type === 'cdrRow').map(({ data }) => data.row);
    expect(rows.map(({ agent }) => agent.id)).toEqual(['agent-ana', 'agent-ana']);
  });

  it('tells of the records of a channel whose target changes', async () => {
    await write();
    await centre.advance(10_000);
    const stream = await readStream(centre, 'supervisor-sam');
    await stream.all();
    const target = { as: 'administrator-ada', body: { serviceLevelTarget: 12_000 }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/channels/channel-front-desk', target);
    const levels = async () =>
      (await stream.all()).filter(({ type }) => type === 'cdrRow').map(({ data }) => data.row.serviceLevel);
    expect(await levels()).toEqual(['running']);
    await centre.advance(2_000);
    expect(await levels()).toEqual(['breached']);
  });

  it('begins anew with another world, and ends where nobody is signed in any more', async () => {
    const stream = await readStream(centre, 'agent-ana');
    await stream.all();
    await centre.reset('busy-day');
    const reset = await stream.until('reset');
    expect(reset.id).toBe(await position());
    await write();
    await stream.until('conversation');
    await centre.reset('signed-out');
    expect(await stream.ended()).toBe(true);
    expect((await centre.call('GET', '/v1/me')).body.code).toBe('signed-out');
  });

  it('is not written to any more once its reader has gone', async () => {
    const stream = await readStream(centre, 'agent-ana');
    await stream.cancel();
    await write();
    expect(await stream.ended()).toBe(true);
  });
});
