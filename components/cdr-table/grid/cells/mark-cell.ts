import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { cellElement, type Cell } from './cell.ts';
import type { Marks } from './marks.ts';

/** A cell that shows one of a few values by icon and word. Marks once shown are kept for the next time. */
export class MarkCell<Value extends string> implements Cell {
  readonly element: HTMLElement;
  readonly #read: (row: CdrRow) => Value;
  readonly #marks: Marks<Value>;
  readonly #own = new Map<Value, ChildNode>();
  #shown: ChildNode = new Text();
  #value: Value | undefined;

  constructor(column: TableColumn, read: (row: CdrRow) => Value, marks: Marks<Value>) {
    this.element = cellElement(column);
    this.element.append(this.#shown);
    this.#read = read;
    this.#marks = marks;
  }

  write(row: CdrRow): void {
    const value = this.#read(row);
    if (value === this.#value) return;
    let mark = this.#own.get(value);
    if (mark === undefined) this.#own.set(value, (mark = this.#marks.of(value)));
    this.#show(mark, value);
  }

  clear(): void {
    if (this.#value !== undefined) this.#show(new Text(), undefined);
  }

  #show(node: ChildNode, value: Value | undefined): void {
    this.#shown.replaceWith(node);
    this.#shown = node;
    this.#value = value;
  }
}
