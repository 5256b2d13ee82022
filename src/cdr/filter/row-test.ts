import type { Codes } from '../columns/code-array.ts';
import type { Numbers } from '../columns/number-column.ts';

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

/** Rows whose number is within a range, both ends included. */
export function rangeTest(values: Numbers, from: number, to: number): RowTest {
  return (places, count, kept) => {
    let found = 0;
    if (places === null) {
      for (let place = 0; place < count; place += 1) {
        const value = values[place]!;
        kept[found] = place;
        found += Number(value >= from) & Number(value <= to);
      }
    } else {
      for (let index = 0; index < count; index += 1) {
        const place = places[index]!;
        const value = values[place]!;
        kept[found] = place;
        found += Number(value >= from) & Number(value <= to);
      }
    }
    return found;
  };
}

/** Rows of which it holds, by their place. */
export function placeTest(holds: (place: number) => boolean): RowTest {
  return (places, count, kept) => {
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const place = places === null ? index : places[index]!;
      if (holds(place)) {
        kept[found] = place;
        found += 1;
      }
    }
    return found;
  };
}

export const nothing: RowTest = () => 0;
