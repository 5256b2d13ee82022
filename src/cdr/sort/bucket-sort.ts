import { DIGIT_BITS, DigitRoom, maskOf, sortBucket } from './digit-sort.ts';

/** About so many (as a power of 2) end up in one bucket, and what is left to sort there fits into the nearest cache. */
const BUCKET_SIZE_BITS = 8;
/** Where keys are many, those of up to so many bits are sorted by one look at each. */
export const MOST_BUCKET_BITS = 12;
/** Larger buckets are sorted in buckets in turn. */
const MANY = 4096;

/** Writes the indexes of keys to `order`, from `start` on: smallest key first, equal ones as they are. */
export function sortInBuckets(
  keys: Uint32Array,
  count: number,
  bits: number,
  order: Uint32Array,
  start: number,
): void {
  const shift = shiftFor(count, bits);
  const ends = new Uint32Array(2 ** (bits - shift));
  for (let index = 0; index < count; index += 1) ends[keys[index]! >>> shift]! += 1;
  const largest = sizesToStarts(ends, start);
  for (let index = 0; index < count; index += 1) {
    const bucket = keys[index]! >>> shift;
    const target = ends[bucket]!;
    order[target] = index;
    ends[bucket] = target + 1;
  }
  if (shift > 0) sortBuckets(keys, order, start, ends, shift, new BucketRoom(largest));
}

/** How many bits of the keys are left to sort by in the buckets. */
function shiftFor(count: number, bits: number): number {
  const sizeBits = 32 - Math.clz32(count);
  return bits - Math.min(bits, MOST_BUCKET_BITS, Math.max(DIGIT_BITS, sizeBits - BUCKET_SIZE_BITS));
}

/** Makes of the sizes of buckets where each starts; returns the largest size. */
function sizesToStarts(sizes: Uint32Array, start: number): number {
  let sum = start;
  let largest = 0;
  for (let bucket = 0; bucket < sizes.length; bucket += 1) {
    const size = sizes[bucket]!;
    if (size > largest) largest = size;
    sizes[bucket] = sum;
    sum += size;
  }
  return largest;
}

function sortBuckets(
  keys: Uint32Array,
  order: Uint32Array,
  start: number,
  ends: Uint32Array,
  bits: number,
  room: BucketRoom,
): void {
  let from = start;
  for (const end of ends) {
    const count = end - from;
    if (count > MANY) sortLargeBucket(keys, order, from, end, bits, room);
    else if (count > 1) sortBucket(keys, order, from, end, room.digits(bits));
    from = end;
  }
}

/**
 * Where many keys are alike, such as those of rows without a value, one bucket holds most of them, and hardly any of its
 * buckets in turn more than one key.
 */
function sortLargeBucket(
  keys: Uint32Array,
  order: Uint32Array,
  start: number,
  end: number,
  bits: number,
  room: BucketRoom,
): void {
  const mask = maskOf(bits);
  if (isInOrder(keys, order, start, end, mask)) return;
  const count = end - start;
  const shift = shiftFor(count, bits);
  const ends = new Uint32Array(2 ** (bits - shift));
  const { indexes } = room;
  for (let at = 0; at < count; at += 1) {
    const index = order[start + at]!;
    indexes[at] = index;
    ends[(keys[index]! & mask) >>> shift]! += 1;
  }
  sizesToStarts(ends, start);
  for (let at = 0; at < count; at += 1) {
    const index = indexes[at]!;
    const bucket = (keys[index]! & mask) >>> shift;
    const target = ends[bucket]!;
    order[target] = index;
    ends[bucket] = target + 1;
  }
  if (shift > 0) sortBuckets(keys, order, start, ends, shift, room);
}

function isInOrder(keys: Uint32Array, order: Uint32Array, start: number, end: number, mask: number): boolean {
  let former = 0;
  for (let at = start; at < end; at += 1) {
    const key = keys[order[at]!]! & mask;
    if (key < former) return false;
    former = key;
  }
  return true;
}

/** What is needed to sort in buckets, made as far as they are large. */
class BucketRoom {
  readonly #largest: number;
  readonly #digits: DigitRoom[] = [];
  #indexes: Uint32Array | null = null;

  constructor(largest: number) {
    this.#largest = largest;
  }

  /** For the indexes of the largest bucket. */
  get indexes(): Uint32Array {
    this.#indexes ??= new Uint32Array(this.#largest);
    return this.#indexes;
  }

  digits(bits: number): DigitRoom {
    this.#digits[bits] ??= new DigitRoom(Math.min(this.#largest, MANY), bits);
    return this.#digits[bits];
  }
}
