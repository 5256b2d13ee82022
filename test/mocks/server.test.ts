import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/node.ts';
import { mockMiddleware, startMockServer } from '../../mocks/server.ts';
import type { MockServer } from '../../mocks/server.ts';

const headers = { authorization: 'Bearer agent-ana' };
let server: MockServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const start = async (options: Parameters<typeof startMockServer>[0] = {}): Promise<string> => {
  server = await startMockServer({ port: 0, scenario: 'empty', ...options });
  return server.url;
};

describe('the mock on a port', () => {
  it('answers over HTTP, bodies and headers included', async () => {
    const bugs: unknown[] = [];
    const url = await start({ onBug: (error) => bugs.push(error) });
    const me = await fetch(`${url}/v1/me`, { headers });
    expect([me.status, me.headers.get('content-type')]).toEqual([200, 'application/json']);
    const lookup = await fetch(`${url}/v1/contacts/lookup`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ accountId: 'ACC-1001' }),
    });
    expect(await lookup.json()).toMatchObject({ contact: { accountId: 'ACC-1001' } });
    expect(bugs).toEqual([]);
    expect((await fetch(`${url}/v1/nothing`, { headers })).status).toBe(501);
    expect(bugs).toHaveLength(1);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });

  it('streams events as they happen, until the reader goes', async () => {
    const url = await start();
    const leaving = new AbortController();
    const response = await fetch(`${url}/v1/events`, { headers, signal: leaving.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('event: heartbeat');
    await server!.mock.contactWrites({ accountId: 'ACC-1005' }, 'Over the wire');
    let text = '';
    while (!text.includes('Over the wire')) text += (await reader.read()).value;
    leaving.abort();
    await expect(reader.read()).rejects.toThrow();
  });

  it('permits no page of another origin, unless one is named', async () => {
    const closed = await start();
    const refused = await fetch(`${closed}/v1/me`, {
      headers: { ...headers, origin: 'https://crm.example' },
    });
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    await server!.close();
    const url = await start({ corsOrigin: 'https://crm.example' });
    const preflight = await fetch(`${url}/v1/me`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const answer = await fetch(`${url}/v1/me`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://crm.example');
  });

  it('breaks the connection where an answer is to be lost', async () => {
    const url = await start({ scenario: 'flaky', seed: 4, sleep: () => Promise.resolve() });
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () =>
        fetch(`${url}/v1/me`, { headers }).then(
          ({ status }) => status,
          (error: Error) => error.name,
        ),
      ),
    );
    expect(outcomes).toContain('TypeError');
    expect(outcomes).toContain(200);
    expect(outcomes).toContain(500);
  });

  it('says so when its port is taken', async () => {
    const url = await start();
    const { port } = new URL(url);
    await expect(startMockServer({ port: Number(port), scenario: 'empty' })).rejects.toThrow('EADDRINUSE');
  });
});

describe('the mock as a middleware', () => {
  it('answers what is its own, and leaves the rest to the next', async () => {
    const answer = mockMiddleware({ scenario: 'empty' });
    const host = createServer((request, response) => answer(request, response, () => response.end('next')));
    await new Promise<void>((resolve) => {
      host.listen(0, '127.0.0.1', resolve);
    });
    const { port } = host.address() as { port: number };
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
    expect((await ask('/v1/me')).status).toBe(200);
    expect(await (await ask('/page.html')).text()).toBe('next');
    host.close();
    host.closeAllConnections();
  });
});

describe('the mock without a network', () => {
  it('rejects as fetch does: a broken connection, and a request that is aborted', async () => {
    const mock = await createMock({
      scenario: 'flaky',
      seed: 4,
      sleep: () => Promise.resolve(),
      live: false,
    });
    const outcomes: string[] = [];
    for (let count = 0; count < 60; count += 1)
      outcomes.push(
        await mock.fetch('http://mock.invalid/v1/me', { headers }).then(
          ({ status }) => String(status),
          (error: Error) => error.name,
        ),
      );
    expect(new Set(outcomes)).toEqual(new Set(['200', '429', '500', '503', 'TypeError']));
    const gone = AbortSignal.abort();
    await expect(mock.fetch('http://mock.invalid/v1/me', { headers, signal: gone })).rejects.toThrow('abort');
    mock.close();
  });

  it('ends a stream with an error when it is aborted', async () => {
    const mock = await createMock({ scenario: 'empty', live: false });
    const leaving = new AbortController();
    const { body } = await mock.fetch('http://mock.invalid/v1/events', { headers, signal: leaving.signal });
    const reader = body!.getReader();
    await reader.read();
    const next = reader.read();
    leaving.abort();
    await expect(next).rejects.toThrow();
    mock.close();
  });

  it('lets contacts answer as the clock runs', async () => {
    let clock = 0;
    const tasks: (() => void)[] = [];
    const mock = await createMock({
      scenario: 'webhooks',
      localNow: () => clock,
      repeat: (task) => {
        tasks.push(task);
        return () => tasks.splice(0);
      },
    });
    let changes = 0;
    mock.subscribe(() => {
      changes += 1;
    });
    for (const task of tasks) task();
    expect(changes).toBe(0);
    clock += 120_000;
    for (const task of tasks) task();
    await Promise.resolve();
    expect(changes).toBeGreaterThan(0);
    mock.close();
    expect(tasks).toEqual([]);
  });

  it('refuses a scenario that there is not', async () => {
    await expect(createMock({ scenario: 'quiet' as never })).rejects.toThrow('No scenario quiet');
  });
});

describe('jackfield mock', () => {
  const run = (...given: string[]) => {
    const child = spawn(process.execPath, ['bin/jackfield.ts', ...given], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (text += String(bytes)));
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
    });
    return { child, ended, said: () => text };
  };

  it('starts a server, and says where it is', async () => {
    const { child, ended, said } = run('mock', '--port', '0', '--scenario', 'empty');
    for (let tries = 0; tries < 300 && !said().includes('curl'); tries += 1)
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said())![0];
    expect((await fetch(`${url}/v1/me`, { headers })).status).toBe(200);
    child.kill();
    await ended;
  });

  it.each([
    [[], 'What shall be done?'],
    [['conduct'], 'Unknown command: conduct'],
    [['mock', '--scenario', 'quiet'], 'There is no scenario quiet.'],
    [['mock', '--port', 'ninety'], '--port wants a whole number, not ninety'],
    [['mock', '--colour'], '--colour'],
  ])('%j is told what is wrong and how it is used', async (given, reason) => {
    const { ended, said } = run(...given);
    expect(await ended).toBe(2);
    expect(said()).toContain(reason);
    expect(said()).toContain('Usage: jackfield mock');
  });
});
