import { objectAt } from '../read-row.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import type { Codes } from './code-array.ts';
import { lengthFor, type Column } from './column.ts';

/** Reads a number of a row; null where it has none. */
export type NumberReader = (row: CdrRow, place: number) => number | null;

/** Numbers by place, to be compared with each other. */
export interface NumberSource {
  /** What stands for null: more than any value. */
  readonly none: number;
  valueAt(place: number): number;
}

/** How many bytes of a value are kept in `low`, and how many in `high`. */
const WIDTHS = [
  [1, 0],
  [2, 0],
  [4, 0],
  [4, 1],
  [4, 2],
  [4, 4],
] as const;
const HIGH = 2 ** 32;
/** So many of many rows are looked at to tell how wide the numbers are. */
const SAMPLE = 256;

/**
 * Whole numbers, kept as what they are above a base in as few bytes as they need: the last four in `low`, what goes beyond
 * them in `high`. A row without a value has the largest number there is room for.
 */
export class NumberColumn implements Column, NumberSource {
  made = 0;
  /** By place. */
  low: Codes = new Uint8Array(0);
  /** Null while all values fit into `low`. */
  high: Codes | null = null;
  none = 0xff;
  /** Added to what is kept, it makes the number. */
  base = 0;
  readonly #read: NumberReader;
  #reach: number;
  #width = 0;
  #isBased = false;

  /** @param reach - how far below the first value others are expected; 0 where numbers are counted from 0 */
  constructor(read: NumberReader, reach = 0) {
    this.#read = read;
    this.#reach = reach;
  }

  /** Less `base`; `none` for null. */
  valueAt(place: number): number {
    return this.high === null ? this.low[place]! : this.high[place]! * HIGH + this.low[place]!;
  }

  take(rows: RowList, end: number): void {
    if (this.made === 0 && rows.size > SAMPLE) this.#prepareFor(rows);
    if (end > this.low.length) this.#resize(this.#width, lengthFor(rows.size, this.low.length));
    for (let place = this.made; place < end; place += 1) {
      const row = rows.at(place);
      objectAt(row, place, 'the row');
      this.replace(row, place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const value = this.#read(row, place);
    if (value === null) {
      this.#writeNone(place);
      return;
    }
    if (!this.#isBased) {
      this.#isBased = true;
      this.base = this.#reach === 0 ? 0 : value - this.#reach;
    }
    if (value < this.base) {
      // Twice as far each time, as all that is there has to be written anew.
      this.#reach *= 2;
      this.#lowerBase(value - this.#reach);
    }
    this.#widenFor(value - this.base);
    this.#write(place, value - this.base);
  }

  /** Chooses base and width by some of the rows, so that arrays are seldom made anew. */
  #prepareFor(rows: RowList): void {
    let least = Infinity;
    let most = -Infinity;
    for (let index = 0; index < SAMPLE; index += 1) {
      const value = this.#valueOrNull(rows.at(Math.floor((index * (rows.size - 1)) / (SAMPLE - 1))));
      if (value !== null && value < least) least = value;
      if (value !== null && value > most) most = value;
    }
    if (least === Infinity) return;
    this.#isBased = true;
    this.base = this.#reach === 0 ? 0 : least - this.#reach;
    this.#widenFor(most - this.base);
  }

  /** A row that cannot be read is told of when it is taken in. */
  #valueOrNull(row: unknown): number | null {
    try {
      return this.#read(objectAt(row, 0, 'the row') as unknown as CdrRow, 0);
    } catch {
      return null;
    }
  }

  #write(place: number, above: number): void {
    if (this.high !== null) this.high[place] = above / HIGH;
    this.low[place] = above;
  }

  #writeNone(place: number): void {
    // In an array without signs, that is the largest number.
    this.low[place] = -1;
    if (this.high !== null) this.high[place] = -1;
  }

  #widenFor(above: number): void {
    let width = this.#width;
    while (above >= noneOf(width)) width += 1;
    if (width > this.#width) this.#resize(width, this.low.length);
  }

  #lowerBase(base: number): void {
    const shift = this.base - base;
    const { none, made } = this;
    let most = 0;
    for (let place = 0; place < made; place += 1) {
      const value = this.valueAt(place);
      if (value !== none && value > most) most = value;
    }
    this.#widenFor(most + shift);
    for (let place = 0; place < made; place += 1) {
      const value = this.valueAt(place);
      if (value !== this.none) this.#write(place, value + shift);
    }
    this.base = base;
  }

  #resize(width: number, length: number): void {
    const { low, high, none, made } = this;
    const [lowBytes, highBytes] = WIDTHS[width]!;
    const isWider = width > this.#width;
    this.#width = width;
    this.none = noneOf(width);
    this.low = arrayOf(lowBytes, length);
    this.high = highBytes === 0 ? null : arrayOf(highBytes, length);
    // A place that is taken in just now may be written already.
    const kept = Math.min(low.length, made + 1);
    this.low.set(low.subarray(0, kept));
    if (high !== null) this.high!.set(high.subarray(0, kept));
    if (!isWider) return;
    for (let place = 0; place < made; place += 1) {
      const value = high === null ? low[place]! : high[place]! * HIGH + low[place]!;
      if (value === none) this.#writeNone(place);
    }
  }
}

/** The largest number there is room for, which stands for null. */
function noneOf(width: number): number {
  const [low, high] = WIDTHS[width]!;
  return (2 ** (8 * high) - 1) * HIGH + (2 ** (8 * low) - 1);
}

function arrayOf(bytes: 1 | 2 | 4, length: number): Codes {
  if (bytes === 4) return new Uint32Array(length);
  return bytes === 2 ? new Uint16Array(length) : new Uint8Array(length);
}
