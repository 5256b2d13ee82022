import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../contract/event.ts';
import { createEventReader, headerOf } from './event-reader.ts';
import { wireConversation, wireMessage } from './testing/wire-examples.ts';

/** What came out, in order; positions are strings. */
function reading(): {
  read: (bytes: Uint8Array) => boolean;
  heard: (StreamEvent | string)[];
  retries: number[];
} {
  const heard: (StreamEvent | string)[] = [];
  const retries: number[] = [];
  const read = createEventReader({
    onEvent: (event) => heard.push(event),
    onPosition: (position) => heard.push(position),
    onRetry: (milliseconds) => retries.push(milliseconds),
  });
  return { read, heard, retries };
}

const encode = (text: string) => new TextEncoder().encode(text);

function hear(text: string) {
  const { read, heard, retries } = reading();
  const readable = read(encode(text));
  return { heard, retries, readable };
}

const lines = (event: string | null, data: unknown, id?: string) =>
  [
    event !== null && `event: ${event}`,
    id !== undefined && `id: ${id}`,
    `data: ${JSON.stringify(data)}`,
    '',
    '',
  ]
    .filter((line) => line !== false)
    .join('\n');

const heartbeat = lines('heartbeat', { now: '2026-11-23T12:00:00Z' }, 'h1');
const heardHeartbeat = { type: 'heartbeat', data: { now: Date.UTC(2026, 10, 23, 12) } };

describe('a line of events', () => {
  it('is read by the contract, each with the position after it', () => {
    const { heard } = hear(heartbeat + lines('conversationGone', { conversationId: 'c1', more: 1 }, 'é👋'));
    expect(heard).toEqual([
      'h1',
      heardHeartbeat,
      'é👋',
      { type: 'conversationGone', data: { conversationId: 'c1' } },
    ]);
  });

  it('has messages where no type is named', () => {
    const { heard } = hear(lines(null, { message: wireMessage }));
    expect(heard).toMatchObject([{ type: 'message', data: { message: { id: 'm1' } } }]);
  });

  it.each([
    ['a type that nobody knows', lines('weather', { sun: true }, 'w1'), ['w1']],
    ['data that is no JSON', 'event: heartbeat\ndata: {"now":\n\n', []],
    ['data of another shape', lines('conversation', { conversation: { id: 7 } }, 'x'), ['x']],
    ['an event without data', 'event: heartbeat\n\n', []],
    ['a comment', ': still here\n\n', []],
    ['a field that nobody knows', 'colour: red\n\n', []],
    ['a position that no header can carry', 'id: a\u0007b\ndata: x\n\n', []],
    ['__proto__', 'event: heartbeat\ndata: {"__proto__":{"polluted":1}}\n\n', []],
  ])('passes over %s, and goes on', (_, text, positions) => {
    const { heard, readable } = hear(text + heartbeat);
    expect(heard).toEqual([...positions, 'h1', heardHeartbeat]);
    expect(readable).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('moves its position also without an event, and back to none', () => {
    expect(hear('id: p7\n\nid:\ndata: x\n\n').heard).toEqual(['p7', '']);
  });

  it('says how long to wait before the next', () => {
    expect(hear('retry: 2500\n\nretry: soon\n\n').retries).toEqual([2500]);
  });

  it('ends for good at an event larger than any may be', () => {
    const { read, heard } = reading();
    const chunk = encode('x'.repeat(2 ** 18));
    expect(read(encode('event: heartbeat\ndata: '))).toBe(true);
    const answers = Array.from({ length: 5 }, () => read(chunk));
    expect(answers).toEqual([true, true, true, false, false]);
    expect(read(encode(`\n\n${heartbeat}`))).toBe(false);
    expect(heard).toEqual([]);
  });

  it('says the same however its bytes are divided, with any line ends', () => {
    const texts = [
      heartbeat,
      lines('message', { message: { ...wireMessage, content: { kind: 'text', text: 'añ👩‍👩‍👧\u2028b' } } }, '2'),
      ': comment\n\n',
      lines('conversation', { conversation: wireConversation }, '3'),
      lines('unknown', {}, '4'),
      'event: message\ndata: {"mess\ndata: age":1}\n\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.array(fc.nat(3000), { maxLength: 40 }),
        (chosen, lineEnd, mark, cuts) => {
          const text = (mark ? '\ufeff' : '') + chosen.join('').replaceAll('\n', lineEnd);
          const whole = encode(text);
          const divided = reading();
          const edges = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
          edges.slice(1).forEach((edge, index) => divided.read(whole.slice(edges[index], edge)));
          const plain = reading();
          plain.read(encode(chosen.join('')));
          // What a lone CR at the very end closes is known with the next byte only.
          divided.read(encode('\n'));
          plain.read(encode('\n'));
          expect(divided.heard).toEqual(plain.heard);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a position', () => {
  it('goes into a header as the bytes of its UTF-8', () => {
    expect(headerOf('plain-1')).toBe('plain-1');
    const sent = new Headers({ 'Last-Event-ID': headerOf('é👋') }).get('Last-Event-ID')!;
    expect(new TextDecoder().decode(Uint8Array.from(sent, (character) => character.charCodeAt(0)))).toBe(
      'é👋',
    );
  });
});
