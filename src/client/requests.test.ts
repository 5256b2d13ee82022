import { describe, expect, it } from 'vitest';
import { json, portal, problem, scriptedBackend, unreachable } from './testing/scripted-backend.ts';
import { accepted, wireConversation, wireViewer } from './testing/wire-examples.ts';

const viewer = json({ viewer: wireViewer });
const page = json({ items: [], nextCursor: null, streamPosition: 'p' });
const signedOut = problem('signed-out', 401);

describe('a request', () => {
  it('goes to the path of its operation, below the base address', async () => {
    for (const baseUrl of ['https://a.example/whatsapp', 'https://a.example/whatsapp/', '/whatsapp', '']) {
      const { client, seen } = scriptedBackend([viewer], {
        baseUrl,
        fetch: async (input) => {
          seen.push({ url: input as string } as never);
          return new Response(JSON.stringify({ viewer: wireViewer }), {
            headers: { 'Content-Type': 'application/json' },
          });
        },
      });
      expect((await client.call('getMe', {})).ok).toBe(true);
      expect(seen[0]?.url).toBe(`${baseUrl.replace(/\/$/, '')}/v1/me`);
    }
  });

  it('carries parameters of any characters', async () => {
    const { client, seen } = scriptedBackend([json({ conversation: wireConversation }), page]);
    await client.call('getConversation', { params: { conversationId: 'a/b?c#d %é👋' } });
    await client.call('listConversations', { query: { cursor: 'x&y=+é', limit: 50, unassigned: true } });
    expect(new URL(seen[0]!.url).pathname).toBe(
      '/whatsapp/v1/conversations/a%2Fb%3Fc%23d%20%25%C3%A9%F0%9F%91%8B',
    );
    const search = Object.fromEntries(new URL(seen[1]!.url).searchParams);
    expect(search).toEqual({ cursor: 'x&y=+é', limit: '50', unassigned: 'true' });
  });

  it.each(['.', '..', '\ud800', ''])(
    'does not leave with the parameter %j, which would lead elsewhere',
    async (id) => {
      const { client, seen } = scriptedBackend([viewer]);
      const outcome = await client.call('getConversation', { params: { conversationId: id } });
      expect(outcome).toMatchObject({
        reason: 'problem',
        problem: { code: 'validation-failed', status: 422 },
      });
      expect(seen).toHaveLength(0);
    },
  );

  it('does not leave where it breaks the contract, and says which part does', async () => {
    const { client, seen } = scriptedBackend([viewer]);
    const outcome = await client.call(
      'sendMessage',
      { params: { conversationId: 'c1' }, body: { content: { kind: 'text', text: '' } } },
      { idempotencyKey: 'key-1' },
    );
    expect(outcome).toMatchObject({
      problem: { code: 'validation-failed', fields: [{ field: '/content/text' }] },
    });
    const limited = await client.call('listConversations', { query: { limit: 5000 } });
    expect(limited).toMatchObject({ problem: { fields: [{ field: 'limit' }] } });
    expect(seen).toHaveLength(0);
  });

  it('carries its body, its key and its condition', async () => {
    const { client, seen } = scriptedBackend([json(accepted, 201)]);
    await client.call(
      'sendMessage',
      {
        params: { conversationId: 'c1' },
        body: {
          content: { kind: 'template', templateId: 't', language: 'es', values: { '1': 'Ana' } },
          replyTo: 'm0',
        },
      },
      { idempotencyKey: 'key-1' },
    );
    const [{ method, headers, body }] = seen as [(typeof seen)[0]];
    expect(method).toBe('POST');
    expect(headers.get('Idempotency-Key')).toBe('key-1');
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(JSON.parse(body as string)).toEqual({
      content: { kind: 'template', templateId: 't', language: 'es', values: { '1': 'Ana' } },
      replyTo: 'm0',
    });

    await client.call(
      'updateChannel',
      { params: { channelId: 'ch1' }, body: { serviceLevelTarget: 60_000 } },
      { ifMatch: '"7"' },
    );
    expect(seen[1]?.headers.get('If-Match')).toBe('"7"');
    expect(seen[1]?.method).toBe('PATCH');
  });

  it('carries a file under its own type', async () => {
    const { client, seen } = scriptedBackend([portal()]);
    const file = new Blob(['abc'], { type: 'image/png' });
    await client.call('uploadMedia', { file, query: { filename: 'a.png' } });
    await client.call('uploadMedia', { file: new Blob(['abc']) });
    expect(seen[0]?.body).toBe(file);
    expect(seen.map(({ headers }) => headers.get('Content-Type'))).toEqual([
      'image/png',
      'application/octet-stream',
    ]);
  });

  it('never has the token anywhere but in one header', async () => {
    const { client, seen } = scriptedBackend([viewer], { getToken: () => 'secret-token' });
    const outcome = await client.call('getMe', {});
    const [{ url, headers, init }] = seen as [(typeof seen)[0]];
    expect(headers.get('Authorization')).toBe('Bearer secret-token');
    headers.delete('Authorization');
    expect(JSON.stringify([url, [...headers], outcome])).not.toContain('secret-token');
    expect(init).toMatchObject({
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it("relies on the page's own cookie where there is no token", async () => {
    const { client, seen } = scriptedBackend([viewer], { getToken: () => null });
    await client.call('getMe', {});
    expect(seen[0]?.headers.has('Authorization')).toBe(false);
  });
});

describe('a token that is not taken', () => {
  it('is asked for once more, and the request is sent again under the same key', async () => {
    let asked = 0;
    const { client, seen } = scriptedBackend([signedOut, json(accepted, 201)], {
      getToken: () => `token-${++asked}`,
    });
    const outcome = await client.call(
      'sendMessage',
      { params: { conversationId: 'c1' }, body: { content: { kind: 'text', text: 'Hi' } } },
      { idempotencyKey: 'key-1' },
    );
    expect(outcome).toMatchObject({ ok: true, status: 201 });
    expect(seen.map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(seen.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1']);
  });

  it('means signed out when the second is not taken either', async () => {
    let asked = 0;
    const { client, seen } = scriptedBackend([signedOut], { getToken: () => `token-${++asked}` });
    expect(await client.call('getMe', {})).toMatchObject({ problem: { code: 'signed-out', status: 401 } });
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['the same', () => 'token-1'],
    ['none', () => null],
  ])('means signed out at once when the second is %s', async (_, getToken) => {
    const { client, seen } = scriptedBackend([signedOut], { getToken });
    expect(await client.call('getMe', {})).toMatchObject({ problem: { code: 'signed-out' } });
    expect(seen).toHaveLength(1);
  });

  it('means signed out when it cannot be renewed', async () => {
    let asked = 0;
    const getToken = () => {
      asked += 1;
      if (asked > 1) throw new Error('no session');
      return 'token-1';
    };
    const { client } = scriptedBackend([signedOut], { getToken });
    expect(await client.call('getMe', {})).toMatchObject({ problem: { code: 'signed-out' } });
  });

  it('means signed out also where a gateway says so', async () => {
    const { client } = scriptedBackend([portal(401)]);
    expect(await client.call('getMe', {})).toMatchObject({ problem: { code: 'signed-out', status: 401 } });
  });

  it.each<[string, () => string | Promise<string>]>([
    [
      'throws',
      () => {
        throw new Error('bug');
      },
    ],
    ['rejects', () => Promise.reject(new Error('offline'))],
    ['gives what cannot be a header', () => 'two\nlines'],
  ])('is an outcome when getToken %s, and nothing leaves', async (_, getToken) => {
    const { client, time, seen } = scriptedBackend([viewer], { getToken });
    const call = client.call('getMe', {});
    await time.advance(10_000);
    expect(await call).toEqual({ ok: false, reason: 'network', retryAfter: null });
    expect(seen).toHaveLength(0);
  });
});

describe('a network that is not there', () => {
  it('is an outcome', async () => {
    const { client, time } = scriptedBackend([unreachable]);
    const call = client.call('getMe', {});
    await time.advance(10_000);
    expect(await call).toEqual({ ok: false, reason: 'network', retryAfter: null });
  });
});
