import { identifierAt, objectAt } from '../read-row.ts';
import type { CdrRow } from '../types.ts';
import type { Column } from './column.ts';

/** Where the row with an id is. Of rows that were given with the same id at first, the last one counts. */
export class IdColumn implements Column {
  made = 0;
  readonly #places = new Map<string, number>();

  take(rows: readonly CdrRow[], end: number): void {
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows[place]!, place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    this.#places.set(identifierAt(objectAt(row, place, 'the row').id, place, 'id'), place);
  }

  placeOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }
}
