import { render } from 'lit';
import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { icon } from '../../../base/icon.ts';
import { cellElement, type Cell } from './cell.ts';
import type { Marks } from './marks.ts';

/** A cell that shows one of a few values by icon and word: another value is another path, word and tone. */
export class MarkCell<Value extends string> implements Cell {
  readonly element: HTMLElement;
  readonly #read: (row: CdrRow) => Value;
  readonly #marks: Marks<Value>;
  readonly #mark = document.createElement('span');
  readonly #path: Element;
  readonly #text = new Text();
  /** Undefined while nothing is shown. */
  #shown: Value | undefined;

  constructor(column: TableColumn, read: (row: CdrRow) => Value, marks: Marks<Value>) {
    this.element = cellElement(column);
    this.#read = read;
    this.#marks = marks;
    this.#mark.className = marks.className;
    const picture = emptyIcon();
    this.#path = picture.firstElementChild!;
    this.#mark.append(picture, this.#text);
    this.element.append(this.#mark);
  }

  write(row: CdrRow): void {
    const value = this.#read(row);
    if (value === this.#shown) return;
    this.#shown = value;
    const { path, words } = this.#marks.of[value];
    this.#mark.setAttribute(this.#marks.attribute, value);
    this.#path.setAttribute('d', path);
    this.#text.data = words;
  }

  clear(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#mark.removeAttribute(this.#marks.attribute);
    this.#path.removeAttribute('d');
    this.#text.data = '';
  }
}

let original: Element | null = null;

/** An icon whose path draws nothing yet. */
function emptyIcon(): Element {
  if (original === null) {
    const fragment = document.createDocumentFragment();
    render(icon('x'), fragment);
    original = fragment.firstElementChild!;
    original.firstElementChild!.removeAttribute('d');
  }
  return original.cloneNode(true) as Element;
}
