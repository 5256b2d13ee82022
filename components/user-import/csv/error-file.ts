import type { UserImportOutcome, UserImportRow } from '../../../src/contract/user-import.ts';
import type { Table } from '../parser/read-table.ts';
import { importFields, templateHeads, type ImportField } from './columns.ts';
import { cellOfNames } from './import-rows.ts';
import { csvFile, csvLine } from './write-csv.ts';

export interface ErrorFileWords {
  readonly line: string;
  readonly reason: string;
  /** The name of a field, as people know it. */
  readonly fieldName: (field: string) => string;
}

/** So many rows are written at a time. */
const SLICE = 500;

/**
 * The wrong rows with their reasons, to be mended and chosen again, written in slices with a `pause` between them. The
 * columns are those of the file, with the reason behind them. Without the file (after a reload, on another machine) they
 * are those of the template, filled with what the backend was given of the row; where it does not say that, there are
 * the lines and reasons alone.
 */
export async function errorFile(
  wrong: readonly UserImportOutcome[],
  table: Table | null,
  pause: () => Promise<unknown>,
  words: ErrorFileWords,
): Promise<Blob> {
  const { head, cellsOf } = table === null ? fromBackend(wrong, words) : await fromFile(wrong, table, pause);
  const lines = [csvLine([...head, words.reason])];
  for (const [at, one] of wrong.entries()) {
    if (at % SLICE === 0) await pause();
    lines.push(csvLine([...cellsOf(one), reasonsOf(one, words)]));
  }
  return csvFile(lines);
}

interface Columns {
  readonly head: readonly string[];
  readonly cellsOf: (one: UserImportOutcome) => readonly string[];
}

async function fromFile(
  wrong: readonly UserImportOutcome[],
  { head, rows }: Table,
  pause: () => Promise<unknown>,
): Promise<Columns> {
  const wanted = new Set(wrong.map(({ row }) => row));
  const cells = new Map<number, readonly string[]>();
  let width = head.length;
  for (const [at, { line, cells: given }] of rows.entries()) {
    if (at % (SLICE * 20) === 0) await pause();
    if (!wanted.has(line)) continue;
    cells.set(line, given);
    width = Math.max(width, given.length);
  }
  const filled = (row: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => row[at] ?? '');
  return { head: filled(head), cellsOf: ({ row }) => filled(cells.get(row) ?? []) };
}

function fromBackend(wrong: readonly UserImportOutcome[], { line }: ErrorFileWords): Columns {
  if (!wrong.some(({ given }) => given !== undefined))
    return { head: [line], cellsOf: ({ row }) => [String(row)] };
  // A column that no row had is left out: chosen again, its empty cells could take away what users have.
  const fields = importFields.filter((field) => wrong.some(({ given }) => given?.[field] !== undefined));
  return {
    head: fields.map((field) => templateHeads[field]),
    cellsOf: ({ given }) => fields.map((field) => cellOf(given, field)),
  };
}

function cellOf(given: UserImportRow | undefined, field: ImportField): string {
  const value = given?.[field] ?? '';
  return typeof value === 'string' ? value : cellOfNames(value);
}

function reasonsOf({ faults = [] }: UserImportOutcome, { fieldName }: ErrorFileWords): string {
  return faults.map(({ field, reason }) => `${fieldName(field)}: ${reason}`).join(' ');
}
