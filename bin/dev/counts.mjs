import { relative } from 'node:path';
import { root } from './install.mjs';

/**
 * How many checks of a step passed and failed. A step without a report is one check. One that reports its tests counts
 * them, and has one failure at least if its runner did not end well (a crash, a threshold of coverage), left no report
 * that can be read, or found no tests.
 */
export function countStep(status, report, counts) {
  if (counts === undefined) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const found = report === null ? null : counts(report);
  const isReadable = Number.isInteger(found?.passed) && Number.isInteger(found?.failed);
  const { passed, failed } = isReadable ? found : { passed: 0, failed: 0 };
  const isWhole = status === 0 && passed + failed > 0;
  return { passed, failed: Math.max(failed, isWhole ? 0 : 1) };
}

/** What each runner's report says: how many tests passed and failed, and the names of those that failed. */
export const vitest = {
  counts: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  failures: ({ testResults = [] }) =>
    testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => fullName);
      // What belongs to no test, as where a file could not be run.
      const said = message ? [firstLine(message)] : [];
      return [...failed, ...said].map((words) => `${relative(root, name)}: ${words}`);
    }),
};
export const playwright = {
  counts: ({ stats }) => ({ passed: stats?.expected + stats?.flaky, failed: stats?.unexpected }),
  failures: ({ suites = [], errors = [] }) => [
    ...errors.map(({ message = '' }) => firstLine(message)),
    ...suites.flatMap(({ specs = [], suites: inner = [] }) => [
      ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line}: ${title}`),
      ...playwright.failures({ suites: inner }),
    ]),
  ],
};
export const browser = {
  counts: ({ passed, failed }) => ({ passed, failed }),
  failures: ({ failures = [] }) => failures,
};

const firstLine = (text) => text.split('\n')[0];

/** The report in a text; null where that is none. */
export function readReport(text) {
  try {
    const report = JSON.parse(text);
    return typeof report === 'object' ? report : null;
  } catch {
    return null;
  }
}
