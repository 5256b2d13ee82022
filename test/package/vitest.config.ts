import { defineConfig } from 'vitest/config';

/** Checks of the built package: run after `npm run build`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/package/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/package.json' }]],
    testTimeout: 60_000,
  },
});
