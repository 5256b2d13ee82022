import { objectAt } from '../read-row.ts';
import type { CdrRow } from '../types.ts';
import { lengthFor, type Column } from './column.ts';

export type Numbers = Uint16Array | Uint32Array | Float64Array;

/** Reads the field of a row; null where it has none. */
export type NumberReader = (row: CdrRow, place: number) => number | null;

/**
 * Whole numbers, kept as what they are above a base in the narrowest array that holds them. A row without a value has
 * the largest that the array can hold, which is beyond every range and behind every value.
 */
export class NumberColumn implements Column {
  made = 0;
  /** By place, less `base`. */
  values: Numbers = new Uint16Array(0);
  /** What stands in `values` for null. */
  none = 0xffff;
  base = 0;
  readonly #read: NumberReader;
  readonly #reach: number;
  #isBased = false;

  /** @param reach - how far below the first value others are expected; 0 where numbers are counted from 0 */
  constructor(read: NumberReader, reach = 0) {
    this.#read = read;
    this.#reach = reach;
  }

  take(rows: readonly CdrRow[], end: number): void {
    if (end > this.values.length)
      this.#become(arrayFor(this.none, lengthFor(rows.length, this.values.length)));
    for (let place = this.made; place < end; place += 1) {
      const row = rows[place]!;
      objectAt(row, place, 'the row');
      this.replace(row, place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const value = this.#read(row, place);
    if (value === null) {
      this.values[place] = this.none;
      return;
    }
    if (!this.#isBased) {
      this.#isBased = true;
      this.base = this.#reach === 0 ? 0 : value - this.#reach;
    }
    const above = value - this.base;
    if (above < 0 || above >= this.none) this.#widenFor(above);
    this.values[place] = value - this.base;
  }

  #widenFor(above: number): void {
    const { values, none, base } = this;
    const isNarrow = above >= 0 && above < 0xffff_ffff;
    this.none = isNarrow ? 0xffff_ffff : Infinity;
    if (!isNarrow) this.base = 0;
    this.#become(arrayFor(this.none, values.length));
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place]!;
      this.values[place] = value === none ? this.none : value + base - this.base;
    }
  }

  #become(values: Numbers): void {
    values.set(this.values);
    this.values = values;
  }
}

function arrayFor(none: number, length: number): Numbers {
  if (none === Infinity) return new Float64Array(length);
  return none > 0xffff ? new Uint32Array(length) : new Uint16Array(length);
}
