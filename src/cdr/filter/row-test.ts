import type { Codes } from '../columns/code-array.ts';
import type { NumberColumn } from '../columns/number-column.ts';

/**
 * One condition on rows: keeps the places that fit, in their order, and returns how many do.
 *
 * @param places - the places to look at, `count` of them; null for all that are below `count`
 * @param kept - where those that fit are written; may be `places` itself
 */
export type RowTest = (places: Uint32Array | null, count: number, kept: Uint32Array) => number;

/** So many places are looked at in one call: browsers compile what is called often sooner than one long loop. */
const PART = 4096;

/** Those of all from `start` to `end` that fit, written to `kept`; how many. */
type KeepOfAll = (start: number, end: number, kept: Uint32Array) => number;
/** Those of some that fit, written to `kept`; how many. */
type KeepOfSome = (places: Uint32Array, kept: Uint32Array) => number;

/** All places apart from some: what was compiled for the ones would be thrown away at the first of the others. */
function inParts(keepOfAll: KeepOfAll, keepOfSome: KeepOfSome): RowTest {
  return (places, count, kept) => {
    let found = 0;
    for (let start = 0; start < count; start += PART) {
      const end = Math.min(start + PART, count);
      const rest = kept.subarray(found);
      found += places === null ? keepOfAll(start, end, rest) : keepOfSome(places.subarray(start, end), rest);
    }
    return found;
  };
}

// Loops without branches on what rows hold: where half of them fit, a processor guesses wrong every other time. They are
// functions of their own, which are the same for each question.

/** Rows whose code is accepted: `accepted` has 1 at it, else 0. */
export function codeTest(codes: Codes, accepted: Uint8Array): RowTest {
  return inParts(
    (start, end, kept) => codesOfAll(codes, accepted, start, end, kept),
    (places, kept) => codesOfSome(codes, accepted, places, kept),
  );
}

function codesOfAll(
  codes: Codes,
  accepted: Uint8Array,
  start: number,
  end: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let place = start; place < end; place += 1) {
    kept[found] = place;
    found += accepted[codes[place]!]!;
  }
  return found;
}

function codesOfSome(codes: Codes, accepted: Uint8Array, places: Uint32Array, kept: Uint32Array): number {
  let found = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index]!;
    kept[found] = place;
    found += accepted[codes[place]!]!;
  }
  return found;
}

/** Rows with a number within a range, both ends included. */
export function rangeTest(column: NumberColumn, from = -Infinity, to = Infinity): RowTest {
  const { low, high, base, none } = column;
  // Below what stands for none, also where that is too large to be exact.
  const most = Math.min(to - base, none - 1, Number.MAX_SAFE_INTEGER);
  const range = { least: from - base, most };
  return high === null
    ? inParts(
        (start, end, kept) => numbersOfAll(low, range, start, end, kept),
        (places, kept) => numbersOfSome(low, range, places, kept),
      )
    : inParts(
        (start, end, kept) => wideNumbersOfAll(low, high, range, start, end, kept),
        (places, kept) => wideNumbersOfSome(low, high, range, places, kept),
      );
}

/** As numbers are kept, both ends included. */
interface KeptRange {
  readonly least: number;
  readonly most: number;
}

function numbersOfAll(
  numbers: Codes,
  { least, most }: KeptRange,
  start: number,
  end: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let place = start; place < end; place += 1) {
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
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index]!;
    const value = numbers[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}

function wideNumbersOfAll(
  low: Codes,
  high: Codes,
  { least, most }: KeptRange,
  start: number,
  end: number,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let place = start; place < end; place += 1) {
    const value = high[place]! * 2 ** 32 + low[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}

function wideNumbersOfSome(
  low: Codes,
  high: Codes,
  { least, most }: KeptRange,
  places: Uint32Array,
  kept: Uint32Array,
): number {
  let found = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index]!;
    const value = high[place]! * 2 ** 32 + low[place]!;
    kept[found] = place;
    found += Number(value >= least) & Number(value <= most);
  }
  return found;
}
