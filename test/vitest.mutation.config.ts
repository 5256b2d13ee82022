import { defineConfig } from 'vitest/config';

/**
 * The tests that judge each mutant of the session machine and of masking. The second model runs on fewer traces here:
 * it has to run some hundred times.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/{session,masking}/**/*.test.ts', 'test/session/**/*.test.ts'],
    env: { SESSION_MODEL_LONGEST: '2', SESSION_MODEL_SEEDED: '3000' },
    setupFiles: ['test/session/without-shrinking.ts'],
    testTimeout: 60_000,
  },
});
