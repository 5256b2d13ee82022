import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createMock } from './node.ts';
import type { Mock, MockOptions } from './node.ts';

export interface MockServerOptions extends Omit<MockOptions, 'basePath'> {
  /** The port to listen on; 0 for any that is free. Default 4010. */
  readonly port?: number;
  /** The address to listen on. Default this machine only. */
  readonly host?: string;
  /** The one origin whose pages may call from elsewhere; default none. */
  readonly corsOrigin?: string;
}

export interface MockServer {
  /** The base address for clients. */
  readonly url: string;
  readonly mock: Mock;
  readonly close: () => Promise<void>;
}

/** Answers a request, or leaves it to the next in the row. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** The mock backend on a port. */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port = 4010, host = '127.0.0.1', corsOrigin, ...mockOptions } = options;
  const mock = await createMock(mockOptions);
  const answer = middlewareOf(Promise.resolve(mock), corsOrigin);
  const server = createServer((request, response) => {
    answer(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    mock,
    close: () =>
      new Promise((resolve) => {
        mock.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * A mock backend for servers that take functions of (request, response, next), such as Vite's. It answers what begins
 * with `/v1/`: `server.middlewares.use('/contact-centre', mockMiddleware())`.
 */
export function mockMiddleware(options: Omit<MockOptions, 'basePath'> = {}): Middleware {
  return middlewareOf(createMock(options));
}

function middlewareOf(mock: Promise<Mock>, corsOrigin?: string): Middleware {
  return (request, response, next) => {
    if (request.url?.startsWith('/v1/') !== true) return next();
    if (corsOrigin !== undefined) permit(response, corsOrigin);
    if (corsOrigin !== undefined && request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    mock.then(
      // A connection that breaks is one of the mock's answers.
      (ready) => carry(ready, request, response).catch(() => response.destroy()),
      next,
    );
  };
}

function permit(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
  response.setHeader(
    'access-control-allow-headers',
    'Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID',
  );
  response.setHeader('access-control-expose-headers', 'ETag, Retry-After');
  response.setHeader('vary', 'Origin');
}

async function carry(
  mock: Pick<Mock, 'fetch'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const answer = await mock.fetch(requestFrom(incoming, gone.signal));
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) {
    outgoing.end();
    return;
  }
  for await (const bytes of answer.body) outgoing.write(bytes);
  outgoing.end();
}

function requestFrom(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers: given } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, 'http://mock.invalid'), {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  });
}
