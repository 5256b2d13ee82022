import Papa from 'papaparse';
import { decode, FileProblem, newlinesIn, type Encoding, type Reading } from '../csv/decode.ts';
import { saidSeparator, separatorOf, type Separator } from '../csv/separator.ts';

/** One row of the file that is not empty. */
export interface TableRow {
  /** The line at which it begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as it was read: its first row names the columns. */
export interface Table {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** The lines in which characters could not be read, and stand as `\uFFFD`. */
  readonly damagedLines: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The most that the contract takes. */
export const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
/** The longest cell that the contract takes, characters. */
export const LONGEST_CELL = 1024;
/** A row that is longer than this most likely has a quotation mark that is never closed. Characters. */
const LONGEST_ROW = 256 * 1024;

/** How a file is to be read, as a person chose it; null where it is to be recognised. */
export interface WayOfReading {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

export interface ReadingOptions extends Reading {
  readonly way?: WayOfReading;
  readonly onProgress?: (rows: number) => void;
}

/**
 * Reads a file as a table, in slices with a pause after each, so that the page stays responsive.
 *
 * @param way - how it is to be read; without it, as it is recognised
 * @param onProgress - called after each slice with the rows so far
 * @throws FileProblem where it is no table: nothing of it is to be used then
 */
export async function readTable(
  file: Blob,
  { onProgress = () => {}, way, ...reading }: ReadingOptions,
): Promise<Table> {
  const { encoding, pieces, damagedLines } = await decode(file, reading, way?.encoding);
  let separator: Separator | null = null;
  let parser: { parse(input: string, base: number, ignoreLastRow: boolean): unknown } | null = null;
  const rows: TableRow[] = [];
  let rest = '';
  let line = 1;

  const take = (text: string, isLast: boolean): void => {
    let input = rest + text;
    if (separator === null) {
      const said = saidSeparator(input);
      separator = way?.separator ?? said?.separator ?? separatorOf(input);
      input = input.slice(said?.length ?? 0);
      if (said !== null) line += 1;
    }
    parser ??= new Papa.Parser({ delimiter: separator, newline: '\n' });
    const { data, errors, meta } = parser.parse(input, 0, !isLast) as Parsed;
    const [fault] = errors.filter(({ type }) => type === 'Quotes');
    for (const [at, cells] of data.entries()) {
      if (fault !== undefined && (fault.row ?? 0) <= at) throw new FileProblem('quote', line);
      addRow(rows, line, cells);
      line += 1 + cells.reduce((count, cell) => count + (cell.includes('\n') ? newlinesIn(cell) : 0), 0);
    }
    if (fault !== undefined) throw new FileProblem('quote', line);
    rest = isLast ? '' : input.slice(meta.cursor);
    if (rest.length > LONGEST_ROW) throw new FileProblem('row-too-long', line);
  };

  for await (const piece of pieces) {
    take(piece, false);
    onProgress(rows.length);
  }
  take('', true);
  const [head, ...others] = rows;
  if (head === undefined) throw new FileProblem('empty');
  if (others.length === 0) throw new FileProblem('no-rows');
  return { encoding, separator: separator ?? ',', damagedLines, head: head.cells, rows: others };
}

function addRow(rows: TableRow[], line: number, cells: readonly string[]): void {
  const all = cells.map(withoutGuard);
  if (all.every((cell) => cell === '')) return;
  if (all.length > MOST_COLUMNS) throw new FileProblem('too-many-columns', line);
  // Such a mark quotes nothing: a separator behind it would move all cells that follow.
  if (cells.some((cell) => /^\s+"/.test(cell))) throw new FileProblem('quote-after-space', line);
  const width = rows[0]?.cells.length ?? all.length;
  if (all.slice(width).some((cell) => cell !== '')) throw new FileProblem('row-too-wide', line);
  const clean = all.slice(0, width);
  if (clean.some((cell) => cell.length > LONGEST_CELL)) throw new FileProblem('cell-too-long', line);
  // The first row names the columns.
  if (rows.length > MOST_ROWS) throw new FileProblem('too-many-rows', line);
  rows.push({ line, cells: clean });
}

/** Without spaces around, and without the apostrophe that our own export sets before what could be a formula. */
function withoutGuard(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}
