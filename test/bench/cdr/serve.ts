import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** Builds the page as a host would, each contender in a file of its own, and serves it from memory. */
export async function serveBenchPage(): Promise<{ url: string; close: () => void }> {
  const root = fileURLToPath(new URL('page/', import.meta.url));
  const { output } = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { __JACKFIELD_VERSION__: '"bench"' },
    build: { write: false, target: 'es2022', minify: true, modulePreload: false },
    // Decorators of Lit are compiled as the package's are.
    oxc: { tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) } as never,
  })) as Rollup.RollupOutput;
  const files = new Map<string, string | Uint8Array>();
  for (const one of output) files.set(`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.invalid');
    const path = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(path);
    if (file === undefined) response.writeHead(404).end();
    else response.setHeader('Content-Type', TYPES[path.split('.').at(-1)!] ?? 'text/plain').end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
