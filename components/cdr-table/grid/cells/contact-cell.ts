import type { CdrRow } from '../../../../src/cdr/types.ts';
import { shownContact } from '../../../../src/masking/index.ts';
import { labelOf } from '../../../base/contact.ts';
import { cellElement, type Cell, type CellContext } from './cell.ts';

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** Whom a row is about: by the label, and by the name where there is one that may be seen. */
export class ContactCell implements Cell {
  readonly element = cellElement('contact');
  readonly #context: CellContext;
  readonly #label = new Text();
  readonly #name = new Text();
  /** Outside the name, which may be written the other way. */
  readonly #space = new Text();
  #shown: CdrRow['contact'] | null = null;

  constructor(context: CellContext) {
    this.#context = context;
    const label = document.createElement('bdi');
    const name = document.createElement('bdi');
    name.className = 'quiet';
    label.append(this.#label);
    name.append(this.#name);
    this.element.append(label, this.#space, name);
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
    this.element.toggleAttribute('data-turned', RIGHT_TO_LEFT.test(name));
  }
}
