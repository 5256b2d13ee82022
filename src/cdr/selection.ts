import type { Columns } from './columns/columns.ts';
import { hasStatus } from './filter/accepted.ts';
import { facetTests, otherTests } from './filter/row-tests.ts';
import type { RowTest } from './filter/row-test.ts';
import { Room } from './room.ts';
import { levelsOf } from './sort/column-levels.ts';
import { sortByLevels } from './sort/level-sort.ts';
import type { SortedRows } from './sort/sorted-rows.ts';
import { isSoonerTurned, turn } from './sort/turn.ts';
import type { CdrFilter, CdrQuestion } from './types.ts';

/** The first places, in an array that may be longer. No array stands for all places below `count`. */
export interface Places {
  readonly places: Uint32Array | null;
  readonly count: number;
}

interface Fitting {
  /** The places that are looked through, all of them; without them, in the order in which rows came. */
  readonly among?: Uint32Array | null;
  /** Where those that fit are written; without it, in a room of the next question. */
  readonly kept?: Uint32Array | undefined;
}

/** What an answer is made with. */
interface Memory {
  /** How many rows there are. */
  readonly size: number;
  /** All of them in the order that is asked for, where that is known. */
  readonly known: SortedRows | null;
  /** All of them in the opposite order, where that is known of an order by one column. */
  readonly opposite: Uint32Array | null;
  /** Where the answer is written; it may be where `known` or `opposite` is. Without it, to new memory. */
  readonly into: Uint32Array | undefined;
  /** For the keys of a sort, where nothing else is there that counts. Without it, memory of its own. */
  readonly room: Uint32Array | undefined;
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
    return this.fitting(this.#testsOf(filter), size);
  }

  fitting(tests: readonly RowTest[], size: number, { among = null, kept: room }: Fitting = {}): Places {
    if (tests.length === 0) return { places: among, count: size };
    const kept = room ?? this.#filtered.of(size);
    let places = among;
    let count = size;
    for (const test of this.#inOrder(tests, size)) {
      count = test(places, count, kept);
      places = kept;
    }
    return { places, count };
  }

  /** The places that fit, in order. */
  select(
    { filter = {}, sort = [] }: CdrQuestion,
    { size, known, opposite, into, room }: Memory,
  ): Uint32Array {
    const tests = this.#testsOf(filter, known);
    const isWrittenOver = known !== null && known.order.buffer === into?.buffer;
    if (isWrittenOver && tests.length === 0) return known.order;
    // Texts are looked through as rows came, by what is known of many of them together.
    const isByOrder = known !== null && !isWrittenOver && filter.text === undefined;
    // Statuses in order are read as quickly as those in which rows came, and what fits need not be sorted.
    const isQuick = tests.length === 1 && hasStatus(filter) && known !== null && known.statuses !== null;
    if (sort.length === 0 || (isByOrder && (isQuick || !this.#leavesFew(tests, size)))) {
      const among = isByOrder ? known.order : null;
      return written(this.fitting(tests, size, { among, kept: into }), into);
    }
    const { places, count } = this.fitting(tests, size);
    const order = into?.subarray(0, count) ?? new Uint32Array(count);
    const levels = sort.flatMap((one) => levelsOf(one, this.#columns, places, count));
    const keys = room ?? this.#keys.of(count);
    if (tests.length === 0 && opposite !== null && isSoonerTurned(levels))
      turn(levels[0]!, opposite, order, keys);
    else sortByLevels(levels, places, count, order, keys);
    return order;
  }

  /** Whether it takes less time to sort the rows that fit than to look through all in their order. */
  #leavesFew(tests: readonly RowTest[], size: number): boolean {
    if (size < MANY) return false;
    const sample = this.#sampleOf(size);
    const kept = new Uint32Array(SAMPLE);
    return tests.some((test) => test(sample, SAMPLE, kept) * FEW < SAMPLE);
  }

  /** Those that leave fewest of some rows first. */
  #inOrder(tests: readonly RowTest[], size: number): readonly RowTest[] {
    if (tests.length === 1 || size < MANY) return tests;
    const sample = this.#sampleOf(size);
    const kept = new Uint32Array(SAMPLE);
    return tests
      .map((test) => ({ test, left: test(sample, SAMPLE, kept) }))
      .sort((one, other) => one.left - other.left)
      .map(({ test }) => test);
  }

  #testsOf(filter: CdrFilter, known: SortedRows | null = null): readonly RowTest[] {
    return [...facetTests(filter, this.#columns, known), ...otherTests(filter, this.#columns)];
  }

  /** Some places below `size`, in equal steps. */
  #sampleOf(size: number): Uint32Array {
    const sample = this.#sample;
    for (let index = 0; index < SAMPLE; index += 1) sample[index] = Math.floor((index * size) / SAMPLE);
    return sample;
  }
}

/** The places by themselves: where they are, if that is `into`. */
function written({ places, count }: Places, into: Uint32Array | undefined): Uint32Array {
  const order = into?.subarray(0, count) ?? new Uint32Array(count);
  if (places === null) for (let place = 0; place < count; place += 1) order[place] = place;
  else if (places !== into) order.set(places.subarray(0, count));
  return order;
}
