import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Rollup } from 'vite';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const project = fileURLToPath(new URL('../../../', import.meta.url));

async function built(config: InlineConfig, at: string): Promise<(readonly [string, string | Uint8Array])[]> {
  const made = (await build({ logLevel: 'error', ...config, build: { ...config.build, write: false } })) as
    Rollup.RollupOutput | Rollup.RollupOutput[];
  return [made]
    .flat()
    .flatMap(({ output }) => output)
    .map((one) => [`${at}${one.fileName}`, one.type === 'chunk' ? one.code : one.source] as const);
}

/**
 * Builds the page as a host would, each contender in a file of its own, and serves it from memory; beside it, at
 * `/jackfield/`, the bundle as it is published.
 */
export async function serveBenchPage(): Promise<{ url: string; close: () => void }> {
  const page = await built(
    {
      configFile: false,
      root: fileURLToPath(new URL('page/', import.meta.url)),
      build: { target: 'es2022', minify: true, modulePreload: false },
    },
    '/',
  );
  const bundle = await built(
    { configFile: `${project}vite.config.ts`, root: project, mode: 'bundle' },
    '/jackfield/',
  );
  const files = new Map([...page, ...bundle]);
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
