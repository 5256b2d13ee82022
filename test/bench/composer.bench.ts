import { chromium, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { scriptTimes } from './script-time.ts';

/**
 * `npm run bench:composer`: what a keystroke costs in a body of 1024 characters with ten languages open. Prints the
 * script time of each (milliseconds: median, 95th percentile, most), as Chromium counts it, and fails where the median
 * is not below the limit.
 */
const LIMIT = 8;
const WARM_UP = 30;
const KEYSTROKES = 200;

/** The page's script in one piece. */
async function bundle(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    define: { __JACKFIELD_VERSION__: '"bench"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: new URL('composer-page.ts', import.meta.url).pathname, formats: ['iife'], name: 'page' },
    },
  })) as Rollup.RollupOutput[];
  const chunk = output?.output.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('The page was not built.');
  return chunk.code;
}

/** Until everything that a keystroke led to has run and is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Types so many letters at the caret, each taken back so that the text stays as long. */
async function type(page: Page, count: number): Promise<void> {
  for (let stroke = 0; stroke < count; stroke += 1) {
    await page.keyboard.press(stroke % 2 === 0 ? 'a' : 'Backspace');
    await drawn(page);
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>Composer</title><body></body></html>');
  await page.addScriptTag({ content: await bundle() });
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.fill((await body.inputValue()).padEnd(1023, 'b'));
  await body.focus();
  await page.keyboard.press('Control+End');
  await type(page, WARM_UP);
  const session = await page.context().newCDPSession(page);
  const times = await scriptTimes(session, () => type(page, KEYSTROKES));
  const length = await page.evaluate(
    () => document.querySelector('jf-template-composer')?.value?.languages[0]?.body.text.length,
  );
  if (times.length !== KEYSTROKES || length !== 1023)
    throw new Error(`Measured ${times.length} keystrokes; the body has ${length} characters afterwards.`);
  const sorted = times.sort((a, b) => a - b);
  const median = at(sorted, 0.5);
  console.log(
    `A keystroke costs ${median.toFixed(2)} ms of script (median of ${KEYSTROKES}), ` +
      `95 % below ${at(sorted, 0.95).toFixed(2)} ms, at most ${at(sorted, 1).toFixed(2)} ms; the limit is ${LIMIT} ms.`,
  );
  if (!(median < LIMIT)) process.exitCode = 1;
} finally {
  await browser.close();
}
