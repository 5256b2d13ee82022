import type { UserImportOutcome } from '../../../src/contract/user-import.ts';
import type { Table } from '../parser/read-table.ts';
import { csvFile } from './write-csv.ts';

export interface ErrorFileWords {
  readonly line: string;
  readonly reason: string;
  /** The name of a field, as people know it. */
  readonly fieldName: (field: string) => string;
}

/**
 * The wrong rows with their reasons, to be mended and chosen again: the columns of the file as they were, and the
 * reason behind them. Without the file (after a reload), the lines and reasons alone.
 */
export function errorFile(
  wrong: readonly UserImportOutcome[],
  table: Table | null,
  words: ErrorFileWords,
): Blob {
  const reasons = ({ faults = [] }: UserImportOutcome): string =>
    faults.map(({ field, reason }) => `${words.fieldName(field)}: ${reason}`).join(' ');
  if (table === null)
    return csvFile([[words.line, words.reason], ...wrong.map((one) => [String(one.row), reasons(one)])]);
  const cells = new Map(table.rows.map((row) => [row.line, row.cells]));
  const width = Math.max(table.head.length, ...wrong.map(({ row }) => cells.get(row)?.length ?? 0));
  const filled = (row: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => row[at] ?? '');
  return csvFile([
    [...filled(table.head), words.reason],
    ...wrong.map((one) => [...filled(cells.get(one.row) ?? []), reasons(one)]),
  ]);
}
