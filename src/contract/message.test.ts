import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { messageSchema } from './message.ts';
import { messageContentSchema } from './message-content.ts';
import { conversationStartSchema, messageSendSchema } from './outgoing.ts';

const read = (content: unknown) => z.safeDecode(messageContentSchema, content as never);

describe('the content of a message', () => {
  it.each(['hologram', 'Text', '', '__proto__', 'constructor'])(
    'of the unknown kind %j is unsupported',
    (kind) => {
      expect(read({ kind, text: 'secret' }).data).toEqual({ kind: 'unsupported' });
    },
  );

  it('never fails a message by being newer than the reader', () => {
    const message = z.decode(messageSchema, {
      id: 'm1',
      conversationId: 'c1',
      at: '2026-11-01T10:00:00Z',
      direction: 'inbound',
      origin: 'contact',
      content: { kind: 'hologram' },
      revision: 1,
    });
    expect(message.content).toEqual({ kind: 'unsupported' });
    expect(z.encode(messageSchema, message).content).toEqual({ kind: 'unsupported' });
  });

  it.each([
    { kind: 'text' },
    { kind: 'image', mimeType: 'image/png' },
    { kind: 'location', latitude: '1' },
    {},
    null,
    'text',
  ])('that breaks its own kind is refused, not hidden: %j', (content) => {
    expect(read(content).success).toBe(false);
  });

  it('keeps a text of any length and any characters as it was written', () => {
    const text = `${'\u202E'.repeat(70_000)}<script>\uD800`;
    expect(read({ kind: 'text', text }).data).toEqual({ kind: 'text', text });
  });
});

describe('a message to send', () => {
  const send = (content: unknown) => z.safeDecode(messageSendSchema, { content } as never).success;
  const template = (values: object) => send({ kind: 'template', templateId: 't', language: 'pt_BR', values });

  it.each([
    ['a text of 4096 characters', { kind: 'text', text: 'a'.repeat(4096) }, true],
    ['a text of 4096 emoji', { kind: 'text', text: '🙂'.repeat(4096) }, true],
    ['a text of 4097 characters', { kind: 'text', text: 'a'.repeat(4097) }, false],
    ['an empty text', { kind: 'text', text: '' }, false],
    ['a document', { kind: 'document', mediaId: 'f', filename: 'bill.pdf' }, true],
    ['a sticker', { kind: 'sticker', mediaId: 'f' }, false],
    ['a kind that nobody knows', { kind: 'hologram' }, false],
  ])('may hold %s: %#', (_what, content, allowed) => {
    expect(send(content)).toBe(allowed);
  });

  it.each([
    [{}, true],
    [{ '1': 'Ana', '2': 'Thursday' }, true],
    [{ first_name: 'Ana' }, true],
    [{ 'First Name': 'Ana' }, false],
    [{ '01': 'Ana' }, true],
    [{ '1': 7 }, false],
    [{ '1': 'a'.repeat(1025) }, false],
  ])('takes template values %j: %s', (values, allowed) => {
    expect(template(values)).toBe(allowed);
  });

  it('drops a value named `__proto__`', () => {
    const start: unknown = JSON.parse(
      '{"contactRef":"r","channelId":"c","template":{"templateId":"t","language":"en","values":{"__proto__":{"polluted":1},"1":"Ana"}}}',
    );
    const { values } = z.decode(conversationStartSchema, start as never).template;
    expect(Object.keys(values)).toEqual(['1']);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it.each(['en', 'pt_BR', 'fil', 'prs_AF'])('takes the language %s', (language) => {
    expect(send({ kind: 'template', templateId: 't', language, values: {} })).toBe(true);
  });
  it.each(['EN', 'pt-BR', 'pt_br', 'e', 'engl', 'pt_BRA'])('refuses the language %s', (language) => {
    expect(send({ kind: 'template', templateId: 't', language, values: {} })).toBe(false);
  });
});
