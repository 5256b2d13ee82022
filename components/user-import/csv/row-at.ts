import type { Table, TableRow } from '../parser/read-table.ts';

/** The row of a file that begins at a line. Rows are in the order of their lines, which may leave some out. */
export function rowAt({ rows }: Pick<Table, 'rows'>, line: number): TableRow | undefined {
  let first = 0;
  let end = rows.length;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (rows[middle]!.line < line) first = middle + 1;
    else end = middle;
  }
  return rows[first]?.line === line ? rows[first] : undefined;
}
