import { createClient } from '../create-client.ts';
import type { Client, ClientOptions } from '../client.ts';
import { virtualTime } from './virtual-time.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A request as the backend sees it. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
  /** Milliseconds since the test began. */
  readonly at: number;
}

/** What the backend does with a request: answers, or throws as the network does. */
export type Reaction = (request: SeenRequest) => Response | Promise<Response>;

export interface ScriptedBackend {
  readonly client: Client;
  readonly time: VirtualTime;
  readonly seen: SeenRequest[];
  readonly samples: Parameters<NonNullable<ClientOptions['onClockSample']>>[0][];
}

/** A client whose backend reacts as scripted: one reaction for each request, the last one for all that follow. */
export function scriptedBackend(
  reactions: readonly [Reaction, ...Reaction[]],
  options: Partial<ClientOptions> = {},
): ScriptedBackend {
  const time = virtualTime();
  const seen: SeenRequest[] = [];
  const samples: ScriptedBackend['samples'] = [];
  const client = createClient({
    baseUrl: 'https://backend.example/whatsapp',
    getToken: () => 'token-1',
    sleep: time.sleep,
    nextTask: () => Promise.resolve(),
    localNow: time.localNow,
    monotonicNow: time.elapsed,
    random: () => 0.5,
    onClockSample: (sample) => samples.push(sample),
    async fetch(input, init = {}) {
      // As a real one does, for headers that cannot be.
      const { headers, method } = new Request(input, { ...init, signal: null });
      const request = { url: input as string, method, headers, body: init.body, init, at: time.elapsed() };
      seen.push(request);
      return (reactions[seen.length - 1] ?? reactions.at(-1)!)(request);
    },
    ...options,
  });
  return { client, time, seen, samples };
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Reaction => {
  return () =>
    new Response(JSON.stringify(value), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    });
};

export const problem = (code: string, status: number, headers: Record<string, string> = {}): Reaction =>
  json({ title: `The ${code} case`, status, code }, status, headers);

export const portal = (status = 200): Reaction => {
  return () =>
    new Response('<!doctype html><title>Sign in to Wi-Fi</title>', {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
};

export const unreachable: Reaction = () => {
  throw new TypeError('Failed to fetch');
};

/** Never answers, and pays no heed to an abort. */
export const silent: Reaction = () => new Promise(() => {});

/** A body of these bytes that then ends or breaks. */
export function bytes(
  chunks: readonly Uint8Array[],
  how: 'end' | 'break',
  init: ResponseInit = { headers: { 'Content-Type': 'application/json' } },
): Reaction {
  return () => {
    let next = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks[next++];
        if (chunk !== undefined) controller.enqueue(chunk);
        else if (how === 'end') controller.close();
        else controller.error(new TypeError('network error'));
      },
    });
    return new Response(body, init);
  };
}
