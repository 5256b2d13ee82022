/** A number in [0, 1). Everything that a world leaves to chance comes from one of these, so that a seed decides all. */
export type Random = () => number;

/** A 32-bit hash of a text under a seed (MurmurHash3's mixing): the same on every machine. */
export function hashOf(seed: number, text: string): number {
  let hash = seed ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    let word = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash ^= word;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A generator with 32 bits of state (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Chance that belongs to one thing alone, by its name: what else happens in the world does not change it. */
export function chanceOf(seed: number, name: string): Random {
  return createRandom(hashOf(seed, name));
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

// Letters only: an identifier must never look like a telephone number, nor spell a word.
const letters = 'bcdfghjkmnpqrstvwxz';

function randomLetters(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += letters[Math.floor(random() * letters.length)];
  return text;
}

/** An opaque identifier such as `cnv_hgzk…`: 16 random letters. */
export function randomId(random: Random, prefix: string): string {
  return `${prefix}_${randomLetters(random, 16)}`;
}

/** An opaque identifier of which those with a higher number sort behind: half a number, half random. */
export function orderedId(random: Random, prefix: string, number: number): string {
  let text = '';
  for (let rest = number; text.length < 8; rest = Math.floor(rest / letters.length))
    text = letters[rest % letters.length] + text;
  return `${prefix}_${text}${randomLetters(random, 8)}`;
}

/** The number in an identifier that `orderedId` made; null if it cannot be one. */
export function orderedNumberOf(prefix: string, id: string): number | null {
  if (id.length !== prefix.length + 17 || !id.startsWith(`${prefix}_`)) return null;
  let number = 0;
  for (const letter of id.slice(prefix.length + 1, prefix.length + 9)) {
    const digit = letters.indexOf(letter);
    if (digit < 0) return null;
    number = number * letters.length + digit;
  }
  return number;
}

/** An opaque identifier that is always the same for one seed and one name of a thing. */
export function idOf(seed: number, prefix: string, name: string): string {
  return randomId(createRandom(hashOf(seed, name) ^ hashOf(seed + 1, name)), prefix);
}
