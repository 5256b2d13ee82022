import { defineConfig } from 'vitest/config';

/** Unit tests: the pure cores, the client, the workspace and the mock world, in Node. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'test/{unit,workspace,mocks}/**/*.test.ts'],
    testTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'mocks/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**', '**/index.ts'],
      reportsDirectory: 'coverage/unit',
      reporter: ['text-summary', 'lcovonly'],
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 },
    },
  },
});
