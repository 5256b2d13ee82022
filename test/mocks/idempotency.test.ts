import { describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

async function waitingConversation(centre: Centre): Promise<string> {
  const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
  return centre.ledger.world.messages.get(messageId!)!.conversationId;
}

const text = (words: string) => ({ content: { kind: 'text', text: words } });

describe('a request under an idempotency key', () => {
  it('is answered 409 while the same is on its way, and takes effect once', async () => {
    let trips = 0;
    let letBack = (): void => {};
    const centre = await createCentre({
      // Each request is on its way twice: there and back. The way back of the first one is long.
      sleep: () => {
        trips += 1;
        return trips === 2
          ? new Promise((resolve) => {
              letBack = resolve;
            })
          : Promise.resolve();
      },
    });
    const id = await waitingConversation(centre);
    const send = () =>
      centre.call('POST', `/v1/conversations/${id}/messages`, { body: text('Good day'), key: 'one' });
    const first = send();
    await expect.poll(() => centre.ledger.world.conversations.get(id)!.messages.length).toBe(2);
    const meanwhile = await send();
    expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'request-in-flight']);
    letBack();
    expect((await first).status).toBe(201);
    expect((await send()).status).toBe(200);
    expect(centre.ledger.world.conversations.get(id)!.messages).toHaveLength(2);
  });

  it('is the same whatever the order of its keys', async () => {
    const centre = await createCentre();
    const id = await waitingConversation(centre);
    const path = `/v1/conversations/${id}/messages`;
    const first = await centre.call('POST', path, {
      key: 'one',
      body: { content: { kind: 'text', text: 'Good day' } },
    });
    const again = await centre.call('POST', path, {
      key: 'one',
      body: { content: { text: 'Good day', kind: 'text' } },
    });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  it('is not the same in another conversation or for another operation', async () => {
    const centre = await createCentre();
    const id = await waitingConversation(centre);
    const body = text('Good day');
    await centre.call('POST', `/v1/conversations/${id}/messages`, { key: 'one', body });
    await centre.contactWrites({ accountId: 'ACC-1001' }, 'Hello');
    const other = [...centre.ledger.world.conversations.keys()].at(-1)!;
    const elsewhere = await centre.call('POST', `/v1/conversations/${other}/messages`, { key: 'one', body });
    expect(elsewhere.body.code).toBe('idempotency-key-reused');
  });

  it('is remembered as it was first answered, although the message has changed since', async () => {
    const centre = await createCentre();
    const id = await waitingConversation(centre);
    const path = `/v1/conversations/${id}/messages`;
    const first = await centre.call('POST', path, { key: 'one', body: text('Good day') });
    await centre.advance(60_000);
    const { body } = await centre.call('GET', path);
    expect(body.items[0].status).not.toBe('accepted');
    const again = await centre.call('POST', path, { key: 'one', body: text('Good day') });
    expect(again.body).toEqual(first.body);
    expect(first.body.message.status).toBe('accepted');
  });

  it('is told to its sender only', async () => {
    const centre = await createCentre();
    const id = await waitingConversation(centre);
    const path = `/v1/conversations/${id}/messages`;
    await centre.call('POST', path, { key: 'one', body: text('Good day') });
    const newest = async (as: string) => (await centre.call('GET', path, { as })).body.items[0];
    expect((await newest('agent-ana')).idempotencyKey).toBe('one');
    expect(await newest('agent-ben')).not.toHaveProperty('idempotencyKey');
  });
});
