import type { Columns } from './columns/columns.ts';
import { facetTests, otherTests } from './filter/row-tests.ts';
import type { RowTest } from './filter/row-test.ts';
import { Room } from './room.ts';
import { levelsOf } from './sort/column-levels.ts';
import { sortByLevels } from './sort/level-sort.ts';
import type { CdrFilter, CdrSort } from './types.ts';

/** The first places, in an array that may be longer. No array stands for all places below `count`. */
export interface Places {
  readonly places: Uint32Array | null;
  readonly count: number;
}

/** From here on it is worth finding out which condition leaves fewest rows. */
const MANY = 16_384;
const SAMPLE = 256;
/** To sort a row takes so many times as long as to look at it. */
const FEW = 16;

/** Filters and sorts the rows of some columns. */
export class Selector {
  readonly #columns: Columns;
  readonly #filtered = new Room();
  readonly #keys = new Room();
  readonly #sample = new Uint32Array(SAMPLE);

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** The rows that fit, until the next question. */
  filter(filter: CdrFilter, size: number): Places {
    return this.fitting([...facetTests(filter, this.#columns), ...otherTests(filter, this.#columns)], size);
  }

  /**
   * The rows of an order of all rows that fit, in that order; null where they are so few that it takes less time to sort
   * them than to look through all.
   */
  inOrder(order: Uint32Array, filter: CdrFilter, size: number): Places | null {
    const tests = [...facetTests(filter, this.#columns), ...otherTests(filter, this.#columns)];
    const { count } = this.fitting(tests, size);
    return count * FEW > size ? this.fitting(tests, size, order) : null;
  }

  /** @param among - the places that are looked through, all of them; without it, in the order in which rows came */
  fitting(tests: readonly RowTest[], size: number, among: Uint32Array | null = null): Places {
    if (tests.length === 0) return { places: among, count: size };
    const kept = this.#filtered.of(size);
    let places = among;
    let count = size;
    for (const test of this.#inOrder(tests, size)) {
      count = test(places, count, kept);
      places = kept;
    }
    return { places, count };
  }

  /** Writes places to `order`, sorted. */
  sort({ places, count }: Places, sort: readonly CdrSort[], order: Uint32Array): void {
    if (sort.length === 0) {
      if (places !== null) order.set(places.subarray(0, count));
      else for (let place = 0; place < count; place += 1) order[place] = place;
      return;
    }
    const levels = sort.flatMap((one) => levelsOf(one, this.#columns, places, count));
    sortByLevels(levels, places, count, order, this.#keys.of(count));
  }

  /** Those that leave fewest of some rows first. */
  #inOrder(tests: readonly RowTest[], size: number): readonly RowTest[] {
    if (tests.length === 1 || size < MANY) return tests;
    const sample = this.#sample;
    const step = Math.floor(size / SAMPLE);
    const kept = new Uint32Array(SAMPLE);
    for (let index = 0; index < SAMPLE; index += 1) sample[index] = index * step;
    return tests
      .map((test) => ({ test, left: test(sample, SAMPLE, kept) }))
      .sort((one, other) => one.left - other.left)
      .map(({ test }) => test);
  }
}
