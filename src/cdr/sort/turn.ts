import { MOST_BUCKET_BITS } from './bucket-sort.ts';
import type { SortLevel } from './level-sort.ts';

/** Whether to turn an order takes less time than to sort by these levels. */
export function isSoonerTurned(levels: readonly SortLevel[]): boolean {
  return levels.length === 1 && levels[0]!.bits > MOST_BUCKET_BITS;
}

/**
 * Turns the order of places by one column into the opposite one, which takes a look at each instead of a sort: so a table
 * is sorted by the second press of a header. Places without a value stay last, equal ones keep their order.
 *
 * @param level - of the order that is wanted
 * @param sorted - the places in the opposite order
 * @param order - where they are written, as many as there are; it may be `sorted` itself
 * @param keys - room for the keys of all places
 */
export function turn(level: SortLevel, sorted: Uint32Array, order: Uint32Array, keys: Uint32Array): void {
  const count = sorted.length;
  level.fill(keys, sorted, count);
  const end = firstRise(keys, count);
  order.set(sorted);
  order.subarray(0, end).reverse();
  turnRunsBack(order, keys, end);
}

/** In the opposite order keys only fall, until those come that have no value. */
function firstRise(keys: Uint32Array, count: number): number {
  let at = 1;
  while (at < count && keys[at]! <= keys[at - 1]!) at += 1;
  return Math.min(at, count);
}

/** Equal places were turned as well: each run of them once more. */
function turnRunsBack(order: Uint32Array, keys: Uint32Array, end: number): void {
  for (let behind = end; behind > 0;) {
    let first = behind - 1;
    while (first > 0 && keys[first - 1] === keys[first]) first -= 1;
    if (behind - first > 1) order.subarray(end - behind, end - first).reverse();
    behind = first;
  }
}
