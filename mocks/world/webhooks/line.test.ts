import { beforeEach, describe, expect, it } from 'vitest';
import { furnishCentre } from '../../scenarios/furniture/index.ts';
import { usualBehaviour } from '../../scenarios/scenario.ts';
import { createWorld } from '../create-world.ts';
import type { ConversationRecord, World } from '../state.ts';
import { applyWebhook } from './apply.ts';

const second = 1_795_000_000;
const now = second * 1_000 + 500;
let world: World;

beforeEach(() => {
  world = createWorld({ seed: 1, id: 'wld', behaviour: usualBehaviour, startsAt: now, localNow: 0 });
  furnishCentre(world, world.now);
});

function payload(field: string, value: object): string {
  const changes = [{ field, value }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
}

const metadata = { display_phone_number: '15550783881', phone_number_id: '106540352242922' };
const messages = (value: object): string => payload('messages', { metadata, ...value });
const inbound = (message: object): string =>
  messages({
    messages: [{ from: '447700900100', from_user_id: 'GB.1', timestamp: `${second - 9}`, ...message }],
  });
const text = (id: string, at = second - 9, more: object = {}): string =>
  inbound({ id, timestamp: `${at}`, type: 'text', text: { body: id }, ...more });
const echo = (id: string, at: number, to = '447700900100'): string =>
  payload('smb_message_echoes', {
    metadata,
    message_echoes: [{ from: '15550783881', to, id, timestamp: `${at}`, type: 'text', text: { body: id } }],
  });
const status = (id: string, word: string, at: number, more: object = {}): string =>
  messages({
    statuses: [
      {
        id,
        status: word,
        timestamp: `${at}`,
        recipient_id: '447700900100',
        recipient_user_id: 'GB.1',
        ...more,
      },
    ],
  });

const apply = (...lines: string[]): void => {
  for (const line of lines) applyWebhook(world, line);
};

function conversations(): ConversationRecord[] {
  return [...world.conversations.values()].filter(({ facts }) => facts.length > 0);
}

const kinds = (): string[] => conversations().flatMap(({ facts }) => facts.map(({ kind }) => kind));
const outbound = () => conversations()[0]!.messages.find(({ direction }) => direction === 'outbound')!;

describe('a line that cannot be applied is refused with its number and the reason', () => {
  it.each([
    ['not-json', '{"object":'],
    ['malformed', '[]'],
    ['malformed', '{"object":"whatsapp_business_account","entry":[]}'],
    ['unknown-object', '{"object":"page","entry":[]}'],
    ['unknown-field', payload('account_update', {})],
    ['malformed', payload('messages', {})],
    ['unknown-channel', payload('messages', { metadata: { phone_number_id: '1' }, messages: [] })],
    ['malformed', messages({ messages: [{ id: 'a', timestamp: '1', type: 'text', text: { body: 'b' } }] })],
    ['malformed', messages({})],
    ['unknown-status', status('a', 'warned', second)],
    [
      'unknown-template',
      payload('message_template_status_update', {
        event: 'APPROVED',
        message_template_name: 'nobody_knows_it',
        message_template_language: 'es',
      }),
    ],
  ])('%s', (reason, line) => {
    apply(text('first'), line);
    expect(world.webhooks).toEqual({ applied: 1, repeated: 0, refused: [{ line: 2, reason }] });
    expect(kinds()).toEqual(['received']);
  });
});

describe('a message from a contact', () => {
  it('is received at the end of its second', () => {
    apply(text('a', second - 9));
    expect(conversations()[0]?.facts[0]?.at).toBe((second - 9) * 1_000 + 999);
  });

  it('is never received after it came here', () => {
    apply(text('a', second), text('b', second + 100));
    expect(conversations()[0]?.facts.map(({ at }) => at)).toEqual([now, now]);
  });

  it('counts once, however often it is delivered', () => {
    apply(text('a'), text('a'), text('a'));
    expect(kinds()).toEqual(['received']);
    expect(world.webhooks).toMatchObject({ applied: 1, repeated: 2 });
  });

  it('takes its place by its time when it comes late', () => {
    apply(text('b', second - 5), text('a', second - 9));
    expect(conversations()[0]?.messages.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b' },
    ]);
  });

  it('of a kind that nobody knows is shown as unsupported', () => {
    apply(
      inbound({ id: 'a', type: 'hologram', hologram: { depth: 3 } }),
      inbound({ id: 'b', type: 'image' }),
    );
    expect(conversations()[0]?.messages.map(({ content }) => content)).toEqual([
      { kind: 'unsupported' },
      { kind: 'unsupported' },
    ]);
  });

  it('with a file, a place or a reaction keeps what it says', () => {
    apply(
      inbound({ id: 'a', type: 'image', image: { id: '77', mime_type: 'image/jpeg', caption: 'Look' } }),
      inbound({ id: 'b', type: 'location', location: { latitude: 1.5, longitude: -2, name: 'Pier' } }),
      inbound({ id: 'c', type: 'reaction', reaction: { message_id: 'a', emoji: '👍' } }),
      inbound({ id: 'd', type: 'text', text: { body: 'd' }, context: { id: 'a' } }),
      inbound({
        id: 'e',
        type: 'document',
        document: { id: '78', mime_type: 'application/pdf', filename: 'f' },
      }),
    );
    const byKind = new Map(conversations()[0]!.messages.map((message) => [message.content.kind, message]));
    const image = byKind.get('image')!;
    expect(image.content).toMatchObject({ mimeType: 'image/jpeg', caption: 'Look' });
    expect(byKind.get('location')!.content).toEqual({
      kind: 'location',
      latitude: 1.5,
      longitude: -2,
      name: 'Pier',
    });
    expect(byKind.get('reaction')!.content).toMatchObject({ messageId: image.id, emoji: '👍' });
    expect(byKind.get('text')!.replyTo).toBe(image.id);
    expect(byKind.get('document')!.content).toMatchObject({ filename: 'f' });
  });

  it('of a contact without a number makes a contact without a number', () => {
    apply(
      messages({
        contacts: [{ user_id: 'GB.9', profile: { name: 'Nobody' } }],
        messages: [
          { from_user_id: 'GB.9', id: 'a', timestamp: '1795000000', type: 'text', text: { body: 'a' } },
        ],
      }),
    );
    const contact = world.contacts.get(conversations()[0]!.contactRef)!;
    expect(contact).toMatchObject({ userId: 'GB.9', name: 'Nobody' });
    expect(contact.number).toBeUndefined();
  });

  it('of another person with the same number is another conversation', () => {
    apply(text('a'), text('b', second - 5, { from_user_id: 'GB.2' }));
    expect(conversations()).toHaveLength(2);
  });

  it('keeps hostile text as it is, and lets no key of it into a prototype', () => {
    const body = '{"__proto__":{"x":1}} \u202e <script>alert(1)</script>';
    const line = inbound({ id: 'a', type: 'text', text: { body } }).replace(
      '{"object"',
      '{"__proto__":{"x":1},"object"',
    );
    apply(line);
    expect(conversations()[0]?.messages[0]?.content).toEqual({ kind: 'text', text: body });
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a message that another system sent', () => {
  it('is free-form if the window was open, else a template', () => {
    apply(echo('a', second - 20), text('b', second - 15), echo('c', second - 10));
    expect(kinds()).toEqual(['templateSent', 'received', 'freeformSent']);
    expect(outbound()).toMatchObject({ origin: 'otherSystem', content: { kind: 'text', text: 'a' } });
  });

  it('is looked at again when a message that came before it comes late', () => {
    apply(echo('c', second - 10));
    expect(kinds()).toEqual(['templateSent']);
    apply(text('b', second - 15));
    expect(kinds()).toEqual(['received', 'freeformSent']);
  });

  it('is made by its status alone, at its earliest one, and shown as unsupported', () => {
    apply(status('a', 'read', second - 5));
    expect(outbound()).toMatchObject({ at: (second - 5) * 1_000, status: 'read' });
    apply(status('a', 'sent', second - 8));
    expect(outbound()).toMatchObject({
      at: (second - 8) * 1_000,
      status: 'read',
      content: { kind: 'unsupported' },
    });
    expect(conversations()[0]?.facts).toHaveLength(1);
    expect(conversations()[0]?.facts[0]?.at).toBe((second - 8) * 1_000);
  });

  it('gets its text from the echo that comes after its status', () => {
    apply(status('a', 'sent', second - 8), echo('a', second - 9), echo('a', second - 9));
    expect(outbound()).toMatchObject({ at: (second - 9) * 1_000, content: { kind: 'text', text: 'a' } });
    expect(world.webhooks).toMatchObject({ applied: 2, repeated: 1 });
  });

  it('goes to the person whom its status names, when several have had the number', () => {
    apply(text('a'), text('b', second - 5, { from_user_id: 'GB.2' }), echo('c', second - 3));
    const inLast = conversations()[1]!;
    expect(inLast.messages).toHaveLength(2);
    apply(status('c', 'sent', second - 3));
    expect(conversations().map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      ['received', 'freeformSent'],
      ['received'],
    ]);
  });

  it('that failed with 131047 closes the window at that time, and stays a message', () => {
    const errors = [{ code: 131047, title: 'Re-engagement message' }];
    apply(text('a', second - 15), echo('b', second - 10), status('b', 'failed', second - 8, { errors }));
    expect(kinds()).toEqual(['received', 'freeformSent', 'windowClosed']);
    expect(outbound()).toMatchObject({ status: 'failed', error: { code: 131047 } });
    apply(echo('c', second - 5));
    expect(kinds().at(-1)).toBe('templateSent');
  });
});

describe('the states of a message', () => {
  it('never go back, except to failed', () => {
    apply(echo('a', second - 20), status('a', 'read', second - 18), status('a', 'delivered', second - 19));
    expect(outbound()).toMatchObject({ status: 'read', statusAt: (second - 18) * 1_000 });
    apply(
      status('a', 'failed', second - 10, { errors: [{ code: 131026 }] }),
      status('a', 'read', second - 9),
    );
    expect(outbound()).toMatchObject({ status: 'failed', error: { code: 131026 } });
    expect(kinds()).toEqual(['templateSent']);
  });

  it('count as repeated when they were reported before, also those that came late', () => {
    apply(
      echo('a', second),
      status('a', 'read', second),
      status('a', 'sent', second),
      status('a', 'sent', second),
    );
    expect(world.webhooks).toEqual({ applied: 3, repeated: 1, refused: [] });
  });
});

describe('a status of a template', () => {
  const template = (event: string, reason: string | null = null): string =>
    payload('message_template_status_update', {
      event,
      reason,
      message_template_name: 'welcome_offer',
      message_template_language: 'es',
    });
  const spanish = () =>
    world.templates.get('template-welcome-offer')!.languages.find(({ language }) => language === 'es')!;

  it('is taken in our words, with the reason of a rejection', () => {
    apply(template('REJECTED', 'TAG_CONTENT_MISMATCH'));
    expect(spanish()).toMatchObject({ status: 'rejected', rejection: { reason: 'tagContentMismatch' } });
    apply(template('APPROVED', 'NONE'));
    expect(spanish()).toMatchObject({ status: 'approved' });
    expect(spanish().rejection).toBeUndefined();
    apply(template('APPROVED'));
    expect(world.webhooks).toMatchObject({ applied: 2, repeated: 1 });
  });

  it('of a kind that nobody knows passes as it is', () => {
    apply(template('UNDER_QUANTUM_REVIEW'));
    expect(spanish().status).toBe('underQuantumReview');
    apply(template('odd Word'));
    expect(spanish().status).toBe('odd Word');
    expect(spanish().history?.map(({ status: word }) => word)).toContain('underQuantumReview');
  });
});
