import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../contract/operations.ts';
import { readAnswer } from './answer.ts';
import {
  bytes,
  json,
  portal,
  problem,
  scriptedBackend,
  silent,
  unreachable,
} from './testing/scripted-backend.ts';
import type { Reaction } from './testing/scripted-backend.ts';
import { settled } from './testing/virtual-time.ts';
import { accepted, wireCapabilities, wireConversation, wireViewer } from './testing/wire-examples.ts';
import type { CallOptions, Client } from './index.ts';

const send = (client: Client, options: CallOptions = {}) =>
  client.call(
    'sendMessage',
    { params: { conversationId: 'c1' }, body: { content: { kind: 'text', text: 'Hi' } } },
    { idempotencyKey: 'key-1', ...options },
  );

const endless: Reaction = () => new Response(new ReadableStream(), jsonInit(200));

const viewer = json({ viewer: wireViewer });

describe('an answer', () => {
  it('is read by the contract: instants as milliseconds, unknown keys dropped', async () => {
    const grown = JSON.parse(
      JSON.stringify({ conversation: { ...wireConversation, colour: 'red' }, more: 1 }).replace(
        '"ref"',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"ref"',
      ),
    ) as unknown;
    const { client } = scriptedBackend([json(grown, 200, { ETag: '"4"' })]);
    const outcome = await client.call('getConversation', { params: { conversationId: 'c1' } });
    expect(outcome).toMatchObject({ ok: true, status: 200, etag: '"4"' });
    if (!outcome.ok) return;
    expect(Object.keys(outcome.value)).toEqual(['conversation']);
    expect(Object.keys(outcome.value.conversation)).not.toContain('colour');
    expect(outcome.value.conversation.facts[0]?.at).toBe(Date.UTC(2026, 10, 23, 12));
    expect(JSON.stringify(outcome.value)).not.toContain('polluted');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('of a list leaves out what the contract does not understand, and keeps the rest', async () => {
    const strange = { ...wireConversation, id: 'c2', lastMessage: { kind: 'of next year' } };
    const items = [strange, wireConversation, 'nothing', { ...wireConversation, id: 'c3' }, null];
    const { client } = scriptedBackend([json({ items, nextCursor: 'next', streamPosition: '7' })]);
    const outcome = await client.call('listConversations', {});
    expect(outcome).toMatchObject({
      ok: true,
      value: { items: [{ id: 'c1' }, { id: 'c3' }], nextCursor: 'next', streamPosition: '7' },
    });
  });

  it.each([
    ['no items', { nextCursor: null, streamPosition: '7' }],
    ['items that are no list', { items: {}, nextCursor: null, streamPosition: '7' }],
    ['no position beside a strange item', { items: [1], nextCursor: null }],
    ['no cursor', { items: [wireConversation], streamPosition: '7' }],
  ])('of a list is invalid where the page itself is: %s', async (_, page) => {
    const response = new Response(JSON.stringify(page), jsonInit(200));
    expect(await readAnswer(response, answerOf('listConversations', 200))).toEqual({ is: 'invalid' });
  });

  it('may come with any status the operation has', async () => {
    for (const status of [200, 201]) {
      const { client } = scriptedBackend([json(accepted, status)]);
      expect(await send(client)).toMatchObject({ ok: true, status, value: { message: { id: 'm1' } } });
    }
  });

  it.each<[string, Reaction]>([
    ["a portal's page", portal()],
    ["a portal's page that pretends to be a refusal", portal(403)],
    ["a gateway's page", portal(502)],
    ["a gateway's own JSON", () => new Response('{"message":"Forbidden"}', jsonInit(403))],
    ['no content', () => new Response(null, { status: 204 })],
    ['a status that the operation does not have', json(accepted, 202)],
    [
      'JSON under another name',
      () => new Response(JSON.stringify(accepted), { headers: { 'Content-Type': 'text/plain' } }),
    ],
    ['JSON of something else', json({ viewer: wireViewer })],
    ['null', json(null)],
    ['bytes that are no UTF-8', bytes([Uint8Array.of(0x22, 0xff, 0x22)], 'end')],
    ['JSON nested too deep', bytes([new TextEncoder().encode('['.repeat(100_000))], 'end')],
  ])('is invalid, so that nobody knows what became of a send: %s', async (_, reaction) => {
    const { client, seen } = scriptedBackend([reaction]);
    expect(await send(client)).toEqual({ ok: false, reason: 'invalid-answer', retryAfter: null });
    expect(seen).toHaveLength(1);
  });

  it('is invalid where it never ends', async () => {
    const chunk = new Uint8Array(2 ** 20).fill(0x20);
    const { client } = scriptedBackend([
      bytes(
        Array.from({ length: 64 }, () => chunk),
        'end',
      ),
    ]);
    expect(await send(client)).toMatchObject({ reason: 'invalid-answer' });
  });

  it('is unclear wherever it is cut, and never a refusal', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(accepted));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('end', 'break'), async (length, how) => {
        const { client, seen } = scriptedBackend([bytes([whole.slice(0, length)], how)]);
        const outcome = await send(client);
        expect(outcome).toMatchObject({ ok: false, reason: how === 'end' ? 'invalid-answer' : 'network' });
        expect(seen).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same however it is divided', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(accepted));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.slice(index * size, (index + 1) * size),
        );
        const { client } = scriptedBackend([bytes(chunks, 'end')]);
        const outcome = await send(client);
        expect(outcome.ok && outcome.value.message.content).toEqual(accepted.message.content);
      }),
      { numRuns: 40 },
    );
  });

  it('that is a file is given as one, but never a web page', async () => {
    const image: Reaction = () => new Response('abc', { headers: { 'Content-Type': 'image/png' } });
    const { client, seen } = scriptedBackend([image, portal()]);
    const file = await client.call('downloadMedia', { params: { mediaId: 'x' } });
    expect(file.ok && [file.value.type, await file.value.text()]).toEqual(['image/png', 'abc']);
    expect(seen[0]?.headers.get('Accept')).toBe('*/*');
    const page = scriptedBackend([portal()]);
    const call = page.client.call('downloadMedia', { params: { mediaId: 'x' } });
    await page.time.advance(10_000);
    expect(await call).toMatchObject({ reason: 'invalid-answer' });
  });

  it('with the time of the backend is a sample for the clock', async () => {
    const slow: Reaction = async (request) => {
      await time.sleep(80);
      return json(wireCapabilities)(request);
    };
    const { client, samples, time } = scriptedBackend([slow]);
    const call = client.call('getCapabilities', {});
    await time.advance(80);
    expect(await call).toMatchObject({ ok: true });
    const start = Date.UTC(2026, 10, 23, 12);
    expect(samples).toEqual([{ sentAt: start, receivedAt: start + 80, took: 80, backendNow: start + 5000 }]);
  });
});

describe('a refusal', () => {
  it('is the problem that the backend names, under the status it came with', async () => {
    const details = {
      platformError: { code: 131047, title: 'Re-engagement message' },
      detail: 'x',
      extra: 1,
    };
    const body = { title: 'Closed', status: 400, code: 'platform-refused', ...details };
    const { client } = scriptedBackend([json(body, 422)]);
    const outcome = await send(client);
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'problem',
      problem: { code: 'platform-refused', status: 422, platformError: { code: 131047 } },
      retryAfter: null,
    });
    expect(JSON.stringify(outcome)).not.toContain('extra');
  });

  it.each([
    [400, 'malformed-request'],
    [401, 'signed-out'],
    [403, 'role-not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [418, 'malformed-request'],
    [422, 'validation-failed'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [501, 'not-supported'],
    [503, 'unavailable'],
    [504, 'internal'],
  ])('with status %i and an unknown code is %s', async (status, code) => {
    const { client } = scriptedBackend([problem('brand-new-code', status)]);
    expect(await send(client)).toMatchObject({ reason: 'problem', problem: { code, status } });
  });

  it('tells how long to wait, also where a gateway gives it', async () => {
    const limited = scriptedBackend([problem('rate-limited', 429, { 'Retry-After': '7' })]);
    expect(await send(limited.client)).toMatchObject({ problem: { code: 'rate-limited' }, retryAfter: 7000 });
    const gateway = scriptedBackend([
      () => new Response('Busy', { status: 503, headers: { 'Retry-After': '3' } }),
    ]);
    expect(await send(gateway.client)).toEqual({ ok: false, reason: 'invalid-answer', retryAfter: 3000 });
  });
});

describe('a call', () => {
  it('that changes something is never repeated', async () => {
    for (const reaction of [
      unreachable,
      portal(),
      problem('unavailable', 503),
      problem('rate-limited', 429),
    ]) {
      const { client, seen, time } = scriptedBackend([reaction]);
      const call = send(client);
      await time.advance(60_000);
      expect((await call).ok).toBe(false);
      expect(seen).toHaveLength(1);
    }
  });

  it('that only reads is repeated twice, after a jittered pause', async () => {
    const { client, seen, time } = scriptedBackend([unreachable, problem('unavailable', 503), viewer]);
    const call = client.call('getMe', {});
    await time.advance(5000);
    expect(await call).toMatchObject({ ok: true });
    expect(seen.map(({ at }) => at)).toEqual([0, 150, 450]);
    const dead = scriptedBackend([unreachable]);
    const failing = dead.client.call('getMe', {});
    await dead.time.advance(60_000);
    expect(await failing).toEqual({ ok: false, reason: 'network', retryAfter: null });
    expect(dead.seen).toHaveLength(3);
  });

  it('that only reads waits as long as it is asked to, if that is short, and else says so at once', async () => {
    const busy = (seconds: string) => problem('unavailable', 503, { 'Retry-After': seconds });
    const short = scriptedBackend([busy('2'), viewer]);
    const call = short.client.call('getMe', {});
    await short.time.advance(5000);
    expect(await call).toMatchObject({ ok: true });
    expect(short.seen[1]?.at).toBe(2150);
    const long = scriptedBackend([busy('60')]);
    expect(await long.client.call('getMe', {})).toMatchObject({ retryAfter: 60_000 });
    expect(long.seen).toHaveLength(1);
  });

  it('is not repeated where the answer is plain', async () => {
    const { client, seen } = scriptedBackend([problem('not-found', 404)]);
    expect(await client.call('getConversation', { params: { conversationId: 'x' } })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['the backend is silent', {}, silent],
    ['the token does not come', { getToken: () => new Promise<null>(() => {}) }, viewer],
    ['the body does not end', {}, endless],
  ])('is given up after its time when %s', async (_, options, reaction) => {
    const { client, time } = scriptedBackend([reaction], options);
    let outcome: unknown;
    void client.call('getMe', {}, { timeout: 4000 }).then((value) => (outcome = value));
    await time.advance(3999);
    expect(outcome).toBeUndefined();
    await time.advance(1);
    expect(outcome).toEqual({ ok: false, reason: 'timeout', retryAfter: null });
    expect(time.sleepers()).toBe(0);
  });

  it('can be aborted at any time, and lets go of the network', async () => {
    const { client, seen } = scriptedBackend([silent]);
    const controller = new AbortController();
    const call = client.call('getMe', {}, { signal: controller.signal });
    await settled();
    controller.abort();
    expect(await call).toEqual({ ok: false, reason: 'aborted' });
    expect(seen[0]?.init.signal?.aborted).toBe(true);
    expect(await client.call('getMe', {}, { signal: controller.signal })).toEqual({
      ok: false,
      reason: 'aborted',
    });
    expect(seen).toHaveLength(1);
  });

  it('can be aborted while it waits to be repeated', async () => {
    const { client, seen, time } = scriptedBackend([unreachable]);
    const controller = new AbortController();
    const call = client.call('getMe', {}, { signal: controller.signal });
    await time.advance(10);
    controller.abort();
    expect(await call).toEqual({ ok: false, reason: 'aborted' });
    expect(seen).toHaveLength(1);
  });

  it('leaves only if it still may when the token has come', async () => {
    const { client, seen, time } = scriptedBackend([json(accepted, 201)], {
      getToken: () => time.sleep(500).then(() => 'late'),
    });
    const call = send(client, { mayLeave: () => time.elapsed() < 500 });
    await time.advance(500);
    expect(await call).toEqual({ ok: false, reason: 'aborted' });
    expect(seen).toHaveLength(0);
  });
});

function jsonInit(status: number): ResponseInit {
  return { status, headers: { 'Content-Type': 'application/json' } };
}
