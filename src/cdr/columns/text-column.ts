import { foldCase } from '../../masking/index.ts';
import { objectAt, textAt } from '../read-row.ts';
import { RowList } from '../row-list.ts';
import type { CdrFilter, CdrRow } from '../types.ts';
import type { RowTest } from '../filter/row-test.ts';
import { textHolds } from '../filter/text-holds.ts';
import type { Column } from './column.ts';
import { GramIndex, gramQuery } from './gram-index.ts';

/** The texts of messages: which of them may hold a query. Those that may are read in the rows. */
export class TextColumn implements Column {
  made = 0;
  readonly #grams = new GramIndex();
  #rows = new RowList([]);

  take(rows: RowList, end: number): void {
    this.#rows = rows;
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows.at(place), place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const { text } = objectAt(row, place, 'the row');
    this.#grams.set(place, text === null ? null : foldCase(textAt(text, place, 'text')));
  }

  /** Rows whose text holds a query; those without a text hold none. Places must come in ascending order. */
  test(text: string, match: CdrFilter['textMatch']): RowTest {
    const query = foldCase(text);
    const atWordStart = match === 'wordStart';
    const wanted = gramQuery(query);
    const isEnough = wanted.isExact && (query === '' || !atWordStart);
    const grams = this.#grams;
    const holds = (place: number): boolean =>
      isEnough || textHolds(this.#rows.at(place).text!, query, atWordStart);
    return (places, count, kept) => {
      let found = 0;
      grams.ask();
      if (places === null) {
        for (let place = grams.next(wanted, 0, count); place < count;) {
          if (holds(place)) kept[found++] = place;
          place = grams.next(wanted, place + 1, count);
        }
      } else {
        for (let index = 0; index < count; index += 1) {
          const place = places[index]!;
          if (grams.mayHold(wanted, place) && holds(place)) kept[found++] = place;
        }
      }
      return found;
    };
  }
}
