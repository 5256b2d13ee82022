import type { Browser, CDPSession, Page } from '@playwright/test';
import { tasksDuring } from '../main-thread.ts';
import { medianOf } from './median.ts';
import { scriptPerFrame } from './script-per-frame.ts';
import type { Bench } from './bench-page.ts';

const PIXELS = 20_000;
const MB = 1_000_000;
/** A filter while scrolling takes twice as long where it meets the work of a frame: each page is asked so often. */
const TIMES = 5;
/** Milliseconds from which once is enough. */
const LONG = 100;

type Values = Partial<Record<string, number>>;

async function openPage(browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => console.error('page:', error.message));
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { page, session: await context.newCDPSession(page) };
}

/** The jobs that a person waits for, one after the other in a page of their own. */
export async function timePage(browser: Browser, url: string, name: string, size: number): Promise<Values> {
  const { page, session } = await openPage(browser, url);
  await page.evaluate(([one, many]) => benchOf().prepare(one, many, true), [name, size] as const);
  await session.send('HeapProfiler.collectGarbage');
  // What that leaves to be swept is swept by whoever takes memory next, unless there is a while between.
  await page.evaluate(() => benchOf().settle());
  const values: Values = {};
  const run = async (job: 'mount' | 'filter' | 'unfilter' | 'sort' | 'sortSorted' | 'filterScrolling') => {
    values[job] = await page.evaluate((wanted) => benchOf()[wanted](), job);
    await page.evaluate(() => benchOf().settle());
  };
  for (const job of ['mount', 'filter', 'unfilter', 'sort', 'sortSorted', 'filterScrolling'] as const)
    await run(job);
  const scrolling = [values['filterScrolling']!];
  while (scrolling[0]! < LONG && scrolling.length < TIMES) {
    await run('filterScrolling');
    scrolling.push(values['filterScrolling']!);
  }
  values['filterScrolling'] = medianOf(scrolling);
  delete values['unfilter'];
  await page.context().close();
  return values;
}

/** What only shows from outside: memory, long tasks, script per frame. */
export async function inspectPage(
  browser: Browser,
  url: string,
  name: string,
  size: number,
): Promise<Values> {
  const { page, session } = await openPage(browser, url);
  await page.evaluate(([one, many]) => benchOf().prepare(one, many, true), [name, size] as const);
  const before = await usage(session);
  await page.evaluate(() => benchOf().settle());
  const tasks = await tasksDuring(session, async () => {
    await page.evaluate(() => benchOf().mount());
    await page.evaluate(() => benchOf().settle());
  });
  const after = await usage(session);
  let scrolled = { blanks: NaN, looks: NaN, frames: NaN };
  const script = await scriptPerFrame(session, async () => {
    scrolled = await page.evaluate((pixels) => benchOf().scroll(pixels), PIXELS);
  });
  for (const job of ['filter', 'unfilter', 'sort'] as const) {
    await page.evaluate((wanted) => benchOf()[wanted](), job);
    await page.evaluate(() => benchOf().settle());
  }
  const used = await usage(session);
  await page.context().close();
  const values: Values = {
    heap: (after.heap - before.heap) / MB,
    buffers: (after.buffers - before.buffers) / MB,
    memory: (after.heap + after.buffers - before.heap - before.buffers) / MB,
    memoryAfterUse: (used.heap + used.buffers - before.heap - before.buffers) / MB,
    longestTask: Math.max(...tasks.map(({ busy }) => busy)),
    script,
    blanks: (100 * scrolled.blanks) / scrolled.looks,
  };
  if (name === 'jf-cdr-table')
    values['memoryWithoutTexts'] = await memoryWithoutTexts(browser, url, name, size);
  return values;
}

async function memoryWithoutTexts(
  browser: Browser,
  url: string,
  name: string,
  size: number,
): Promise<number> {
  const { page, session } = await openPage(browser, url);
  await page.evaluate(([one, many]) => benchOf().prepare(one, many, false), [name, size] as const);
  const before = await usage(session);
  await page.evaluate(() => benchOf().mount());
  await page.evaluate(() => benchOf().settle());
  const after = await usage(session);
  await page.context().close();
  return (after.heap + after.buffers - before.heap - before.buffers) / MB;
}

async function usage(session: CDPSession): Promise<{ heap: number; buffers: number }> {
  for (let again = 0; again < 3; again += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize: number;
  };
  return { heap: usedSize, buffers: backingStorageSize };
}

/** In the page. */
declare function benchOf(): Bench;
