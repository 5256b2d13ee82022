import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { cellElement, NONE, type Cell } from './cell.ts';

interface TextCellOptions<Value> {
  readonly column: TableColumn;
  readonly read: (row: CdrRow) => Value | null;
  readonly words: (value: Value) => string;
  /** What is heard where there is no value. */
  readonly none: string;
  /** Whether it was written by somebody, in whatever direction. */
  readonly isForeign: boolean;
}

/** A cell of one text. */
export class TextCell<Value extends string | number> implements Cell {
  readonly element: HTMLElement;
  readonly #text = new Text();
  readonly #options: TextCellOptions<Value>;
  /** Undefined while nothing is shown. */
  #shown: Value | null | undefined;

  constructor(options: TextCellOptions<Value>) {
    this.#options = options;
    this.element = cellElement(options.column);
    const words = document.createElement(options.isForeign ? 'bdi' : 'span');
    if (!options.isForeign) words.className = 'words';
    words.append(this.#text);
    this.element.append(words);
  }

  write(row: CdrRow): void {
    const value = this.#options.read(row);
    const before = this.#shown;
    if (value === before) return;
    this.#shown = value;
    this.#text.data = value === null ? NONE : this.#options.words(value);
    if (value === null) this.element.ariaLabel = this.#options.none;
    else if (before === null) this.element.ariaLabel = null;
  }

  clear(): void {
    if (this.#shown === undefined) return;
    if (this.#shown === null) this.element.ariaLabel = null;
    this.#shown = undefined;
    this.#text.data = '';
  }
}
