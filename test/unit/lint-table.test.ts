import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globals, zones } from '../lint/zones.mjs';

const table = Object.entries(zones);
const packages = [
  ...new Set(table.flatMap(([, row]) => row.packages ?? []).filter((name) => !['*', '@lit'].includes(name))),
  '@lit/context',
  'lodash',
];
const covers = (list: readonly string[] = [], zone: string) =>
  list.some((entry) => zone === entry || zone.startsWith(`${entry}/`));

/** A file that stands for one of a zone, and whether the table permits it. */
interface Sample {
  readonly name: string;
  readonly zone: string;
  readonly text: string;
  readonly permitted: boolean;
}

const imports: Sample[] = table.flatMap(([zone, row]) =>
  Object.keys(zones)
    .filter((target) => target !== zone)
    .flatMap((target) => {
      const path = posix.relative(zone, `${target}/file.ts`);
      const source = path.startsWith('.') ? path : `./${path}`;
      const value = covers(row.values, target) && !covers(row.lazy, target);
      const lazy = value || covers(row.lazy, target);
      const samples = {
        value: [`import { x } from '${source}';\nexport const y = x;`, value],
        again: [`export { x } from '${source}';`, value],
        type: [`import type { X } from '${source}';\nexport type Y = X;`, lazy || covers(row.types, target)],
        lazy: [`export const load = () => import('${source}');`, lazy],
      } as const;
      return Object.entries(samples).map(([way, [text, permitted]]) => ({
        name: `${zone} ${way} ${target}`,
        zone,
        text,
        permitted,
      }));
    }),
);

const ofPackages: Sample[] = table.flatMap(([zone, row]) =>
  packages.map((name) => ({
    name: `${zone} package ${name}`,
    zone,
    text: `import { x } from '${name}';\nexport const y = x;`,
    permitted: [name, name.split('/')[0], '*'].some((entry) => row.packages?.includes(entry!)),
  })),
);

const ofGlobals: Sample[] = globals.flatMap((row) =>
  row.names.flatMap((name) =>
    Object.keys(zones).map((zone) => ({
      name: `${zone} global ${name}`,
      zone,
      text: `export const y = [${name}];`,
      permitted:
        covers(row.allowed, zone) || (covers(row.also, zone) && (row.alsoNames ?? row.names).includes(name)),
    })),
  ),
);

let folder: string;
let refused: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jackfield-lint-'));
  mkdirSync(join(folder, 'samples'));
  const samples = [...imports, ...ofPackages, ...ofGlobals];
  for (const [index, { zone, text }] of samples.entries())
    writeFileSync(join(folder, 'samples', `${index}.ts`), `// stands for: ${zone}/file.ts\n${text}\n`);
  writeFileSync(
    join(folder, 'oxlintrc.json'),
    JSON.stringify({
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: [resolve('test/lint/architecture.mjs')],
      rules: { 'jackfield/imports': 'error', 'jackfield/globals': 'error' },
    }),
  );
  const given = ['-c', join(folder, 'oxlintrc.json'), '--no-ignore', '-f', 'json', join(folder, 'samples')];
  const { stdout } = spawnSync('oxlint', given, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const report = JSON.parse(stdout) as { diagnostics: { filename: string }[] };
  refused = new Set(
    report.diagnostics.map(({ filename }) => samples[Number(basename(filename, '.ts'))]!.name),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('every row of the table is held, neither less nor more', () => {
  it.each([
    ['imports', imports],
    ['packages', ofPackages],
    ['globals', ofGlobals],
  ])('%s', (_kind, samples) => {
    const names = samples.filter(({ permitted }) => !permitted).map(({ name }) => name);
    expect(samples.map(({ name }) => name).filter((name) => refused.has(name))).toEqual(names);
    for (const zone of Object.keys(zones).filter((one) => one !== 'bin/dev'))
      if (samples !== ofGlobals) expect(names.some((name) => name.startsWith(`${zone} `))).toBe(true);
  });
});
