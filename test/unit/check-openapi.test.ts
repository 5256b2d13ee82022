import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

interface OpenApi {
  info: { license?: unknown };
  paths: Record<string, Record<string, { tags: string[]; responses: Record<string, unknown> }>>;
}

const folder = mkdtempSync(join(tmpdir(), 'jackfield-openapi-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks the document with a defect in it. */
function check(harm: (document: OpenApi) => void): { status: number | null; said: string } {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenApi;
  harm(document);
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/dev/check-openapi.ts', file], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const me = ({ paths }: OpenApi) => paths['/v1/me']!['get']!;

describe('the check of openapi.json', () => {
  it('passes it as it is', () => {
    expect(check(() => {}).status).toBe(0);
  });

  // What both linters only warn of, unless they are told to be strict.
  it.each<[string, string, (document: OpenApi) => void]>([
    ['redocly', 'info-license', ({ info }) => delete info.license],
    [
      'redocly',
      'operation-4xx-response',
      (document) => (me(document).responses = { '200': { description: 'Me' } }),
    ],
    ['spectral', 'operation-singular-tag', (document) => me(document).tags.push(...otherTags(document))],
  ])('fails on a warning of %s: %s', (_linter, rule, harm) => {
    const { status, said } = check(harm);
    expect(said).toContain(rule);
    expect(status).not.toBe(0);
  });
});

function otherTags(document: OpenApi): string[] {
  const [own] = me(document).tags;
  const all = Object.values(document.paths).flatMap((path) =>
    Object.values(path).flatMap(({ tags }) => tags),
  );
  return all.filter((tag) => tag !== own).slice(0, 1);
}
