import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const name = 'shift-summary';
const folder = `components/${name}`;
const touched = [folder, 'components/elements.ts', 'components/loader.ts'];

/** A copy of what an element needs, in a folder of its own: the scaffold never touches this one. */
let copy: string;

function run(command: string, ...given: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, given, { cwd: copy, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}
const passes = { status: 0, said: expect.any(String) as string };
const scaffold = (given: string) => run(process.execPath, 'bin/dev/new-element.ts', given);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'jackfield-scaffold-'));
  const parts = ['bin', 'components', 'src', 'test', 'package.json', 'tsconfig.json'];
  for (const part of [...parts, '.oxlintrc.json', '.prettierrc.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  // Types of the new element and of what it is made of, not of everything.
  writeFileSync(
    join(copy, 'tsconfig.scaffold.json'),
    JSON.stringify({ extends: './tsconfig.json', include: touched }),
  );
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('npm run new:element', () => {
  it('makes an element that is registered in the order of names', () => {
    expect(scaffold(name)).toEqual(passes);
    const defined = (file: string) =>
      [...readFileSync(join(copy, file), 'utf8').matchAll(/'\.\/([a-z-]+)\/define\.ts'/g)].map(
        (match) => match[1]!,
      );
    for (const file of ['components/elements.ts', 'components/loader.ts']) {
      expect(defined(file)).toContain(name);
      expect(defined(file)).toEqual(defined(file).toSorted((a, b) => (a < b ? -1 : 1)));
    }
    expect(readFileSync(join(copy, 'components/elements.ts'), 'utf8')).toContain(
      `export * from './${name}/${name}.ts';`,
    );
  });

  it.each([
    ['types', 'tsc', '-p', 'tsconfig.scaffold.json'],
    ['lint', 'oxlint', '--deny-warnings', ...touched],
    ['formatting', 'prettier', '--check', ...touched],
    ['its own tests', 'wtr', '--config', 'test/web-test-runner.config.mjs', '--files', `${folder}/*.test.ts`],
  ])('that passes %s', (_what, command, ...given) => {
    expect(run(command, ...given)).toEqual(passes);
  });

  it('whose tests were found', () => {
    const report = readFileSync(join(copy, 'reports/browser.json'), 'utf8');
    expect(JSON.parse(report)).toEqual({ passed: 2, failed: 0, failures: [] });
  });

  it('that the manifest tells of', () => {
    expect(run('cem', 'analyze', '--config', 'bin/dev/custom-elements-manifest.config.mjs')).toEqual(passes);
    const manifest = readFileSync(join(copy, 'custom-elements.json'), 'utf8');
    expect(manifest).toContain(`"tagName": "jf-${name}"`);
    expect(manifest).toContain('"summary": "One line for a list of elements."');
  });

  it.each([
    ['Shift', 'Give the name in lower case without the prefix'],
    ['', 'Give the name in lower case without the prefix'],
    [name, `${folder} is already there.`],
  ])('refuses %j, and says why', (given, reason) => {
    const { status, said } = scaffold(given);
    expect(status).toBe(1);
    expect(said).toContain(reason);
  });
});
