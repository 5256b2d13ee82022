import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createMock, type Mock } from '../../../mocks/node.ts';
import { injectCanary } from './injection.ts';

/** What an agent has on the page. */
export const deskElements = ['jf-notices', 'jf-conversation-list', 'jf-conversation'];
/** What an administrator has on the page, beside the conversations. */
export const administrationElements = [
  'jf-notices',
  'jf-conversation-list',
  'jf-channel-setup',
  'jf-user-list',
  'jf-user-channels',
  'jf-user-import',
  'jf-masking-policy',
];
/** What somebody has on the page who reads the records of interactions. */
export const interactionElements = ['jf-notices', 'jf-cdr-table'];

/** The page of a host that keeps what it shows, on the built package. */
const pageOf = (elements: readonly string[]): string => `<!doctype html>
<html lang="en">
  <title>Canary</title>
  <script type="module" src="./jackfield/loader.js"></script>
  <jf-workspace base-url="/mock" viewer-key="canary">
    ${elements.map((name) => `<${name}></${name}>`).join('\n    ')}
  </jf-workspace>
</html>`;

export interface CanaryServer {
  readonly url: string;
  readonly mock: Mock;
  readonly close: () => void;
}

/** Serves the page, the package in `bundle`, and a backend that gives the canary away in all its answers. */
export async function serveCanary(
  bundle: string,
  user: string,
  elements: readonly string[] = deskElements,
): Promise<CanaryServer> {
  const page = pageOf(elements);
  const mock = await createMock({ scenario: 'empty', live: false });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://canary.invalid').pathname;
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    } else if (path.startsWith('/jackfield/')) {
      const file = join(bundle, normalize(path.slice('/jackfield'.length)));
      const isThere = await stat(file).catch(() => null);
      if (isThere === null) response.writeHead(404).end();
      else {
        response.setHeader('Content-Type', extname(file) === '.js' ? 'text/javascript' : 'application/json');
        createReadStream(file).pipe(response);
      }
    } else if (path.startsWith('/mock/')) await carry(request, response);
    else response.writeHead(204).end();
  };

  const carry = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { method = 'GET', url = '' } = request;
    const headers = new Headers({ authorization: `Bearer ${user}` });
    for (const name of ['content-type', 'idempotency-key', 'if-match', 'last-event-id']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const body = method === 'GET' ? undefined : await buffer(request);
    const told = await mock.fetch(`http://canary.invalid${url.slice('/mock'.length)}`, {
      method,
      headers,
      signal: gone.signal,
      ...(body === undefined || body.length === 0 ? {} : { body: new Uint8Array(body) }),
    });
    const injected = injectCanary(told);
    response.writeHead(injected.status, Object.fromEntries(injected.headers));
    if (injected.body === null) response.end();
    else
      Readable.fromWeb(injected.body as Parameters<typeof Readable.fromWeb>[0])
        .on('error', () => response.destroy())
        .pipe(response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    mock,
    close: () => {
      mock.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
