import type { TextSelection } from '../../src/templates/index.ts';
import { focusField } from './focus-field.ts';

interface Wanted {
  /** Null for where writing begins. */
  readonly field: string | null;
  readonly range: TextSelection | null;
}

/** Puts the focus into a field, once that is there. */
export class FieldFocus {
  #wanted: Wanted | null = null;

  want(field: string | null, range: TextSelection | null = null): void {
    this.#wanted = { field, range };
  }

  /** @param start - where writing begins */
  move(root: ParentNode, start: string): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    void focusField(root, wanted.field ?? start, wanted.range);
  }
}
