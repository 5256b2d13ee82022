import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import chromium from '@sparticuz/chromium';

/** Arguments for headless Chromium in a container; web security stays on. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browser for the tests: `CHROME_PATH` where it is set, else the Chromium that came with the install.
 * Throws with the command that mends it when a system library is missing.
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chosen;
  }
  const path = await chromium.executablePath();
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0) return path;
  const missing = /error while loading shared libraries: (\S+):/.exec(answer.stderr)?.[1];
  throw new Error(
    missing === undefined
      ? `The browser for the tests does not start: ${answer.stderr || String(answer.error)}`
      : `The browser for the tests needs the system library ${missing}.\n` +
          'On Debian or Ubuntu install it with: apt-get install -y libnss3\n' +
          'Or point CHROME_PATH to a Chromium or Chrome of your own.',
  );
}
