import type { Codes } from '../columns/code-array.ts';
import { NumberColumn, type NumberSource } from '../columns/number-column.ts';
import { bitsOf } from './bits.ts';
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
  const upper = Math.min(bits, 32);
  const step = 2 ** (bits - upper);
  const levels = [wideLevel(source, span, upper, step, Infinity)];
  // What is left of the keys below the upper bits.
  if (step > 1) levels.push(wideLevel(source, span, bits - upper, 1, step));
  return levels;
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

/** Some bits of the key: what is left of it below `limit`, in steps of `step`, both powers of 2. */
function wideLevel(
  source: NumberSource,
  { least, most, isDescending }: Span,
  bits: number,
  step: number,
  limit: number,
): SortLevel {
  const { none } = source;
  const last = most - least + 1;
  return {
    bits,
    fill(keys, places, start, count) {
      for (let index = 0; index < count; index += 1) {
        const value = source.valueAt(places === null ? index : places[start + index]!);
        const key = value === none ? last : isDescending ? most - value : value - least;
        keys[index] = (limit === Infinity ? key : key % limit) / step;
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
