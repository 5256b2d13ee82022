/** Bits of a digit: its counters fit into the nearest cache. */
export const DIGIT_BITS = 8;
/** Up to here it is quicker to insert one by one. */
const FEW = 16;

/** What is needed to sort a bucket by digits, from the last to the first. */
export class DigitRoom {
  readonly bits: number;
  readonly digitBits: number;
  readonly counts: Uint32Array;
  keys: Uint32Array;
  order: Uint32Array;
  otherKeys: Uint32Array;
  otherOrder: Uint32Array;

  constructor(size: number, bits: number) {
    const passes = Math.ceil(bits / DIGIT_BITS);
    this.bits = bits;
    this.digitBits = Math.ceil(bits / passes);
    this.counts = new Uint32Array(2 ** this.digitBits);
    this.keys = new Uint32Array(size);
    this.order = new Uint32Array(size);
    this.otherKeys = new Uint32Array(size);
    this.otherOrder = new Uint32Array(size);
  }
}

/** Sorts indexes whose keys have the same first bits, by the bits that the room is for. */
export function sortBucket(
  allKeys: Uint32Array,
  order: Uint32Array,
  start: number,
  end: number,
  room: DigitRoom,
): void {
  const count = end - start;
  const mask = maskOf(room.bits);
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

/** Of the last bits, fewer than 32. */
export function maskOf(bits: number): number {
  return 2 ** bits - 1;
}
