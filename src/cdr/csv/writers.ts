import { forExport, type Masking } from '../../masking/index.ts';
import type { CdrRow } from '../types.ts';
import { withoutFormula } from './formula.ts';
import { cellOf, type Cell, type CdrTextColumn } from './text-cells.ts';

/** Writes rows as text, some at a time: `head` once, then `lines` for the rows as they come. */
export interface CdrTextWriter {
  head(): string;
  lines(rows: Iterable<CdrRow>): string;
}

export interface CdrTextOptions {
  /** For whom it is written; as long as that is not known, without numbers of contacts. */
  readonly masking?: Masking | null;
}

export interface CdrCsvOptions extends CdrTextOptions {
  /** Puts a byte order mark in front, by which spreadsheets know UTF-8. */
  readonly withByteOrderMark?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV by RFC 4180, lines ended by CR LF: instants as ISO 8601 in UTC, nothing where there is no value. A cell that a
 * spreadsheet would calculate has an apostrophe in front, which is also so for telephone numbers.
 */
export function createCsvWriter(
  columns: readonly CdrTextColumn[],
  options: CdrCsvOptions = {},
): CdrTextWriter {
  const writer = writerOf(columns, options.masking, csvCell, ',', '\r\n');
  const mark = options.withByteOrderMark === true ? BYTE_ORDER_MARK : '';
  return { ...writer, head: () => mark + writer.head() };
}

/** Text for the clipboard, as spreadsheets take it: cells apart by tabs. Tabs and line ends within cells become spaces. */
export function createTsvWriter(
  columns: readonly CdrTextColumn[],
  options: CdrTextOptions = {},
): CdrTextWriter {
  return writerOf(columns, options.masking, tsvCell, '\t', '\n');
}

function writerOf(
  columns: readonly CdrTextColumn[],
  masking: Masking | null | undefined,
  written: (cell: Cell) => string,
  separator: string,
  lineEnd: string,
): CdrTextWriter {
  const lineOf = (cells: readonly Cell[]): string => cells.map(written).join(separator) + lineEnd;
  return {
    head: () => lineOf(columns.map(({ header }) => header)),
    lines(rows) {
      let text = '';
      for (const row of rows) {
        const shown = forExport(row, masking);
        text += lineOf(columns.map((column) => cellOf(shown, column, masking)));
      }
      return text;
    },
  };
}

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const shown = withoutFormula(cell);
  // Blanks at the ends would be cut off by some readers.
  return shown !== cell || /[",\r\n]|^\s|\s$/.test(shown) ? quoted(shown) : shown;
}

function tsvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // Before line ends are gone, which are looked for in formulas.
  const shown = withoutFormula(cell).replaceAll(/[\0\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
  // At the beginning it would begin a cell that goes on over tabs and line ends.
  return shown.startsWith('"') ? quoted(shown) : shown;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
