import type { UserImportRow } from '../../../src/contract/user-import.ts';
import type { ColumnMatch, ImportField } from './columns.ts';
import { FileProblem } from './decode.ts';
import type { TableRow } from '../parser/read-table.ts';

/** So many rows are made at a time. */
const SLICE = 250;
/** The most names in one cell that the contract takes. */
const MOST_NAMES = 100;

const lists: ReadonlySet<ImportField> = new Set(['teams', 'channels', 'outboundChannels']);

/** A name between quotation marks, those within doubled, up to what divides names. */
const quoted = /(^|[;|,])\s*"(?:[^"]|"")*"\s*(?=[;|,]|$)/g;

/**
 * The names in a cell: between semicolons or bars where there are any, else between commas. A name that holds one of
 * these stands between quotation marks.
 */
export function namesIn(cell: string): string[] {
  const divider = /[;|]/.test(cell.replaceAll(quoted, '$1')) ? ';|' : ',';
  const one = new RegExp(
    `\\s*(?:"((?:[^"]|"")*)"\\s*(?=[${divider}]|$)|([^${divider}]*))(?:[${divider}]|$)`,
    'g',
  );
  const names = Array.from(
    cell.matchAll(one),
    ([, within, plain = '']) => within?.replaceAll('""', '"') ?? plain.trim(),
  );
  return names.filter((name) => name !== '');
}

/** Names as one cell, of which {@link namesIn} makes the same names. */
export function cellOfNames(names: readonly string[]): string {
  return names.map((name) => (/[",;|]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ');
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
    const value = lists.has(field) ? namesIn(cell) : cell;
    if (typeof value !== 'string' && value.length > MOST_NAMES) throw new FileProblem('too-many-names', line);
    row[field] = value;
  }
  return row as UserImportRow;
}

/**
 * All rows, in slices, or a {@link FileProblem}; `pause` lets the page do what it has to do between them.
 */
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
