import type { CdrRow } from '../../../../src/cdr/types.ts';
import { shownContact } from '../../../../src/masking/index.ts';
import { labelOf } from '../../../base/contact.ts';
import { cellElement, emptyText, type Cell, type CellContext, type CellMaker } from './cell.ts';

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** Whom rows are about: by the label, and by the name where there is one that may be seen. */
export function contactCells(context: CellContext): CellMaker {
  const original = cellElement('contact');
  // The space is outside the name, which may be written the other way.
  original.append(emptyText('bdi'), new Text(), emptyText('bdi', 'quiet'));
  return { original, of: (copy) => new ContactCell(copy, context) };
}

class ContactCell implements Cell {
  readonly #element: HTMLElement;
  readonly #context: CellContext;
  readonly #label: Text;
  readonly #space: Text;
  readonly #name: Text;
  #shown: CdrRow['contact'] | null = null;

  constructor(element: HTMLElement, context: CellContext) {
    const [label, space, name] = element.childNodes;
    this.#element = element;
    this.#context = context;
    this.#label = label!.firstChild as Text;
    this.#space = space as Text;
    this.#name = name!.firstChild as Text;
  }

  write({ contact }: CdrRow): void {
    if (contact === this.#shown) return;
    this.#shown = contact;
    const shown = shownContact(contact, this.#context.masking);
    this.#put(labelOf(shown, this.#context.msg), shown.name ?? '');
  }

  clear(): void {
    if (this.#shown === null) return;
    this.#shown = null;
    this.#put('', '');
  }

  #put(label: string, name: string): void {
    const space = name === '' ? '' : ' ';
    if (this.#label.data !== label) this.#label.data = label;
    if (this.#space.data !== space) this.#space.data = space;
    if (this.#name.data === name) return;
    this.#name.data = name;
    this.#element.toggleAttribute('data-turned', RIGHT_TO_LEFT.test(name));
  }
}
