import { sortInBuckets } from './bucket-sort.ts';

/** Up to here it is quicker to insert one by one. */
const FEW = 16;

/**
 * Writes the indexes of keys to `order`, from `start` on: smallest key first, equal ones as they are. Keys that are in
 * order already, or in the opposite one, cost a look. Others go into buckets by their first bits, straight to where the
 * bucket stands in `order`, and each bucket is sorted by the rest of the bits: beside the keys it takes hardly any memory,
 * the first touch of which costs more than the sorting.
 *
 * @param keys - the first `count` are sorted; they stay as they are
 * @param bits - how many bits a key has, at most 32
 */
export function sortByKeys(
  keys: Uint32Array,
  count: number,
  bits: number,
  order: Uint32Array,
  start: number,
): void {
  if (isAscending(keys, count)) {
    for (let index = 0; index < count; index += 1) order[start + index] = index;
  } else if (count <= FEW) insertOneByOne(keys, count, order, start);
  else if (isDescending(keys, count)) reverseAllButEqual(keys, count, order, start);
  else sortInBuckets(keys, count, bits, order, start);
}

function isAscending(keys: Uint32Array, count: number): boolean {
  let index = 1;
  while (index < count && keys[index - 1]! <= keys[index]!) index += 1;
  return index >= count;
}

function isDescending(keys: Uint32Array, count: number): boolean {
  let index = 1;
  while (index < count && keys[index - 1]! >= keys[index]!) index += 1;
  return index >= count;
}

function insertOneByOne(keys: Uint32Array, count: number, order: Uint32Array, start: number): void {
  for (let index = 0; index < count; index += 1) {
    const key = keys[index]!;
    let target = start + index;
    while (target > start && keys[order[target - 1]!]! > key) {
      order[target] = order[target - 1]!;
      target -= 1;
    }
    order[target] = index;
  }
}

function reverseAllButEqual(keys: Uint32Array, count: number, order: Uint32Array, start: number): void {
  let target = start;
  for (let end = count; end > 0;) {
    let first = end - 1;
    while (first > 0 && keys[first - 1] === keys[first]) first -= 1;
    for (let index = first; index < end; index += 1) {
      order[target] = index;
      target += 1;
    }
    end = first;
  }
}
