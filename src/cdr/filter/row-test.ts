import type { Codes } from '../columns/code-array.ts';
import type { NumberColumn } from '../columns/number-column.ts';
import type { SortedRows } from '../sort/sorted-rows.ts';

/**
 * One condition on rows: keeps the places that fit, in their order, and returns how many do.
 *
 * @param places - the places to look at, `count` of them; null for all that are below `count`
 * @param kept - where those that fit are written; may be `places` itself
 */
export type RowTest = (places: Uint32Array | null, count: number, kept: Uint32Array) => number;

// Loops without branches on what rows hold: where half of them fit, a processor guesses wrong every other time. Those over
// all places are functions apart from those over some: what was compiled for the ones would be thrown away at the first
// of the others, in the middle of an answer.

/**
 * Rows whose code is accepted: `accepted` has 1 at it, else 0.
 *
 * @param known - all rows in an order, with these codes, where they are statuses
 */
export function codeTest(codes: Codes, accepted: Uint8Array, known: SortedRows | null = null): RowTest {
  return (places, count, kept) => {
    if (places === null) return codesOfAll(codes, accepted, count, kept);
    const inOrder = places === known?.order ? known.statuses : null;
    return inOrder === null
      ? codesOfSome(codes, accepted, places, count, kept)
      : codesInOrder(inOrder, accepted, places, count, kept);
  };
}

function codesOfAll(codes: Codes, accepted: Uint8Array, count: number, kept: Uint32Array): number {
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    kept[found] = place;
    found += accepted[codes[place]!]!;
  }
  return found;
}

function codesOfSome(
  codes: Codes,
  accepted: Uint8Array,
  places: Uint32Array,
  count: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const place = places[index]!;
    kept[found] = place;
    found += accepted[codes[place]!]!;
  }
  return found;
}

/** As `codesOfSome`, with the codes in the order of the places. */
function codesInOrder(
  codes: Codes,
  accepted: Uint8Array,
  places: Uint32Array,
  count: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    kept[found] = places[index]!;
    found += accepted[codes[index]!]!;
  }
  return found;
}

/** Rows with a number within a range, both ends included. */
export function rangeTest(column: NumberColumn, from = -Infinity, to = Infinity): RowTest {
  const { low, high, base, none } = column;
  // Below what stands for none, also where that is too large to be exact.
  const most = Math.min(to - base, none - 1, Number.MAX_SAFE_INTEGER);
  const range = { least: from - base, most };
  if (high === null)
    return (places, count, kept) =>
      places === null
        ? numbersOfAll(low, range, count, kept)
        : numbersOfSome(low, range, places, count, kept);
  return (places, count, kept) =>
    places === null
      ? wideNumbersOfAll({ low, high }, range, count, kept)
      : wideNumbersOfSome({ low, high }, range, places, count, kept);
}

/** As numbers are kept, both ends included. */
interface KeptRange {
  readonly least: number;
  readonly most: number;
}

/** Numbers of more than four bytes. */
interface WideNumbers {
  readonly low: Codes;
  readonly high: Codes;
}

function numbersOfAll(numbers: Codes, { least, most }: KeptRange, count: number, kept: Uint32Array): number {
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    const value = numbers[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}

function numbersOfSome(
  numbers: Codes,
  { least, most }: KeptRange,
  places: Uint32Array,
  count: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const place = places[index]!;
    const value = numbers[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}

function wideNumbersOfAll(
  { low, high }: WideNumbers,
  { least, most }: KeptRange,
  count: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    const value = high[place]! * 2 ** 32 + low[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}

function wideNumbersOfSome(
  { low, high }: WideNumbers,
  { least, most }: KeptRange,
  places: Uint32Array,
  count: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const place = places[index]!;
    const value = high[place]! * 2 ** 32 + low[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}
