import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { cellElement, emptyText, NONE, type Cell, type CellMaker } from './cell.ts';

interface TextCellOptions<Value> {
  readonly column: TableColumn;
  readonly read: (row: CdrRow) => Value | null;
  readonly words: (value: Value) => string;
  /** What is heard where there is no value. */
  readonly none: string;
  /** Whether it was written by somebody, in whatever direction. */
  readonly isForeign: boolean;
}

/** Cells of one text. */
export function textCells<Value extends string | number>(options: TextCellOptions<Value>): CellMaker {
  const original = cellElement(options.column);
  original.append(options.isForeign ? emptyText('bdi') : emptyText('span', 'words'));
  return { original, of: (copy) => new TextCell(copy, options) };
}

class TextCell<Value extends string | number> implements Cell {
  readonly #element: HTMLElement;
  readonly #text: Text;
  readonly #options: TextCellOptions<Value>;
  /** Undefined while nothing is shown. */
  #shown: Value | null | undefined;

  constructor(element: HTMLElement, options: TextCellOptions<Value>) {
    this.#element = element;
    this.#text = element.firstChild!.firstChild as Text;
    this.#options = options;
  }

  write(row: CdrRow): void {
    const value = this.#options.read(row);
    const before = this.#shown;
    if (value === before) return;
    this.#shown = value;
    this.#text.data = value === null ? NONE : this.#options.words(value);
    if (value === null) this.#element.ariaLabel = this.#options.none;
    else if (before === null) this.#element.ariaLabel = null;
  }

  clear(): void {
    if (this.#shown === undefined) return;
    if (this.#shown === null) this.#element.ariaLabel = null;
    this.#shown = undefined;
    this.#text.data = '';
  }
}
