import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser, countStep, playwright, readReport, vitest } from './counts.mjs';
import { ensureInstalled, environment, root } from './install.mjs';

/**
 * `npm test`: everything that must hold, one step after another; the last lines name what failed, and count.
 * A step that runs tests reports how many; any other step counts as one check. Name steps to run only those:
 * `npm test -- types unit`.
 */
const reports = join(root, 'reports');
const read = (name) => {
  const file = join(reports, name);
  return existsSync(file) ? readReport(readFileSync(file, 'utf8')) : null;
};

const steps = [
  { name: 'types', command: 'tsc -p .' },
  { name: 'lint', command: 'oxlint --deny-warnings' },
  { name: 'formatting', command: 'prettier --check --log-level warn .' },
  { name: 'generated files are current', command: 'node bin/dev/generate.ts --check' },
  { name: 'openapi', command: 'node bin/dev/check-openapi.ts' },
  {
    name: 'unit',
    command: 'vitest run --config test/vitest.config.ts --coverage',
    report: 'unit.json',
    runner: vitest,
  },
  {
    name: 'second model of the session',
    command: 'vitest run --config test/session/vitest.config.ts',
    report: 'session.json',
    runner: vitest,
  },
  {
    name: 'costs',
    command: 'vitest run --config test/costs/vitest.config.ts',
    report: 'costs.json',
    runner: vitest,
  },
  { name: 'build', command: 'node bin/dev/build.ts' },
  {
    name: 'package',
    command: 'vitest run --config test/package/vitest.config.ts',
    report: 'package.json',
    runner: vitest,
  },
  {
    name: 'browser',
    command: 'wtr --config test/web-test-runner.config.mjs --coverage',
    report: 'browser.json',
    runner: browser,
  },
  {
    name: 'end to end',
    command: 'playwright test --config test/playwright.config.ts',
    report: 'e2e.json',
    runner: playwright,
  },
];

const wanted = process.argv.slice(2);
const strangers = wanted.filter((word) => !steps.some(({ name }) => name.startsWith(word)));
if (strangers.length > 0) {
  console.error(
    `No step begins with: ${strangers.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
ensureInstalled();
const chosen = steps.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);
const total = { passed: 0, failed: 0 };
const failures = [];

for (const { name, command, report, runner } of chosen) {
  console.log(`\n── ${name}: ${command}`);
  if (report !== undefined) rmSync(join(reports, report), { force: true });
  const startedAt = Date.now();
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true, env: environment() });
  const found = report === undefined ? null : read(report);
  const { passed, failed } = countStep(status, found, runner?.counts);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0)
    failures.push(name, ...(found === null ? [] : runner.failures(found)).map((test) => `  ${test}`));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(failures.length === 0 ? 0 : 1);
