import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { Masking } from '../../../../src/masking/index.ts';
import type { Formats } from '../../../base/formats.ts';
import type { Messages } from '../../../base/messages.ts';
import type { TableColumn } from '../../columns.ts';
import type { InstantWords } from '../../words/instant-words.ts';

/** What the words of cells depend on beside the row. Other words need other cells. */
export interface CellContext {
  readonly msg: Messages;
  readonly formats: Formats;
  readonly instants: InstantWords;
  /** How contacts are called; as long as that is not known, by no number. */
  readonly masking: Masking | null;
}

/** How the cells of a column are made: to copy an element takes browsers less than to make one. */
export interface CellMaker {
  /** A cell that shows nothing. */
  readonly original: HTMLElement;
  /** What writes into a copy of it. */
  readonly of: (copy: HTMLElement) => Cell;
}

/** One cell of a row that is used again and again. It writes only what differs from what it shows. */
export interface Cell {
  write(row: CdrRow): void;
  /** Shows nothing: the row is not there yet. */
  clear(): void;
}

/** What stands for a value that is not there; its words are heard. */
export const NONE = '–';

/** A text that shows nothing yet, in an element of its own; copies of a row hold it, too. */
export function emptyText(tag: 'span' | 'bdi', className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(new Text());
  return element;
}

/** The cell of a column, without content. */
export function cellElement(column: TableColumn): HTMLElement {
  const element = document.createElement('div');
  element.className = `cell at-${column}`;
  element.setAttribute('role', 'gridcell');
  element.setAttribute('part', 'cell');
  if (isNumeric(column)) element.dataset['numeric'] = '';
  return element;
}

const numeric: ReadonlySet<TableColumn> = new Set(['firstResponse', 'messageCount', 'duration']);

/** Whether a column holds numbers, which stand at the end of the line. */
export function isNumeric(column: TableColumn): boolean {
  return numeric.has(column);
}
