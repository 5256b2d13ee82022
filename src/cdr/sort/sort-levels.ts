import type { Codes } from '../columns/code-array.ts';
import { NumberColumn, type NumberSource } from '../columns/number-column.ts';
import type { SortLevel } from './level-sort.ts';
import type { Ranks } from './ranks.ts';

/** By the ranks of codes. */
export function codeLevel(codes: Codes, { ranks, levels }: Ranks, isDescending: boolean): SortLevel {
  const keyOfCode = isDescending
    ? ranks.map((rank) => (rank === levels ? levels : levels - 1 - rank))
    : ranks;
  return {
    bits: bitsOf(levels),
    fill(keys, places, start, count) {
      if (places === null)
        for (let place = 0; place < count; place += 1) keys[place] = keyOfCode[codes[place]!]!;
      else
        for (let index = 0; index < count; index += 1)
          keys[index] = keyOfCode[codes[places[start + index]!]!]!;
    },
  };
}

/** How many bits a whole number up to `most` takes, below 2 ** 53. */
export function bitsOf(most: number): number {
  return most >= 2 ** 32 ? 64 - Math.clz32(Math.floor(most / 2 ** 32)) : 32 - Math.clz32(most);
}

/** By numbers: one level, or two where those of the places are so far apart that they do not fit into one. */
export function numberLevels(
  source: NumberSource,
  places: Uint32Array | null,
  count: number,
  isDescending: boolean,
): SortLevel[] {
  const { least, most } = spanOf(source, places, count);
  const span: Span = { least, most, isDescending };
  const bits = bitsOf(most - least + 1);
  if (source instanceof NumberColumn && source.high === null) return [narrowLevel(source, span, bits)];
  if (bits <= 32) return [wideLevel(source, span, bits, (key) => key)];
  const step = 2 ** (bits - 32);
  return [
    wideLevel(source, span, 32, (key) => Math.floor(key / step)),
    wideLevel(source, span, bits - 32, (key) => key % step),
  ];
}

interface Span {
  readonly least: number;
  readonly most: number;
  readonly isDescending: boolean;
}

/** The key is how far a value is from the first one in the order; null is one behind the last. */
function narrowLevel(
  { low, none }: NumberColumn,
  { least, most, isDescending }: Span,
  bits: number,
): SortLevel {
  const last = most - least + 1;
  const origin = isDescending ? most : least;
  const sign = isDescending ? -1 : 1;
  return {
    bits,
    fill(keys, places, start, count) {
      if (places === null)
        for (let place = 0; place < count; place += 1) {
          const value = low[place]!;
          keys[place] = value === none ? last : (value - origin) * sign;
        }
      else
        for (let index = 0; index < count; index += 1) {
          const value = low[places[start + index]!]!;
          keys[index] = value === none ? last : (value - origin) * sign;
        }
    },
  };
}

function wideLevel(
  source: NumberSource,
  { least, most, isDescending }: Span,
  bits: number,
  part: (key: number) => number,
): SortLevel {
  const { none } = source;
  const last = most - least + 1;
  return {
    bits,
    fill(keys, places, start, count) {
      for (let index = 0; index < count; index += 1) {
        const value = source.valueAt(places === null ? index : places[start + index]!);
        keys[index] = part(value === none ? last : isDescending ? most - value : value - least);
      }
    },
  };
}

function spanOf(
  source: NumberSource,
  places: Uint32Array | null,
  count: number,
): { least: number; most: number } {
  const { none } = source;
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const value = source.valueAt(places === null ? index : places[index]!);
    if (value === none) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least === Infinity ? { least: 0, most: -1 } : { least, most };
}
