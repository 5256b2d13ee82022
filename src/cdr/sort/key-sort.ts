/** About so many (as a power of 2) end up in one bucket, and what is left to sort there fits into the nearest cache. */
const BUCKET_SIZE_BITS = 8;
const MOST_BUCKET_BITS = 12;
/** Up to here it is quicker to insert one by one. */
const FEW = 16;
/** Digits of more bits are worth their counters from here on. */
const MANY = 4096;

/**
 * Writes the indexes of keys to `order`, from `start` on: smallest key first, equal ones as they are. Keys that are in
 * order already, or in the opposite one, cost a look. Others go into buckets by their first bits, straight to where the
 * bucket stands in `order`, and each bucket is sorted by the rest of the bits: beside the keys it takes hardly any memory,
 * the first touch of which costs more than the sorting.
 *
 * @param keys - the first `count` are sorted; they may be changed
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
    let target = index;
    while (target > 0 && keys[target - 1]! > key) {
      keys[target] = keys[target - 1]!;
      order[start + target] = order[start + target - 1]!;
      target -= 1;
    }
    keys[target] = key;
    order[start + target] = index;
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

function sortInBuckets(
  keys: Uint32Array,
  count: number,
  bits: number,
  order: Uint32Array,
  start: number,
): void {
  const sizeBits = 32 - Math.clz32(count);
  const bucketBits = Math.min(bits, MOST_BUCKET_BITS, Math.max(DIGIT_BITS, sizeBits - BUCKET_SIZE_BITS));
  const shift = bits - bucketBits;
  const ends = new Uint32Array(2 ** bucketBits);
  for (let index = 0; index < count; index += 1) ends[keys[index]! >>> shift]! += 1;
  let sum = start;
  let largest = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const size = ends[bucket]!;
    if (size > largest) largest = size;
    ends[bucket] = sum;
    sum += size;
  }
  for (let index = 0; index < count; index += 1) {
    const bucket = keys[index]! >>> shift;
    const target = ends[bucket]!;
    order[target] = index;
    ends[bucket] = target + 1;
  }
  if (shift === 0) return;
  const room = new DigitRoom(largest, shift);
  let from = start;
  for (const end of ends) {
    if (end - from > 1) sortBucket(keys, order, from, end, room);
    from = end;
  }
}

const DIGIT_BITS = 8;

/** What is needed to sort the largest bucket by digits, from the last to the first. */
class DigitRoom {
  readonly bits: number;
  readonly digitBits: number;
  readonly counts: Uint32Array;
  keys: Uint32Array;
  order: Uint32Array;
  otherKeys: Uint32Array;
  otherOrder: Uint32Array;

  constructor(size: number, bits: number) {
    const passes = Math.ceil(bits / (size > MANY ? 11 : DIGIT_BITS));
    this.bits = bits;
    this.digitBits = Math.ceil(bits / passes);
    this.counts = new Uint32Array(2 ** this.digitBits);
    this.keys = new Uint32Array(size);
    this.order = new Uint32Array(size);
    this.otherKeys = new Uint32Array(size);
    this.otherOrder = new Uint32Array(size);
  }
}

/** Sorts indexes whose keys have the same first bits. */
function sortBucket(
  allKeys: Uint32Array,
  order: Uint32Array,
  start: number,
  end: number,
  room: DigitRoom,
): void {
  const count = end - start;
  const mask = 2 ** room.bits - 1;
  const { keys } = room;
  let isSorted = true;
  let former = 0;
  for (let index = 0; index < count; index += 1) {
    const key = allKeys[order[start + index]!]! & mask;
    keys[index] = key;
    if (key < former) isSorted = false;
    former = key;
  }
  if (isSorted) return;
  if (count <= FEW) {
    insertIntoBucket(keys, count, order, start);
    return;
  }
  for (let index = 0; index < count; index += 1) room.order[index] = order[start + index]!;
  for (let shift = 0; shift < room.bits; shift += room.digitBits) sortDigit(room, count, shift);
  for (let index = 0; index < count; index += 1) order[start + index] = room.order[index]!;
}

function insertIntoBucket(keys: Uint32Array, count: number, order: Uint32Array, start: number): void {
  for (let index = 1; index < count; index += 1) {
    const key = keys[index]!;
    const moved = order[start + index]!;
    let target = index;
    while (target > 0 && keys[target - 1]! > key) {
      keys[target] = keys[target - 1]!;
      order[start + target] = order[start + target - 1]!;
      target -= 1;
    }
    keys[target] = key;
    order[start + target] = moved;
  }
}

function sortDigit(room: DigitRoom, count: number, shift: number): void {
  const { counts, keys, order, otherKeys, otherOrder } = room;
  const mask = counts.length - 1;
  counts.fill(0);
  for (let index = 0; index < count; index += 1) counts[(keys[index]! >>> shift) & mask]! += 1;
  let sum = 0;
  for (let digit = 0; digit <= mask; digit += 1) {
    const size = counts[digit]!;
    counts[digit] = sum;
    sum += size;
  }
  for (let index = 0; index < count; index += 1) {
    const key = keys[index]!;
    const digit = (key >>> shift) & mask;
    const target = counts[digit]!;
    counts[digit] = target + 1;
    otherKeys[target] = key;
    otherOrder[target] = order[index]!;
  }
  room.keys = otherKeys;
  room.order = otherOrder;
  room.otherKeys = keys;
  room.otherOrder = order;
}
