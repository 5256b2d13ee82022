import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** The package as it is built. */
export const bundleAsBuilt = new URL('../../../dist/bundle', import.meta.url).pathname;

/** Takes the masking out of the client, and out of nothing else. */
const withoutMasking: Plugin = {
  name: 'client-without-masking',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/client/create-client.ts')) return null;
    const imported = "import { maskAnswer } from '../masking/index.ts';";
    if (!code.includes(imported)) throw new Error('The client no longer masks where this test takes it out.');
    return code.replace(
      imported,
      'const maskAnswer = <Answer>(answer: Answer, _masking: unknown) => answer;',
    );
  },
};

/** Builds the package with a client that masks nothing, in a folder of its own. */
export async function buildWithoutMasking(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'jackfield-canary-'));
  const root = new URL('../../..', import.meta.url).pathname;
  await build({
    root,
    mode: 'bundle',
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [withoutMasking],
    build: { outDir, emptyOutDir: true, sourcemap: false },
  });
  return outDir;
}
