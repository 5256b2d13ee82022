import { defineConfig } from 'vitest/config';

/** What costs how much of what else, in a run of its own: while coverage is counted, code of ours takes several times as long. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/costs/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/costs.json' }]],
    // One after the other, so that they do not weigh on each other.
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
