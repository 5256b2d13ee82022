import type { SortLevel } from './level-sort.ts';

/**
 * Turns the order of places by one column into the opposite one, which takes a look at each instead of a sort: so a table
 * is sorted by the second press of a header. Places without a value stay last, equal ones keep their order.
 *
 * @param levels - of the order that is wanted
 * @param sorted - the places in the opposite order
 * @param order - where they are written, as many as there are; it may be `sorted` itself
 * @param keys - room for the keys of all places
 */
export function turn(
  levels: readonly SortLevel[],
  sorted: Uint32Array,
  order: Uint32Array,
  keys: Uint32Array,
): void {
  const count = sorted.length;
  /** 1 for each place that is not equal to the one before. */
  const starts = new Uint8Array(count);
  let end = count;
  for (const [depth, level] of levels.entries()) {
    level.fill(keys, sorted, count);
    // In the opposite order keys only fall, until those come that have no value.
    if (depth === 0) end = firstRise(keys, count);
    for (let at = 1; at < count; at += 1) if (keys[at] !== keys[at - 1]) starts[at] = 1;
  }
  order.set(sorted);
  order.subarray(0, end).reverse();
  turnRunsBack(order, starts, end);
}

function firstRise(keys: Uint32Array, count: number): number {
  let at = 1;
  while (at < count && keys[at]! <= keys[at - 1]!) at += 1;
  return Math.min(at, count);
}

/** Equal places were turned as well: each run of them once more. */
function turnRunsBack(order: Uint32Array, starts: Uint8Array, end: number): void {
  for (let behind = end; behind > 0;) {
    let first = behind - 1;
    while (first > 0 && starts[first] === 0) first -= 1;
    if (behind - first > 1) order.subarray(end - behind, end - first).reverse();
    behind = first;
  }
}
