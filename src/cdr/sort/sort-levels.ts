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
    fill(keys, places, count) {
      if (places === null)
        for (let place = 0; place < count; place += 1) keys[place] = keyOfCode[codes[place]!]!;
      else for (let index = 0; index < count; index += 1) keys[index] = keyOfCode[codes[places[index]!]!]!;
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
  return source instanceof NumberColumn && source.high === null
    ? [narrowLevel(source, span)]
    : wideLevels(source, span);
}

interface Span {
  readonly least: number;
  readonly most: number;
  readonly isDescending: boolean;
}

/** The key is how far a value is from the first one in the order; null is one behind the last. */
function narrowLevel({ low, none }: NumberColumn, { least, most, isDescending }: Span): SortLevel {
  const last = most - least + 1;
  const origin = isDescending ? most : least;
  const sign = isDescending ? -1 : 1;
  return {
    bits: bitsOf(last),
    fill(keys, places, count) {
      if (places === null)
        for (let place = 0; place < count; place += 1) {
          const value = low[place]!;
          keys[place] = value === none ? last : (value - origin) * sign;
        }
      else
        for (let index = 0; index < count; index += 1) {
          const value = low[places[index]!]!;
          keys[index] = value === none ? last : (value - origin) * sign;
        }
    },
  };
}

/** By the upper bits of the key, and by those below them. Nulls have upper bits of their own, behind the last. */
function wideLevels(source: NumberSource, span: Span): SortLevel[] {
  const count = span.most - span.least + 1;
  let step = 1;
  while (Math.ceil(count / step) >= 2 ** 32) step *= 2;
  const last = Math.ceil(count / step);
  const upper = wideLevel(source, span, last, { step, limit: Infinity });
  if (step === 1) return [upper];
  const lower = wideLevel(source, span, 0, { step: 1, limit: step });
  return [
    { ...upper, none: last },
    { ...lower, bits: bitsOf(step - 1) },
  ];
}

/** Some bits of the key: what is left of it below `limit`, in steps of `step`, both powers of 2. */
function wideLevel(
  source: NumberSource,
  { least, most, isDescending }: Span,
  last: number,
  { step, limit }: { readonly step: number; readonly limit: number },
): SortLevel {
  const { none } = source;
  return {
    bits: bitsOf(last),
    fill(keys, places, count) {
      for (let index = 0; index < count; index += 1) {
        const value = source.valueAt(places === null ? index : places[index]!);
        const distance = isDescending ? most - value : value - least;
        keys[index] = value === none ? last : (limit === Infinity ? distance : distance % limit) / step;
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
