import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Counts the tests of a suite and its nested suites. */
function count(suite, total) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) total.passed += 1;
    else total.failed += 1;
  }
  for (const nested of suite.suites) count(nested, total);
}

/** Writes how many browser tests passed and failed, for the closing line of the whole run. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0 };
      for (const session of sessions) {
        if (session.testResults !== undefined) count(session.testResults, total);
        if (!session.passed && session.errors.length > 0) total.failed += 1;
      }
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
