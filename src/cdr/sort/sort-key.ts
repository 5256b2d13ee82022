import type { Codes } from '../columns/code-array.ts';
import type { NumberColumn, Numbers } from '../columns/number-column.ts';
import type { Ranks } from './ranks.ts';

/** What rows are sorted by in one column, or in a part of one: a whole number for each, nulls with the largest. */
export interface SortKey {
  /** How many bits it has, 0 to 32. */
  readonly bits: number;
  /** Puts the key of each place behind the bits that are in `keys` already. */
  appendTo(keys: Uint32Array, places: Uint32Array): void;
}

/** By the ranks of codes. */
export function codeKey(codes: Codes, { ranks, levels }: Ranks, isDescending: boolean): SortKey {
  const keyOfCode = isDescending
    ? ranks.map((rank) => (rank === levels ? levels : levels - 1 - rank))
    : ranks;
  const bits = bitsOf(levels);
  return {
    bits,
    appendTo(keys, places) {
      for (let index = 0; index < places.length; index += 1)
        keys[index] = (keys[index]! << bits) | keyOfCode[codes[places[index]!]!]!;
    },
  };
}

/** By numbers: one key, or two where those of the places are so far apart that they do not fit into one. */
export function numberKeys(column: NumberColumn, places: Uint32Array, isDescending: boolean): SortKey[] {
  const { values, none } = column;
  const { least, most } = spanOf(values, none, places);
  const levels = most - least + 1;
  const keyOf = isDescending
    ? (value: number): number => (value === none ? levels : most - value)
    : (value: number): number => (value === none ? levels : value - least);
  if (levels < 2 ** 32) return [numberKey(values, keyOf, bitsOf(levels))];
  return [
    numberKey(values, (value) => Math.floor(keyOf(value) / 2 ** 32), bitsOf(Math.floor(levels / 2 ** 32))),
    numberKey(values, (value) => keyOf(value) >>> 0, 32),
  ];
}

function numberKey(values: Numbers, keyOf: (value: number) => number, bits: number): SortKey {
  return {
    bits,
    appendTo(keys, places) {
      // A shift by 32 bits would be none at all.
      for (let index = 0; index < places.length; index += 1)
        keys[index] = (bits === 32 ? 0 : keys[index]! << bits) | keyOf(values[places[index]!]!);
    },
  };
}

function spanOf(values: Numbers, none: number, places: Uint32Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < places.length; index += 1) {
    const value = values[places[index]!]!;
    if (value === none) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least === Infinity ? { least: 0, most: -1 } : { least, most };
}

/** How many bits a whole number up to `most` takes. */
function bitsOf(most: number): number {
  return most === 0 ? 0 : 32 - Math.clz32(most);
}
