import type { UserImportRow } from '../../../src/contract/user-import.ts';
import type { ColumnMatch, ImportField } from './columns.ts';
import type { TableRow } from '../parser/read-table.ts';

/** So many rows are made at a time. */
const SLICE = 250;
/** The most names in one cell that the contract takes. */
const MOST_NAMES = 100;

const lists: ReadonlySet<ImportField> = new Set(['teams', 'channels', 'outboundChannels']);

/** The names in a cell: between semicolons or bars where there are any, else between commas. */
export function namesIn(cell: string): string[] {
  const parts = /[;|]/.test(cell) ? cell.split(/[;|]/) : cell.split(',');
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  return names.slice(0, MOST_NAMES);
}

/** What a file is read as. */
export interface RowOptions {
  readonly match: ColumnMatch;
  /** Whether an empty cell takes away what the user has; else it leaves it. */
  readonly emptyTakesAway: boolean;
}

/**
 * One row as the backend takes it. A column that is not matched leaves what the user has, and so does a cell that is not
 * there, as in a row that is cut off: only an empty one may take away.
 */
export function importRow({ line, cells }: TableRow, { match, emptyTakesAway }: RowOptions): UserImportRow {
  const row: Record<string, unknown> = { row: line, email: '' };
  for (const [field, column] of Object.entries(match) as [ImportField, number][]) {
    const cell = cells[column];
    if (cell === undefined || (cell === '' && !emptyTakesAway)) continue;
    row[field] = lists.has(field) ? namesIn(cell) : cell;
  }
  return row as UserImportRow;
}

/** All rows, in slices; `pause` lets the page do what it has to do between them. */
export async function importRows(
  rows: readonly TableRow[],
  options: RowOptions,
  pause: () => Promise<unknown>,
): Promise<UserImportRow[]> {
  const made: UserImportRow[] = [];
  for (let at = 0; at < rows.length; at += SLICE) {
    for (const row of rows.slice(at, at + SLICE)) made.push(importRow(row, options));
    await pause();
  }
  return made;
}
