import type { Codes } from '../columns/code-array.ts';
import type { NumberColumn } from '../columns/number-column.ts';

/**
 * One condition on rows: keeps the places that fit, in their order, and returns how many do.
 *
 * @param places - the places to look at, `count` of them; null for all that are below `count`
 * @param kept - where those that fit are written; may be `places` itself
 */
export type RowTest = (places: Uint32Array | null, count: number, kept: Uint32Array) => number;

// Loops without branches on what rows hold: where half of them fit, a processor guesses wrong every other time.

/** Rows whose code is accepted: `accepted` has 1 at it, else 0. */
export function codeTest(codes: Codes, accepted: Uint8Array): RowTest {
  return (places, count, kept) => {
    let found = 0;
    if (places === null) {
      for (let place = 0; place < count; place += 1) {
        kept[found] = place;
        found += accepted[codes[place]!]!;
      }
    } else {
      for (let index = 0; index < count; index += 1) {
        const place = places[index]!;
        kept[found] = place;
        found += accepted[codes[place]!]!;
      }
    }
    return found;
  };
}

/** Rows with a number within a range, both ends included. */
export function rangeTest(column: NumberColumn, from = -Infinity, to = Infinity): RowTest {
  const { low, high, base, none } = column;
  const least = from - base;
  const most = to - base;
  return high === null
    ? narrowTest(low, least, Math.min(most, none - 1))
    : wideTest(low, high, least, most, none);
}

function narrowTest(low: Codes, least: number, most: number): RowTest {
  return (places, count, kept) => {
    let found = 0;
    if (places === null) {
      for (let place = 0; place < count; place += 1) {
        const value = low[place]!;
        kept[found] = place;
        found += Number(value >= least) & Number(value <= most);
      }
    } else {
      for (let index = 0; index < count; index += 1) {
        const place = places[index]!;
        const value = low[place]!;
        kept[found] = place;
        found += Number(value >= least) & Number(value <= most);
      }
    }
    return found;
  };
}

function wideTest(low: Codes, high: Codes, least: number, most: number, none: number): RowTest {
  return (places, count, kept) => {
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const place = places === null ? index : places[index]!;
      const value = high[place]! * 2 ** 32 + low[place]!;
      kept[found] = place;
      found += Number(value >= least) & Number(value <= most) & Number(value !== none);
    }
    return found;
  };
}
