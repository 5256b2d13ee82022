import { sortByKeys } from './key-sort.ts';

/** One of the keys by which something is sorted: the first level decides, the next where it is equal. */
export interface SortLevel {
  /** How many bits its keys have, 0 to 32. */
  readonly bits: number;
  /** The key of places without a value: the next level is of the same values, and tells them apart no better. */
  readonly none?: number;
  /** Writes the keys of `count` places; null stands for all places from 0. */
  fill(keys: Uint32Array, places: Uint32Array | null, count: number): void;
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
  const telling = levels.filter(({ bits }) => bits > 0);
  if (telling.length > 0) sortPart(telling, places, count, order, 0, keys);
  else for (let index = 0; index < count; index += 1) order[index] = places === null ? index : places[index]!;
}

/** Writes places to `order` from `start` on, sorted: runs of those that are equal in one level by the next ones. */
function sortPart(
  [level, ...others]: readonly SortLevel[],
  places: Uint32Array | null,
  count: number,
  order: Uint32Array,
  start: number,
  keys: Uint32Array,
): void {
  level!.fill(keys, places, count);
  sortByKeys(keys, count, level!.bits, order, start);
  const end = start + count;
  if (others.length === 0) {
    if (places !== null) for (let at = start; at < end; at += 1) order[at] = places[order[at]!]!;
    return;
  }
  let run = new Uint32Array(0);
  let nextKeys = new Uint32Array(0);
  for (let first = start; first < end;) {
    const key = keys[order[first]!]!;
    let behind = first;
    while (behind < end && keys[order[behind]!] === key) {
      if (places !== null) order[behind] = places[order[behind]!]!;
      behind += 1;
    }
    const length = behind - first;
    const next = key === level!.none ? others.slice(1) : others;
    if (length > 1 && next.length > 0) {
      if (length > run.length) {
        // Runs come in all lengths: not a little more room each time.
        run = new Uint32Array(Math.min(count, length * 2));
        nextKeys = new Uint32Array(run.length);
      }
      for (let index = 0; index < length; index += 1) run[index] = order[first + index]!;
      sortPart(next, run, length, order, first, nextKeys);
    }
    first = behind;
  }
}
