import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { cellElement, emptyText, type Cell, type CellMaker } from './cell.ts';
import type { Marks } from './marks.ts';
import { picture } from './picture.ts';

type Read<Value> = (row: CdrRow) => Value;

/** Cells that show one of a few values by icon and word. */
export function markCells<Value extends string>(
  column: TableColumn,
  read: Read<Value>,
  marks: Marks<Value>,
): CellMaker {
  const original = cellElement(column);
  original.append(picture(), emptyText('span', 'words'));
  return { original, of: (copy) => new MarkCell(copy, read, marks) };
}

/** Another value is another path, word and tone. */
class MarkCell<Value extends string> implements Cell {
  readonly #read: Read<Value>;
  readonly #marks: Marks<Value>;
  readonly #element: Element;
  readonly #path: Element;
  readonly #text: Text;
  /** Undefined while nothing is shown. */
  #shown: Value | undefined;

  constructor(element: HTMLElement, read: Read<Value>, marks: Marks<Value>) {
    this.#read = read;
    this.#marks = marks;
    const [icon, words] = element.children;
    this.#element = element;
    this.#path = icon!.firstElementChild!;
    this.#text = words!.firstChild as Text;
  }

  write(row: CdrRow): void {
    const value = this.#read(row);
    if (value === this.#shown) return;
    this.#shown = value;
    const { path, words } = this.#marks.of[value];
    this.#element.setAttribute(this.#marks.attribute, value);
    this.#path.setAttribute('d', path);
    this.#text.data = words;
  }

  clear(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#element.removeAttribute(this.#marks.attribute);
    this.#path.removeAttribute('d');
    this.#text.data = '';
  }
}
