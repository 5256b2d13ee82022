import type { CdrRow, Disposition } from '../../../../../src/cdr/types.ts';

const dispositions: readonly Disposition[] = ['initiated', 'waiting', 'active', 'archived'];
const DIGIT = 2 ** 11;

/**
 * What there is to do at least: two typed arrays, filtered by a loop and sorted by counting three digits. Its memory is
 * there from the beginning, and used again and again.
 */
export class PlainColumns {
  /** The places of the rows that are shown, the first `count`. */
  readonly shown: Uint32Array;
  count: number;
  /** The places of all rows, sorted. */
  #order: Uint32Array;
  #wanted = -1;
  readonly #dispositions: Uint8Array;
  readonly #durations: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #otherKeys: Uint32Array;
  #other: Uint32Array;

  constructor(rows: readonly CdrRow[]) {
    const size = rows.length;
    this.#dispositions = new Uint8Array(size);
    this.#durations = new Uint32Array(size);
    this.#keys = new Uint32Array(size);
    this.#otherKeys = new Uint32Array(size);
    this.#other = new Uint32Array(size);
    this.shown = new Uint32Array(size);
    this.#order = new Uint32Array(size);
    this.count = size;
    for (let place = 0; place < size; place += 1) {
      const row = rows[place]!;
      this.#dispositions[place] = dispositions.indexOf(row.disposition);
      this.#durations[place] = row.duration;
      this.#order[place] = place;
    }
    this.filter(null);
  }

  filter(disposition: Disposition | null): void {
    this.#wanted = disposition === null ? -1 : dispositions.indexOf(disposition);
    this.#show();
  }

  sort(order: 'ascending' | 'descending'): void {
    const count = this.#order.length;
    const turned = order === 'descending' ? 0xffff_ffff : 0;
    let [from, to] = [this.#order, this.#other];
    let [keys, otherKeys] = [this.#keys, this.#otherKeys];
    for (let index = 0; index < count; index += 1) keys[index] = this.#durations[from[index]!]! ^ turned;
    for (let shift = 0; shift < 32; shift += 11) {
      const starts = new Uint32Array(DIGIT);
      for (let index = 0; index < count; index += 1) starts[(keys[index]! >>> shift) & (DIGIT - 1)]! += 1;
      let sum = 0;
      for (let digit = 0; digit < DIGIT; digit += 1) {
        const size = starts[digit]!;
        starts[digit] = sum;
        sum += size;
      }
      for (let index = 0; index < count; index += 1) {
        const key = keys[index]!;
        const target = starts[(key >>> shift) & (DIGIT - 1)]!++;
        otherKeys[target] = key;
        to[target] = from[index]!;
      }
      [from, to] = [to, from];
      [keys, otherKeys] = [otherKeys, keys];
    }
    [this.#order, this.#other] = [from, to];
    this.#show();
  }

  #show(): void {
    const wanted = this.#wanted;
    const order = this.#order;
    const given = this.#dispositions;
    const { shown } = this;
    let count = 0;
    for (let index = 0; index < order.length; index += 1) {
      const place = order[index]!;
      shown[count] = place;
      count += Number(wanted === -1 || given[place] === wanted);
    }
    this.count = count;
  }
}
