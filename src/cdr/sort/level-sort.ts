import { sortByKeys } from './key-sort.ts';

/** One of the keys by which something is sorted: the first level decides, the next where it is equal. */
export interface SortLevel {
  /** How many bits its keys have, 0 to 32. */
  readonly bits: number;
  /** Writes the keys of `count` places: those in `places` from `start` on; null stands for all places from 0. */
  fill(keys: Uint32Array, places: Uint32Array | null, start: number, count: number): void;
}

/**
 * Sorts places by levels. Places that are equal in all of them keep their order.
 *
 * @param places - what is sorted, `count` of them; null for all places from 0
 * @param order - where they are written, sorted; not `places` itself
 * @param keys - room for the keys of `count` places
 */
export function sortByLevels(
  levels: readonly SortLevel[],
  places: Uint32Array | null,
  count: number,
  order: Uint32Array,
  keys: Uint32Array,
): void {
  const [first, ...others] = levels.filter(({ bits }) => bits > 0);
  if (first === undefined) {
    for (let index = 0; index < count; index += 1) order[index] = places === null ? index : places[index]!;
    return;
  }
  first.fill(keys, places, 0, count);
  sortByKeys(keys, count, first.bits, order, 0);
  if (places !== null) for (let index = 0; index < count; index += 1) order[index] = places[order[index]!]!;
  if (others.length > 0) refine(first, others, order, 0, count, keys);
}

/** Sorts the runs of places that are equal in one level by the next ones. */
function refine(
  level: SortLevel,
  [next, ...others]: readonly SortLevel[],
  order: Uint32Array,
  start: number,
  count: number,
  keys: Uint32Array,
): void {
  level.fill(keys, order, start, count);
  let room = new Uint32Array(0);
  let nextKeys = new Uint32Array(0);
  for (let first = 0; first < count;) {
    const key = keys[first]!;
    let end = first + 1;
    while (end < count && keys[end] === key) end += 1;
    const length = end - first;
    if (length > 1) {
      if (length > room.length) {
        // Runs come in all lengths: not a little more room each time.
        room = new Uint32Array(Math.min(count, length * 2));
        nextKeys = new Uint32Array(room.length);
      }
      const at = start + first;
      for (let index = 0; index < length; index += 1) room[index] = order[at + index]!;
      next!.fill(nextKeys, room, 0, length);
      sortByKeys(nextKeys, length, next!.bits, order, at);
      for (let index = 0; index < length; index += 1) order[at + index] = room[order[at + index]!]!;
      if (others.length > 0) refine(next!, others, order, at, length, nextKeys);
    }
    first = end;
  }
}
