import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browser, countStep, playwright, readReport, vitest } from '../../bin/dev/counts.mjs';

const results = (numPassedTests: number, numFailedTests: number) => ({ numPassedTests, numFailedTests });

describe('a step without a report', () => {
  it.each([
    ['passed', 0, { passed: 1, failed: 0 }],
    ['failed', 2, { passed: 0, failed: 1 }],
    ['was killed', null, { passed: 0, failed: 1 }],
  ])('that %s is one check', (_what, status, counts) => {
    expect(countStep(status, null)).toEqual(counts);
  });
});

describe('a step that reports its tests', () => {
  it.each([
    ['whose tests all passed', 0, results(7, 0), { passed: 7, failed: 0 }],
    ['with tests that failed', 1, results(7, 2), { passed: 7, failed: 2 }],
    ['with failures that its runner forgave', 0, results(7, 2), { passed: 7, failed: 2 }],
    ['below a threshold of coverage', 1, results(7, 0), { passed: 7, failed: 1 }],
    ['that found no tests', 0, results(0, 0), { passed: 0, failed: 1 }],
    ['that crashed before its report', 1, null, { passed: 0, failed: 1 }],
    ['that crashed after its report', null, results(7, 0), { passed: 7, failed: 1 }],
    ['that ended well and left no report', 0, null, { passed: 0, failed: 1 }],
    ['whose report is of something else', 0, {}, { passed: 0, failed: 1 }],
  ])('%s', (_what, status, report, counts) => {
    expect(countStep(status, report, vitest.counts)).toEqual(counts);
  });

  it('is read as each runner writes it', () => {
    const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } };
    expect(countStep(1, report, playwright.counts)).toEqual({ passed: 6, failed: 2 });
    expect(countStep(0, {}, playwright.counts)).toEqual({ passed: 0, failed: 1 });
    expect(countStep(0, { passed: 4, failed: 0 }, browser.counts)).toEqual({ passed: 4, failed: 0 });
  });
});

describe('tests that failed are named', () => {
  const file = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

  it('by vitest, and a file that could not be run by its error', () => {
    const results = [
      { fullName: 'a sum is one', status: 'failed' },
      { fullName: 'a sum is two', status: 'passed' },
    ];
    const testResults = [
      { name: file('src/sum.test.ts'), message: '', assertionResults: results },
      { name: file('src/broken.test.ts'), message: 'SyntaxError: no\n  at', assertionResults: [] },
      { name: file('src/good.test.ts'), message: '', assertionResults: [] },
      { name: file('src/hook.test.ts'), message: 'Error in afterAll', assertionResults: results },
    ];
    expect(vitest.failures({ testResults })).toEqual([
      'src/sum.test.ts: a sum is one',
      'src/broken.test.ts: SyntaxError: no',
      'src/hook.test.ts: a sum is one',
      'src/hook.test.ts: Error in afterAll',
    ]);
  });

  it('by playwright, however deep they stand', () => {
    const specs = [
      { file: 'a.spec.ts', line: 3, title: 'opens', ok: false },
      { file: 'a.spec.ts', line: 9, title: 'closes', ok: true },
    ];
    const suites = [
      { specs, suites: [{ specs: [{ file: 'a.spec.ts', line: 20, title: 'ends', ok: false }] }] },
    ];
    const errors = [{ message: 'Error: no server\n  at' }];
    expect(playwright.failures({ suites, errors })).toEqual([
      'Error: no server',
      'a.spec.ts:3: opens',
      'a.spec.ts:20: ends',
    ]);
  });

  it('by the browser runner, and not at all where a report has no tests', () => {
    expect(browser.failures({ failures: ['a.test.ts: b'] })).toEqual(['a.test.ts: b']);
    for (const { failures } of [vitest, playwright, browser]) expect(failures({})).toEqual([]);
  });
});

describe('a report', () => {
  it.each(['', '{"numPassedTests":', 'null', '7'])('is none in %j', (text) => {
    expect(readReport(text)).toBeNull();
  });

  it('is what was written', () => {
    expect(readReport('{"passed":1}')).toEqual({ passed: 1 });
  });
});
