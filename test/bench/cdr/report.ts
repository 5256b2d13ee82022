import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Job, Measured } from './lines.ts';
import { medianOf } from './median.ts';

const FILE = new URL('../../../docs/benchmarks.md', import.meta.url);
const BEGIN = '<!-- cdr: begin, written by npm run bench:cdr -->';
const END = '<!-- cdr: end -->';

interface Report {
  readonly sizes: readonly number[];
  readonly jobs: readonly Job[];
  readonly names: readonly string[];
  /** Only a whole run is kept. */
  readonly isWhole: boolean;
}

/** Prints the table, and writes it into the docs where all of it was measured. */
export function writeReport(measured: Measured, { sizes, jobs, names, isWhole }: Report): void {
  const value = (size: number, job: Job, name: string): number | null => {
    const values = measured.get(`${size} ${job.id} ${name}`);
    return values === undefined ? null : medianOf(values);
  };
  const lines = [
    `| rows | job | ${names.join(' | ')} | of plain | of the best grid |`,
    `| ---: | --- | ${names.map(() => '---:').join(' | ')} | ---: | ---: |`,
  ];
  for (const size of sizes) {
    for (const job of jobs) {
      const values = names.map((name) => value(size, job, name));
      if (values.every((one) => one === null)) continue;
      const ours = value(size, job, 'jf-cdr-table');
      const plain = value(size, job, 'plain');
      const grids = ['ag-grid', 'tabulator', 'vaadin grid'].flatMap((name) => value(size, job, name) ?? []);
      const best = grids.length === 0 ? null : Math.min(...grids);
      const cells = values.map((one) => (one === null ? '' : `${written(one)} ${job.unit}`));
      lines.push(
        `| ${size.toLocaleString('en').replaceAll(',', ' ')} | ${job.title} | ${cells.join(' | ')} | ${ratio(ours, plain, job)} | ${ratio(ours, best, job)} |`,
      );
    }
  }
  const table = lines.join('\n');
  console.log(table);
  if (!isWhole) return;
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)} with ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}).`;
  const part = `${BEGIN}\n\n${machine}\n\n${table}\n\n${END}`;
  if (!existsSync(FILE)) throw new Error('docs/benchmarks.md is not there.');
  const former = readFileSync(FILE, 'utf8');
  const [before, rest] = former.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/benchmarks.md has no place for the table.');
  writeFileSync(FILE, before + part + after);
}

function ratio(one: number | null, other: number | null, { unit }: Job): string {
  return one === null || other === null || other <= 0 || unit === '%' ? '' : `${(one / other).toFixed(2)}x`;
}

function written(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0);
}
