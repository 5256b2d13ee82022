import { describe, expect, it } from 'vitest';
import { createBackend } from '../../mocks/backend.ts';
import { createCentre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

const hour = 3_600_000;

describe('the control of the world', () => {
  it('goes from deadline to deadline, and says when there is none left', async () => {
    const centre = await createCentre();
    expect(centre.nextDeadline()).toBeNull();
    expect(await centre.toNextDeadline()).toBe(false);
    const begun = centre.now();
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    const passed: number[] = [];
    while (await centre.toNextDeadline()) passed.push((centre.now() - begun) / hour);
    // The service level is due, the window is about to close, and the session is missed.
    expect(passed).toEqual([1 / 12, 23, 24]);
  });

  it('never turns the clock back', async () => {
    const centre = await createCentre();
    const now = centre.now();
    await centre.advance(-hour);
    expect(centre.now()).toBe(now);
  });

  it('lets any contact write, by whatever they are known', async () => {
    const centre = await createCentre();
    const first = await centre.contactWrites({ accountId: 'ACC-1005' }, 'By account ID');
    const { conversationId } = centre.ledger.world.messages.get(first!)!;
    const ref = centre.ledger.world.refByAccountId.get('ACC-1005')!;
    for (const contact of [{ conversationId }, { ref }, { number: '+447700900905' }])
      expect(await centre.contactWrites(contact, { kind: 'unsupported' })).not.toBeNull();
    const { messages } = centre.ledger.world.conversations.get(conversationId)!;
    expect(messages.map(({ content }) => content.kind)).toEqual([
      'text',
      'unsupported',
      'unsupported',
      'unsupported',
    ]);
    const elsewhere = await centre.contactWrites({ ref }, 'Elsewhere', 'channel-orders');
    expect(centre.ledger.world.messages.get(elsewhere!)!.conversationId).not.toBe(conversationId);
  });

  it('knows when there is no such contact or channel', async () => {
    const centre = await createCentre();
    for (const contact of [
      { accountId: 'nobody' },
      { ref: 'nobody' },
      { number: '+1' },
      { conversationId: 'none' },
    ])
      expect(await centre.contactWrites(contact, 'Hello')).toBeNull();
    expect(await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello', 'channel-nowhere')).toBeNull();
    expect(centre.ledger.world.conversations.size).toBe(0);
  });

  it('takes webhook payloads while the world goes on, and tells those who listen', async () => {
    const centre = await createCentre();
    let changes = 0;
    const stop = centre.subscribe(() => {
      changes += 1;
    });
    const stream = await readStream(centre, 'agent-ana');
    const message = {
      from_user_id: 'GB.12',
      id: 'wamid.x',
      timestamp: String(Math.floor(centre.now() / 1_000)),
      type: 'text',
      text: { body: 'From the platform' },
    };
    const value = { metadata: { phone_number_id: '106540352242933' }, messages: [message] };
    const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
    const line = JSON.stringify({ object: 'whatsapp_business_account', entry });
    await centre.applyWebhook(line);
    await centre.applyWebhook(line);
    await centre.applyWebhook('nonsense');
    expect(centre.webhookReport()).toEqual({
      applied: 1,
      repeated: 1,
      refused: [{ line: 3, reason: 'not-json' }],
    });
    const told = await stream.until('conversation');
    expect(told.data.conversation).toMatchObject({ channelId: 'channel-orders', unread: 1 });
    expect(changes).toBe(3);
    stop();
    await centre.advance(1);
    expect(changes).toBe(3);
  });
});

describe('a bug of the mock', () => {
  it('is answered 500, and told to whoever started it', async () => {
    const { ledger } = await createCentre();
    const bugs: unknown[] = [];
    const backend = createBackend({
      ledger,
      basePath: '',
      random: () => 0.5,
      sleep: () => Promise.resolve(),
      repeat: () => () => {},
      onBug: (error) => bugs.push(error),
    });
    // An answer that the contract does not permit.
    ledger.world.users.get('agent-ana')!.name = 5 as never;
    const headers = { authorization: 'Bearer agent-ana' };
    const response = await backend.fetch(new Request('http://mock.invalid/v1/me', { headers }));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([500, 'internal']);
    expect(bugs).toHaveLength(1);
  });
});
