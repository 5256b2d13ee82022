import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const targets = Object.entries(manifest.exports).flatMap(([name, target]) =>
  (typeof target === 'string' ? [target] : Object.values(target)).map((file) => ({ name, file })),
);

describe('the built package', () => {
  it.each(targets)('$name is there: $file', ({ file }) => {
    expect(globSync(file.replaceAll('/*', '/*'), {}).length).toBeGreaterThan(0);
  });

  it('is as bundlers and Node expect it', async () => {
    const { messages, pkg } = await publint({ pkgDir: process.cwd(), strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it.each(['contract', 'session', 'templates', 'masking', 'cdr'])(
    '%s works where code from strings is forbidden',
    (name) => {
      const script = `import('jackfield/${name}').then((module) => console.log(Object.keys(module).length > 0))`;
      const printed = execFileSync(
        process.execPath,
        ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script],
        { encoding: 'utf8' },
      );
      expect(printed.trim()).toBe('true');
    },
  );

  it('folds a session when imported by name, as a host would', () => {
    const script = `
      import { foldSessions, viewAt } from 'jackfield/session';
      const [session] = foldSessions([{ id: 'a', at: 0, kind: 'received' }]);
      console.log(viewAt(session, 24 * 3_600_000).archivedReason);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe('missed');
  });

  it.each([[], ['--module', 'nodenext', '--moduleResolution', 'nodenext']])(
    'has types that a host can build upon (%s %s)',
    (...options) => {
      const { status, stdout } = spawnSync('tsc', ['-p', 'test/package/consumer', ...options], {
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
  );

  it('carries no meanings of fields into browsers', () => {
    const bundles = globSync('dist/{package/src/contract,bundle}/**/*.js');
    const telling = 'never derived from the number';
    expect(readFileSync('src/contract/contact.ts', 'utf8')).toContain(telling);
    expect(bundles.length).toBeGreaterThan(0);
    expect(bundles.filter((file) => readFileSync(file, 'utf8').includes(telling))).toEqual([]);
  });
});

/** Files and all that they import at once (not what they import on demand). */
function eagerFiles(entries: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const imported = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g);
    for (const [, path = ''] of imported) visit(`dist/bundle/${path.slice(2)}`);
  };
  for (const entry of entries) visit(entry);
  return seen;
}

/** Kilobytes after gzip. */
function kilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length / 1000, 0);
}

/** The chunk that the loader fetches for a tag. */
function chunkOf(tag: string): string {
  const path = new RegExp(String.raw`["'\`]${tag}["'\`]:\(\)=>import\(["'\`]\./([^"'\`]+)`);
  return `dist/bundle/${path.exec(readFileSync('dist/bundle/loader.js', 'utf8'))?.[1]}`;
}

/** The numbers of the world: data that only a form with a number needs. */
const isNumberData = (file: string): boolean => readFileSync(file, 'utf8').includes('country_calling_codes');

describe('what one script tag costs', () => {
  const chunks = globSync('dist/bundle/*.js');

  // Over a limit? Find the newcomer with `npx vite build --mode bundle` (it lists each chunk); load what only some
  // pages need by import(), or raise the limit here with the reason in the commit's message.
  it('is little before it has seen a tag', () => {
    expect(kilobytes(eagerFiles(['dist/bundle/loader.js']))).toBeLessThan(4);
  });

  it("is bounded on an agent's page, which pays for no element of administrators", () => {
    const tags = ['jf-workspace', 'jf-conversation-list', 'jf-conversation', 'jf-notices'].map(chunkOf);
    for (const chunk of tags) expect(chunks).toContain(chunk);
    const parts = globSync('dist/bundle/{workspace,store}-????????.js');
    expect(parts).toHaveLength(2);
    const desk = eagerFiles(['dist/bundle/loader.js', ...tags, ...parts]);
    expect([...desk]).not.toContain(chunkOf('jf-template-composer'));
    expect(kilobytes(desk)).toBeLessThan(163);
  });

  it('brings neither zod nor Dexie to a page that gives the table of interactions its own rows', () => {
    const chunk = chunkOf('jf-cdr-table');
    expect(chunks).toContain(chunk);
    const texts = (files: Iterable<string>): string =>
      [...files].map((file) => readFileSync(file, 'utf8')).join('');
    // What only zod and only Dexie say.
    const marks = ['invalid_type', 'DexieError'];
    for (const mark of marks) expect(texts(chunks)).toContain(mark);
    const table = texts(eagerFiles(['dist/bundle/loader.js', chunk]));
    for (const mark of marks) expect(table).not.toContain(mark);
  });

  it('asks to be compiled as it loads where a table of interactions runs it, and nowhere else', () => {
    const asks = (file: string): boolean =>
      readFileSync(file, 'utf8').startsWith('//# allFunctionsCalledOnLoad');
    const large = [...eagerFiles([chunkOf('jf-cdr-table')])].filter((file) => kilobytes([file]) > 5);
    expect(large).toContain(chunkOf('jf-cdr-table'));
    expect(large.filter((file) => !asks(file))).toEqual([]);
    for (const tag of ['jf-workspace', 'jf-conversation', 'jf-template-composer'])
      expect(asks(chunkOf(tag))).toBe(false);
  });

  it('is bounded for all elements together', () => {
    expect(kilobytes(chunks.filter((file) => !isNumberData(file)))).toBeLessThan(358);
  });

  it('fetches the numbers of the world only for a form that takes one', () => {
    const data = chunks.filter(isNumberData);
    expect(data).toHaveLength(1);
    const [name = ''] = data.map((file) => file.slice(file.lastIndexOf('/') + 1));
    const eagerly = new RegExp(String.raw`(?:from|import)\s*["']\./${name}["']`);
    expect(chunks.filter((file) => eagerly.test(readFileSync(file, 'utf8')))).toEqual([]);
    const whenNeeded = new RegExp(String.raw`import\(["'\`]\./${name}`);
    expect(chunks.some((file) => whenNeeded.test(readFileSync(file, 'utf8')))).toBe(true);
    expect(gzipSync(readFileSync(`dist/bundle/${name}`)).length / 1000).toBeLessThan(40);
  });
});
