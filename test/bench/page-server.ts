import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

export interface PageServer {
  readonly url: string;
  readonly close: () => void;
}

/** Builds a page's module with all that it loads later, and serves it from memory, with msw's worker beside it. */
export async function servePage(entry: URL): Promise<PageServer> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    define: { __JACKFIELD_VERSION__: '"bench"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { page: fileURLToPath(entry) }, formats: ['es'] },
    },
  })) as Rollup.RollupOutput[];
  const scripts = new Map<string, string>([
    [
      '/mockServiceWorker.js',
      readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8'),
    ],
  ]);
  for (const one of output?.output ?? []) if (one.type === 'chunk') scripts.set(`/${one.fileName}`, one.code);
  const page =
    '<!doctype html><html lang="en"><title>Benchmark</title><body></body><script type="module" src="/page.js"></script></html>';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench.invalid').pathname;
    const script = scripts.get(path);
    if (script !== undefined) response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (path === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
