import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Counts the tests of a suite and its nested suites; `place` is the file, and the suites around them. */
function count(suite, total, place) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) total.passed += 1;
    else {
      total.failed += 1;
      total.failures.push(`${place}${test.name}`);
    }
  }
  for (const nested of suite.suites) count(nested, total, `${place}${nested.name} > `);
}

/** Writes how many browser tests passed, and which failed, for the closing lines of the whole run. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, failures: [] };
      for (const session of sessions) {
        const name = path.relative(process.cwd(), session.testFile);
        if (session.testResults !== undefined) count(session.testResults, total, `${name}: `);
        if (!session.passed && session.errors.length > 0) {
          total.failed += 1;
          total.failures.push(`${name}: ${session.errors[0].message}`);
        }
      }
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
