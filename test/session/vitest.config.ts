import { defineConfig } from 'vitest/config';

/**
 * The second model of the session machine, in a run of its own: a million traces take three times as long while
 * coverage is counted, and the unit tests cover the machine without them.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/session/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/session.json' }]],
  },
});
