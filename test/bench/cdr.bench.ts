import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { contenders, jobs, type Measured } from './cdr/lines.ts';
import { inspectPage, timePage } from './cdr/measure.ts';
import { writeReport } from './cdr/report.ts';
import { serveBenchPage } from './cdr/serve.ts';

/**
 * `npm run bench:cdr`: `jf-cdr-table` beside plain typed arrays, a virtual list and three grids, at 100 000 and 1 000 000
 * rows. Each measurement has a page of its own; the contenders take turns, so that what else the machine does falls on
 * all; medians count. Writes `docs/benchmarks.md`. `-- --rounds 1 --sizes 100000 --only plain,jf-cdr-table` asks for less
 * and writes nothing.
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};
/** What takes a few milliseconds scatters by half of them, and a sort in memory by as much: what is quick, more often. */
const ROUNDS_OF_FEW = 15;
const ROUNDS_OF_MANY = 9;
const ROUNDS = 5;
/** All but the grids: those whose mount and filter take a few milliseconds. */
const quick: readonly string[] = ['plain', 'virtual list', 'jf-cdr-table'];
const MANY = 1_000_000;
const roundsOf = (size: number): number =>
  Number(option('rounds') ?? (size < MANY ? ROUNDS_OF_FEW : ROUNDS_OF_MANY));
const sizes = (option('sizes') ?? '100000,1000000').split(',').map(Number);
const only = option('only')?.split(',') ?? contenders;
const isWhole =
  option('rounds') === undefined && option('sizes') === undefined && option('only') === undefined;

const folder = fileURLToPath(new URL('cdr/', import.meta.url));
if (!existsSync(`${folder}node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The grids to measure against could not be installed.');
}

const server = await serveBenchPage();
const executablePath = await findChromium();
const measured: Measured = new Map();
const take = (size: number, name: string, values: Partial<Record<string, number>>): void => {
  for (const [job, value] of Object.entries(values)) {
    const key = `${size} ${job} ${name}`;
    measured.set(key, [...(measured.get(key) ?? []), value!]);
  }
};
try {
  for (const size of sizes) {
    for (let round = 0; round < roundsOf(size); round += 1) {
      for (const name of contenders.filter((one) => only.includes(one))) {
        if (round >= ROUNDS && option('rounds') === undefined && !quick.includes(name)) continue;
        // A browser of its own as well: memory that it has used before costs less.
        const browser = await chromium.launch({
          executablePath,
          args: [...chromiumArguments, '--js-flags=--expose-gc'],
        });
        try {
          const times = await timePage(browser, server.url, name, size);
          take(size, name, times);
          if (round < 3) take(size, name, await inspectPage(browser, server.url, name, size));
          console.log(size, `round ${round + 1}`, name, JSON.stringify(times));
        } catch (error) {
          console.error(`${name}, ${size} rows: ${String(error)}`);
        } finally {
          await browser.close();
        }
      }
    }
  }
} finally {
  server.close();
}
writeReport(measured, { sizes, jobs, names: contenders.filter((one) => only.includes(one)), isWhole });
