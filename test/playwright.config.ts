import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium } from './browser/chromium.ts';

// Several checkouts can run at once, each with a port of its own.
const port = Number(process.env['PORT'] ?? 4174);

/** Whole tasks on the built demo, in Chromium, under the demo's own Content-Security-Policy. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // Slow machines that share their cores need it; a fast one never waits so long.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    // Without snapshots of the page, which cost more than the tests themselves.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: true, sources: true },
    launchOptions: { executablePath: await findChromium(), args: chromiumArguments },
  },
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    cwd: new URL('..', import.meta.url).pathname,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
