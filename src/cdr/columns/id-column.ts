import { identifierAt, objectAt } from '../read-row.ts';
import { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import type { Column } from './column.ts';
import { TextTable } from './text-table.ts';

/** Where the row with an id is. Of rows that were given with the same id at first, the last one counts. */
export class IdColumn implements Column {
  made = 0;
  #rows = new RowList([]);
  readonly #places = new TextTable((place) => this.#rows.at(place).id);

  take(rows: RowList, end: number): void {
    this.#rows = rows;
    this.#places.expect(rows.size);
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows.at(place), place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    this.#places.set(identifierAt(objectAt(row, place, 'the row').id, place, 'id'), place);
  }

  placeOf(id: string): number {
    return this.#places.find(id);
  }
}
