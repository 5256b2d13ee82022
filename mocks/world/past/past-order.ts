import type { CdrSort } from '../../../src/contract/cdr-query.ts';
import type { PastReader } from './past-reader.ts';

/**
 * Sorts places, which come in the order of their ids. Each column is a stable sort of whole numbers, which need no
 * function to compare them: a value and a place are packed into one.
 */
export function sortPlaces(
  places: Uint32Array,
  sort: readonly CdrSort[],
  { rankOf }: Pick<PastReader, 'rankOf'>,
): Uint32Array {
  let sorted = places;
  for (const { by, order } of sort.toReversed()) sorted = sortBy(sorted, rankOf(by), order);
  return sorted;
}

function sortBy(
  places: Uint32Array,
  rankOf: (place: number) => number,
  order: CdrSort['order'],
): Uint32Array {
  const count = places.length;
  const packed = new Float64Array(count);
  let most = 0;
  for (let index = 0; index < count; index += 1) {
    const rank = rankOf(places[index]!);
    packed[index] = rank;
    if (rank > most) most = rank;
  }
  for (let index = 0; index < count; index += 1) {
    const rank = packed[index]!;
    // Those without a value are last in either order.
    const shown = rank < 0 ? most + 1 : order === 'ascending' ? rank : most - rank;
    packed[index] = shown * count + index;
  }
  packed.sort();
  const sorted = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) sorted[index] = places[packed[index]! % count]!;
  return sorted;
}
