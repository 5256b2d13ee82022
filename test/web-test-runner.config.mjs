import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { countReporter } from './browser/count-reporter.mjs';
import { pageOfFreshHistory } from './browser/fresh-history.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Element tests, the store's suite on real IndexedDB and parts of the demo, in Chromium. */
export default {
  rootDir: path('..'),
  files: ['components/**/*.test.ts', 'test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findChromium(), args: chromiumArguments },
      concurrency: 2,
      createPage: pageOfFreshHistory,
    }),
  ],
  plugins: [
    {
      name: 'dexie-as-a-module',
      resolveImport: ({ source }) =>
        source === 'dexie' ? '/node_modules/dexie/dist/modern/dexie.mjs' : undefined,
    },
    {
      // It is CommonJS, which bundlers understand and browsers do not.
      name: 'papaparse-as-a-module',
      transform: ({ path: address, body }) =>
        address.includes('/papaparse/')
          ? `const exports = {}; const module = { exports };\n${String(body)}\nexport default module.exports;`
          : undefined,
    },
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path('../tsconfig.json') }),
    a11ySnapshotPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(path('../reports/browser.json'))],
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en-GB"><body><script type="module" src="${testFramework}"></script></body></html>`,
  // Slow machines that share their cores need it; a fast one never waits so long.
  testFramework: { config: { timeout: 20_000 } },
  coverageConfig: {
    include: ['components/**/*.ts', 'src/store/**/*.ts'],
    exclude: ['**/*.test.ts', '**/testing/**', '**/*.styles.ts', '**/*.gen.ts'],
    reportDir: 'coverage/browser',
    reporters: ['lcovonly', 'text-summary'],
    threshold: { statements: 90, branches: 80, functions: 90, lines: 90 },
  },
};
