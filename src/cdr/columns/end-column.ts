import { countAt, instantAt } from '../read-row.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import type { Column } from './column.ts';
import { NumberColumn, type NumberSource } from './number-column.ts';

/** Room below and above the usual. */
const REACH = 100;

/**
 * When interactions ended, kept as the difference from start and duration: it is 0 in all rows of most backends, and takes
 * one byte there. To be read only when those two columns are made as well.
 */
export class EndColumn implements Column, NumberSource {
  readonly none = Infinity;
  readonly #startedAt: NumberColumn;
  readonly #duration: NumberColumn;
  readonly #differences = new NumberColumn(differenceOf, REACH);

  constructor(startedAt: NumberColumn, duration: NumberColumn) {
    this.#startedAt = startedAt;
    this.#duration = duration;
  }

  get made(): number {
    return this.#differences.made;
  }

  take(rows: RowList, end: number): void {
    this.#differences.take(rows, end);
  }

  replace(row: CdrRow, place: number): void {
    this.#differences.replace(row, place);
  }

  valueAt(place: number): number {
    const difference = this.#differences.valueAt(place);
    if (difference === this.#differences.none) return this.none;
    return (
      difference +
      this.#differences.base +
      this.#startedAt.valueAt(place) +
      this.#startedAt.base +
      this.#duration.valueAt(place) +
      this.#duration.base
    );
  }
}

function differenceOf({ endedAt, startedAt, duration }: CdrRow, place: number): number | null {
  if (endedAt === null) return null;
  const end = instantAt(endedAt, place, 'endedAt');
  return end - instantAt(startedAt, place, 'startedAt') - countAt(duration, place, 'duration');
}
