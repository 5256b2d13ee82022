import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { operationNames } from '../../test/contract/every-schema.ts';
import { wireArbitrary } from '../../test/contract/wire-arbitrary.ts';
import { streamEventSchema } from '../contract/event.ts';
import { operationOf } from '../contract/operations.ts';
import { decode } from '../contract/parse.ts';
import { problemSchema } from '../contract/problem.ts';
import type { CallName } from './index.ts';
import { bytes, json, scriptedBackend } from './testing/scripted-backend.ts';
import type { Reaction } from './testing/scripted-backend.ts';
import { settled } from './testing/virtual-time.ts';
import { wireConversation, wireViewer } from './testing/wire-examples.ts';

const digits = '34600111222';
const unmasked = { masked: false, because: 'group-shows-numbers' };
const runs = { numRuns: 8, seed: 20261123 };

/** Words of the backend's own, in which a careless one may put a number. */
const explaining = new Set(['detail', 'title', 'reason', 'instance', 'because']);

/** The same JSON with the number in every field of every contact, under unknown keys, and in words that explain. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      explaining.has(key) && typeof inner === 'string'
        ? [key, 'No way to +34 600-111-222']
        : [key, withNumbers(inner)],
    ),
  );
  return 'ref' in copy
    ? { ...copy, number: `+${digits}`, name: `Ana +${digits}`, accountId: digits, phone: `+${digits}` }
    : copy;
}

const leaks = (value: unknown): boolean =>
  (JSON.stringify(value) ?? '').replaceAll(/[\s-]/g, '').includes(digits);

/** Every operation that answers with JSON. */
const answers = operationNames.flatMap((name) =>
  Object.entries(operationOf(name).answers).flatMap(([status, { body, stream }]) =>
    body === undefined || stream !== undefined
      ? []
      : [[`${name} ${status}`, name as CallName, Number(status), body] as const],
  ),
);

/** Calls any operation with something lawful. */
async function call(name: CallName, reaction: Reaction, masking?: typeof unmasked): Promise<unknown> {
  const { client, time } = scriptedBackend([reaction]);
  if (masking) client.setMasking(masking);
  const { params, query, body } = operationOf(name);
  const lawful = (schema: z.ZodMiniType) => decode(schema, fc.sample(wireArbitrary(schema), runs)[0]);
  const asked = query && lawful(query);
  const given = body && lawful(body);
  const outcome = (client.call as (name: CallName, input: object, options: object) => Promise<unknown>)(
    name,
    {
      params: Object.fromEntries(Object.keys(params?.shape ?? {}).map((key) => [key, 'en'])),
      ...(asked?.ok && { query: asked.value }),
      ...(given?.ok && { body: given.value }),
      ...(operationOf(name).file && { file: new Blob(['x']) }),
    },
    { idempotencyKey: 'key', ifMatch: '"1"' },
  );
  await time.advance(10_000);
  return outcome;
}

const sse = (events: readonly unknown[]): Reaction => {
  const text = events
    .map((event) => {
      const { type, data } = event as { type: string; data: unknown };
      return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
    })
    .join('');
  return bytes([new TextEncoder().encode(text)], 'end', { headers: { 'Content-Type': 'text/event-stream' } });
};

async function hear(events: readonly unknown[], masking?: typeof unmasked): Promise<unknown[]> {
  const { client } = scriptedBackend([sse(events)]);
  if (masking) client.setMasking(masking);
  const heard: unknown[] = [];
  const stream = client.stream({ onEvent: (event) => heard.push(event), onState: () => {} }, null);
  await settled();
  stream.close();
  return heard;
}

describe('a number that a backend sends all the same', () => {
  it.each(answers)(
    'passes in no answer of %s, while the masking is not known',
    async (_, name, status, body) => {
      await fc.assert(
        fc.asyncProperty(wireArbitrary(body), async (answer) => {
          const outcome = await call(name, json(withNumbers(answer), status));
          expect(outcome).toMatchObject({ ok: true, status });
          expect(leaks(outcome)).toBe(false);
        }),
        runs,
      );
    },
  );

  it('passes in no refusal', async () => {
    await fc.assert(
      fc.asyncProperty(wireArbitrary(problemSchema), async (refusal) => {
        const { status } = refusal as { status: number };
        const outcome = await call('lookUpContact', json(withNumbers(refusal), status));
        expect(outcome).toMatchObject({ ok: false, reason: 'problem' });
        expect(leaks(outcome)).toBe(false);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('passes in no event of the stream', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wireArbitrary(streamEventSchema), { minLength: 1, maxLength: 5 }),
        async (events) => {
          // An event that shows numbers from now on is another case.
          const masked = events.filter((event) => !/"masked":false/.test(JSON.stringify(event)));
          const heard = await hear(masked.map(withEventNumbers));
          expect(heard).toHaveLength(masked.length);
          expect(leaks(heard)).toBe(false);
        },
      ),
      { ...runs, numRuns: 100 },
    );
  });

  it('passes for a viewer who may see it, and no further key with it', async () => {
    const contact = { ref: 'r1', accountId: 'ACC-7', name: 'Ana', number: `+${digits}`, phone: `+${digits}` };
    const answer = { conversation: { ...wireConversation, contact } };
    const expected = { ref: 'r1', accountId: 'ACC-7', name: 'Ana', number: `+${digits}` };
    expect(await call('getConversation', json(answer), unmasked)).toMatchObject({
      value: { conversation: { contact: expected } },
    });
    const [event] = (await hear([{ type: 'conversation', data: answer }], unmasked)) as [
      { data: { conversation: { contact: unknown } } },
    ];
    expect(event.data.conversation.contact).toEqual(expected);
  });
});

describe('a change of the masking that the stream tells', () => {
  const conversation = {
    type: 'conversation',
    data: { conversation: { ...wireConversation, contact: { ref: 'r1', number: `+${digits}` } } },
  };
  const masked = { masked: true, because: 'account-hides-numbers' };

  it.each([
    ['masking', { type: 'masking', data: { masking: masked } }],
    ['viewer', { type: 'viewer', data: { viewer: { ...wireViewer, masking: masked } } }],
  ])('holds for what follows in the same breath: %s', async (_, change) => {
    const heard = await hear([conversation, change, conversation], unmasked);
    expect(heard.map(leaks)).toEqual([true, false, false]);
  });
});

/** An event keeps its type, which stands beside the data. */
function withEventNumbers(event: unknown): unknown {
  const { type, data } = event as { type: string; data: unknown };
  return { type, data: withNumbers(data) };
}
