import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const folder = 'test/lint/violations';
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.ts'));

interface Report {
  diagnostics: { filename: string; code: string; message: string }[];
}

/** One run over all deliberate violations: each file breaks exactly one rule of the architecture, once. */
const run = spawnSync('oxlint', ['-c', `${folder}/oxlintrc.json`, '--no-ignore', '-f', 'json', folder], {
  encoding: 'utf8',
});
const report = JSON.parse(run.stdout) as Report;

describe('the architecture rules bite', () => {
  it('has deliberate violations to find', () => {
    expect(fixtures.length).toBeGreaterThan(10);
    expect(run.status).toBe(1);
  });

  it.each(fixtures)('%s', (name) => {
    const found = report.diagnostics.filter((one) => one.filename.endsWith(`/${name}`));
    expect(found.map((one) => one.code.replace(/\(.*/, ''))).toEqual(['jackfield']);
  });
});
