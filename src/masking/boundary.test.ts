import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Contact } from '../contract/contact.ts';
import type { Conversation } from '../contract/conversation.ts';
import type { Message } from '../contract/message.ts';
import { maskAnswer, storableForm } from './boundary.ts';
import type { MaskedContact } from './contact.ts';

const masked = { masked: true, because: 'group-hides-numbers' };
const unmasked = { masked: false, because: 'group-shows-numbers' };
const number = '+34600111222';

const contact: Contact = { ref: 'c-1', accountId: 'ACC-1001', name: `Ana ${number}`, number };
const message: Message = {
  id: 'm-1',
  conversationId: 'k-1',
  at: 1_795_154_437_999,
  direction: 'inbound',
  origin: 'contact',
  content: { kind: 'text', text: `Call me: ${number}` },
  revision: 1,
};
const conversation: Conversation = {
  id: 'k-1',
  contact,
  channelId: 'ch-1',
  assignedTo: { id: 'u-1', name: 'Berta' },
  facts: [{ id: 'm-1', at: 1_795_154_437_999, kind: 'received' }],
  lastMessage: message,
  unread: 1,
  revision: 3,
};
const page = { items: [conversation], nextCursor: '12345678', streamPosition: '1234567890' };

describe('maskAnswer for a masked viewer', () => {
  it('masks the contacts of a page and nothing else', () => {
    expect(maskAnswer(page, masked)).toEqual({
      ...page,
      items: [{ ...conversation, contact: { ref: 'c-1', accountId: 'ACC-1001', name: 'Ana +•••' } }],
    });
  });

  it('masks as long as the masking is not known', () => {
    expect(maskAnswer(page, undefined)).toEqual(maskAnswer(page, masked));
    expect(maskAnswer(page, null)).toEqual(maskAnswer(page, masked));
  });

  it('masks the same whatever the reason', () => {
    expect(maskAnswer(page, { masked: true, because: 'a reason of tomorrow' })).toEqual(
      maskAnswer(page, masked),
    );
  });

  it('takes whatever has a ref for a contact, and leaves it only what a contact has', () => {
    const strange = {
      ref: 'c-1',
      phone: number,
      nested: { number },
      accountId: 42,
      name: [number],
      number: 1,
    };
    expect(maskAnswer({ a: [{ b: strange }] }, masked)).toEqual({ a: [{ b: { ref: 'c-1' } }] });
    expect(maskAnswer({ ref: { number } }, masked)).toEqual({ ref: '' });
  });

  it('takes nothing for a contact that only inherits a ref', () => {
    const heir = Object.assign(Object.create({ ref: 'c-1' }) as object, { id: 'x' });
    expect(maskAnswer(heir, masked)).toEqual({ id: 'x' });
  });

  it.each([
    ['detail', 'Contact +34600111222 has no window', 'Contact +••• has no window'],
    ['title', 'Not delivered to 34600111222', 'Not delivered to •••'],
    ['reason', '34600111222 is not on WhatsApp', '••• is not on WhatsApp'],
    ['instance', '/contacts/34600111222', '/contacts/•••'],
    ['field', '/contacts/34600111222', '/contacts/•••'],
    ['type', 'https://example.com/34600111222', 'https://example.com/•••'],
    ['problem', 'Row of 34600111222', 'Row of •••'],
    ['because', 'group of 34600111222', 'group of •••'],
    ['filename', 'Factura 34600111222.pdf', 'Factura •••.pdf'],
  ])('folds numbers out of %s, at any depth', (key, text, folded) => {
    expect(maskAnswer({ [key]: text, list: [{ [key]: text }] }, masked)).toEqual({
      [key]: folded,
      list: [{ [key]: folded }],
    });
  });

  it('leaves the case number of a problem whole', () => {
    const problem = {
      code: 'internal',
      status: 500,
      instance: 'urn:uuid:550e8400-e29b-41d4-a716-446655440000',
    };
    expect(maskAnswer(problem, masked)).toEqual(problem);
  });

  it.each([
    ['text', { kind: 'text', text: number }],
    ['caption', { kind: 'image', mediaId: '12345678', mimeType: 'image/png', caption: number }],
    [
      'template',
      { kind: 'template', name: 't', language: 'en', header: { kind: 'text', text: number }, body: number },
    ],
    ['location', { kind: 'location', latitude: 41.3874, longitude: 2.1686, name: number, address: number }],
  ])('leaves message text as it was written: %s', (_kind, content) => {
    expect(maskAnswer({ message: { ...message, content } }, masked)).toEqual({
      message: { ...message, content },
    });
  });

  it('takes the numbers out of contact cards, and what may be one out of their other words', () => {
    const cards = [
      {
        name: `Bea ${number}`,
        organization: 'Taller 600111222',
        numbers: [number, '4321'],
        emails: ['34600111222@example.com', 'bea@example.com'],
      },
      { name: 'Carl', numbers: [] },
    ];
    expect(maskAnswer({ content: { kind: 'contactCard', cards } }, masked)).toEqual({
      content: {
        kind: 'contactCard',
        cards: [
          {
            name: 'Bea +•••',
            organization: 'Taller •••',
            numbers: ['•••', '•••'],
            emails: ['•••@example.com', 'bea@example.com'],
          },
          { name: 'Carl', numbers: [] },
        ],
      },
    });
  });

  it('masks a contact inside a contact card', () => {
    expect(maskAnswer({ kind: 'contactCard', cards: [contact] }, masked)).toEqual({
      kind: 'contactCard',
      cards: [{ ref: 'c-1', accountId: 'ACC-1001', name: 'Ana +•••' }],
    });
  });

  it.each(['ref', 'title', 'reason', 'filename', 'first_name'])(
    'takes a variable named %s for a variable',
    (name) => {
      const template = {
        body: { text: `{{${name}}}`, examples: { [name]: 'Order 34600111222', other: 'x' } },
        variables: { [name]: { source: 'contactName' }, other: { source: 'custom' } },
      };
      expect(maskAnswer({ template }, masked)).toEqual({ template });
      const content = { kind: 'template', values: { [name]: 'Order 34600111222', other: 'x' } };
      expect(maskAnswer({ content }, masked)).toEqual({ content });
    },
  );

  it('leaves the numbers of anything that is no contact', () => {
    const others = { channel: { id: 'ch-1', number: '+15550783881' }, rows: { numbers: ['1234567'] } };
    expect(maskAnswer(others, masked)).toEqual(others);
  });

  it.each([[null], [undefined], [''], ['34600111222'], [0], [true], [[]], [{}], [[null, { a: undefined }]]])(
    'takes %j as it is',
    (value) => {
      expect(maskAnswer(value, masked)).toStrictEqual(value);
    },
  );

  it('does not throw on a file, which is no JSON', async () => {
    const file = maskAnswer(new Blob(['abc']), masked);
    expect(await file.text()).toBe('abc');
  });
});

describe('maskAnswer for an unmasked viewer', () => {
  it('is the answer itself', () => {
    expect(maskAnswer(page, unmasked)).toBe(page);
  });
});

describe('storableForm', () => {
  it('has no number, and gives the contacts as they were answered', () => {
    const { value, contacts } = storableForm(page);
    expect(value).toEqual({
      ...page,
      items: [{ ...conversation, contact: { ref: 'c-1', accountId: 'ACC-1001', name: 'Ana +•••' } }],
    });
    expect([...contacts]).toEqual([['c-1', contact]]);
  });

  it('keeps every contact, in the form that came last', () => {
    const { contacts } = storableForm([
      contact,
      { ref: 'c-2' },
      { a: { ...contact, number: '+34600111333' } },
    ]);
    expect(Object.fromEntries(contacts)).toEqual({
      'c-1': { ...contact, number: '+34600111333' },
      'c-2': { ref: 'c-2' },
    });
  });

  it('leaves what was said in messages as it was answered', () => {
    const cards = [{ name: 'Bea', numbers: [number] }];
    const messages = [
      { ...message, content: { kind: 'document', mediaId: 'x', mimeType: 'y', filename: '34600111222.pdf' } },
      { ...message, content: { kind: 'contactCard', cards } },
    ];
    expect(storableForm(messages).value).toEqual(messages);
  });

  it('has no number in the words that explain why a message failed', () => {
    const failed = { ...message, status: 'failed', error: { code: 131026, title: 'Not to 34600111222' } };
    expect(storableForm(failed).value).toEqual({ ...failed, error: { code: 131026, title: 'Not to •••' } });
  });

  it('is typed as what has no numbers', () => {
    const { value } = storableForm(page);
    expectTypeOf(value.items[0]!.contact).toEqualTypeOf<MaskedContact>();
    expectTypeOf(value.items[0]!.lastMessage).toExtend<Message | null>();
    expectTypeOf(value.streamPosition).toEqualTypeOf<string>();
  });
});
