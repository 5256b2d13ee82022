/** Texts of one segment, as a power of 2. */
const SEGMENT_BITS = 12;
const WORD_BITS = SEGMENT_BITS - 5;
const WORDS = 2 ** WORD_BITS;

/** What a text has, by number: that it is there, letters and digits of ASCII, others and pairs by their hash. */
const THERE = 0;
const LETTERS = 2;
const DIGITS = 28;
const OTHERS = 38;
const OTHER_COUNT = 26;
const PAIRS = 64;
const PAIR_COUNT = 192;
const GRAMS = PAIRS + PAIR_COUNT;

/** What a query must have of which. */
export interface GramQuery {
  readonly grams: readonly number[];
  /** Whether every text that has them holds the query. */
  readonly isExact: boolean;
}

/**
 * For each of many folded texts, which code units and which pairs of them it has: a bit for each, kept by what they are, so
 * that one look at 32 texts leaves only those that may hold a query.
 */
export class GramIndex {
  /** None where no text is. */
  readonly #segments = new Map<number, Uint32Array>();
  readonly #candidates = new Uint32Array(WORDS);
  #segmentOfCandidates = -1;

  /** Takes in the text at the next place, or another one at a place; null for none. */
  set(place: number, folded: string | null): void {
    this.#segmentOfCandidates = -1;
    let segment = this.#segments.get(place >> SEGMENT_BITS);
    if (segment === undefined) {
      if (folded === null) return;
      segment = new Uint32Array(GRAMS * WORDS);
      this.#segments.set(place >> SEGMENT_BITS, segment);
    }
    const word = (place & (2 ** SEGMENT_BITS - 1)) >> 5;
    const bit = 1 << (place & 31);
    if ((segment[word]! & bit) !== 0)
      for (let at = word; at < segment.length; at += WORDS) segment[at]! &= ~bit;
    if (folded === null) return;
    segment[word]! |= bit;
    let former = -1;
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      segment[(unitGram(unit) << WORD_BITS) + word]! |= bit;
      if (former !== -1) segment[(pairGram(former, unit) << WORD_BITS) + word]! |= bit;
      former = unit;
    }
  }

  /** Begins to answer a query: what was said of another one is no longer true. */
  ask(): void {
    this.#segmentOfCandidates = -1;
  }

  /** Whether the text at a place may hold the query. Cheap for places one after the other. */
  mayHold({ grams }: GramQuery, place: number): boolean {
    const segment = place >> SEGMENT_BITS;
    if (segment !== this.#segmentOfCandidates) this.#look(grams, segment);
    return ((this.#candidates[(place & (2 ** SEGMENT_BITS - 1)) >> 5]! >>> (place & 31)) & 1) === 1;
  }

  /** Of all places below `size`, the first one from `place` on that may hold the query; `size` where there is none. */
  next({ grams }: GramQuery, place: number, size: number): number {
    let at = place;
    while (at < size) {
      const segment = at >> SEGMENT_BITS;
      if (segment !== this.#segmentOfCandidates) this.#look(grams, segment);
      const end = Math.min(size, (segment + 1) << SEGMENT_BITS);
      while (at < end) {
        const word = this.#candidates[(at & (2 ** SEGMENT_BITS - 1)) >> 5]! >>> (at & 31);
        if (word !== 0) return Math.min(size, at + 31 - Math.clz32(word & -word));
        at = ((at >> 5) + 1) << 5;
      }
    }
    return size;
  }

  #look(grams: readonly number[], segment: number): void {
    const candidates = this.#candidates;
    this.#segmentOfCandidates = segment;
    const words = this.#segments.get(segment);
    if (words === undefined) {
      candidates.fill(0);
      return;
    }
    for (let word = 0; word < WORDS; word += 1) candidates[word] = words[word]!;
    for (const gram of grams) {
      const start = gram << WORD_BITS;
      for (let word = 0; word < WORDS; word += 1) candidates[word]! &= words[start + word]!;
    }
  }
}

/** What is looked for to find a folded query. */
export function gramQuery(folded: string): GramQuery {
  const grams = new Set<number>([THERE]);
  let isExact = folded.length < 2;
  for (let index = 0; index < folded.length; index += 1) {
    const gram = unitGram(folded.charCodeAt(index));
    if (gram >= OTHERS) isExact = false;
    grams.add(gram);
    if (index > 0) grams.add(pairGram(folded.charCodeAt(index - 1), folded.charCodeAt(index)));
  }
  return { grams: [...grams], isExact };
}

function unitGram(unit: number): number {
  if (unit >= 97 && unit <= 122) return LETTERS + unit - 97;
  if (unit >= 48 && unit <= 57) return DIGITS + unit - 48;
  return OTHERS + (unit % OTHER_COUNT);
}

function pairGram(one: number, other: number): number {
  const hash = (Math.imul(one, 0x9e37_79b1) + Math.imul(other, 0x85eb_ca6b)) >>> 16;
  return PAIRS + ((hash * PAIR_COUNT) >>> 16);
}
