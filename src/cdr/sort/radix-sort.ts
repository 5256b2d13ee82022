/** Digits of so many bits: their counts stay in the nearest cache. */
const DIGIT_BITS = 11;

/**
 * Sorts places by their keys, smallest first; those with equal keys keep their order. Both arrays are sorted. What is in
 * order already, or in the opposite one, costs one look.
 *
 * @param bits - how many bits keys have, at most 32
 */
export function sortByKeys(places: Uint32Array, keys: Uint32Array, bits: number): void {
  const direction = directionOf(keys);
  if (direction === 'ascending') return;
  if (direction === 'descending') {
    places.reverse();
    keys.reverse();
    return;
  }
  const passes = Math.ceil(bits / DIGIT_BITS);
  const digitBits = Math.ceil(bits / passes);
  let from: Keyed = { places, keys };
  let to: Keyed = { places: new Uint32Array(places.length), keys: new Uint32Array(places.length) };
  const counts = new Uint32Array(2 ** digitBits);
  for (let shift = 0; shift < bits; shift += digitBits) {
    if (!scatter(from, to, shift, counts)) continue;
    [from, to] = [to, from];
  }
  if (from.places !== places) {
    places.set(from.places);
    keys.set(from.keys);
  }
}

interface Keyed {
  readonly places: Uint32Array;
  readonly keys: Uint32Array;
}

/** Sorts by one digit; false where all have the same, and nothing was done. */
function scatter(from: Keyed, to: Keyed, shift: number, counts: Uint32Array): boolean {
  const { keys, places } = from;
  const { keys: keysTo, places: placesTo } = to;
  const { length } = keys;
  const mask = counts.length - 1;
  counts.fill(0);
  for (let index = 0; index < length; index += 1) counts[(keys[index]! >>> shift) & mask]! += 1;
  if (counts[(keys[0]! >>> shift) & mask] === length) return false;
  let start = 0;
  for (let digit = 0; digit <= mask; digit += 1) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
  for (let index = 0; index < length; index += 1) {
    const key = keys[index]!;
    const digit = (key >>> shift) & mask;
    const target = counts[digit]!;
    counts[digit] = target + 1;
    keysTo[target] = key;
    placesTo[target] = places[index]!;
  }
  return true;
}

/** How keys are in order already. Equal keys are in none but the ascending one: reversed they would change places. */
function directionOf(keys: Uint32Array): 'ascending' | 'descending' | 'none' {
  const { length } = keys;
  let index = 1;
  while (index < length && keys[index - 1]! <= keys[index]!) index += 1;
  if (index >= length) return 'ascending';
  if (index > 1) return 'none';
  while (index < length && keys[index - 1]! > keys[index]!) index += 1;
  return index >= length ? 'descending' : 'none';
}
