/** Parts of a table, as a power of 2: each grows by itself, so that no entry waits for all others. */
const PART_BITS = 8;
const PARTS = 2 ** PART_BITS;
/** Slots for each entry: with fewer, those that are not found at once are looked for too long. */
const SLOTS_PER_ENTRY = 1.25;
const GROWTH = 1.5;
/** How many entries the first part has room for at first; the last one for nearly as many as the first one when it grew. */
const FIRST = 64;
/** What is not reached by chance in any part of a table that is as large as it was said to become. */
const ROOM = 1.05;

/**
 * Finds entries by a text of theirs. It keeps no texts, which are read where they are: in one number for each slot there
 * is the entry, and some bits of the hash, so that hardly any text but the right one is looked at.
 */
export class TextTable {
  readonly #textOf: (entry: number) => string;
  readonly #parts: (Part | undefined)[] = [];
  #expected = 0;
  /** Where it is not known how large the table becomes: to read all texts again whenever it grows takes longer than all else. */
  #hashes: Hashes | null = new Hashes();

  constructor(textOf: (entry: number) => string) {
    this.#textOf = textOf;
  }

  /** Says how many entries there will be, numbered from 0, before the first one. There may be more. */
  expect(size: number): void {
    if (this.#parts.length === 0) this.#hashes = null;
    this.#expected = size;
  }

  /** The entry with this text; -1 where there is none. */
  find(text: string): number {
    const hash = hashOf(text);
    const part = this.#parts[hash >>> (32 - PART_BITS)];
    return part === undefined ? -1 : part.entryAt(this.#slotIn(part, text, hash));
  }

  /** Puts an entry in the place of the one with the same text, or adds it. */
  set(text: string, entry: number): void {
    const hash = hashOf(text);
    const number = hash >>> (32 - PART_BITS);
    let part = this.#parts[number];
    if (part === undefined) {
      part = this.#parts[number] = new Part(this.#capacityOf(number), Math.max(this.#expected, entry));
    } else if (part.size === part.capacity || entry > part.last) {
      const capacity = part.size === part.capacity ? Math.ceil(part.capacity * GROWTH) : part.capacity;
      part = this.#parts[number] = this.#moved(part, new Part(capacity, Math.max(part.last, entry * 2)));
    }
    part.write(this.#slotIn(part, text, hash), hash, entry);
    this.#hashes?.set(entry, hash);
  }

  /** Of different sizes, as parts of the same size would have to grow all at once. */
  #capacityOf(number: number): number {
    const atFirst = FIRST * GROWTH ** (number / PARTS);
    return Math.ceil(Math.max(atFirst, (this.#expected / PARTS) * ROOM));
  }

  #moved(from: Part, to: Part): Part {
    for (let at = 0; at < from.length; at += 1) {
      const entry = from.entryAt(at);
      if (entry === -1) continue;
      const hash = this.#hashes?.at(entry) ?? hashOf(this.#textOf(entry));
      to.write(to.freeSlot(hash), hash, entry);
    }
    return to;
  }

  /** Where the entry with a text is, or would be. */
  #slotIn(part: Part, text: string, hash: number): number {
    let at = part.first(hash);
    for (;;) {
      const entry = part.entryAt(at);
      if (entry === -1) return at;
      if (part.mayBe(at, hash) && this.#textOf(entry) === text) return at;
      at = at + 1 === part.length ? 0 : at + 1;
    }
  }
}

/** A slot has 0 where nothing is, else the entry and 1 in the lower bits, and bits of the hash above. */
class Part {
  /** How many entries it may have. */
  readonly capacity: number;
  /** The largest entry that it may have. */
  readonly last: number;
  readonly length: number;
  size = 0;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  constructor(capacity: number, last: number) {
    this.capacity = capacity;
    this.length = Math.ceil(capacity * SLOTS_PER_ENTRY) + 1;
    this.#slots = new Uint32Array(this.length);
    const bits = 32 - Math.clz32(last + 1);
    this.#mask = 2 ** bits - 1;
    this.last = this.#mask - 1;
  }

  /** By other bits than those that are kept in the slot, or that choose the part. */
  first(hash: number): number {
    return Math.floor((Math.imul(hash, 0x9e37_79b1) >>> 0) * (this.length / 2 ** 32));
  }

  /** -1 where nothing is. */
  entryAt(at: number): number {
    return (this.#slots[at]! & this.#mask) - 1;
  }

  /** Whether the text of the entry in a slot may have this hash. */
  mayBe(at: number, hash: number): boolean {
    return ((this.#slots[at]! ^ hash) & ~this.#mask) === 0;
  }

  /** Where an entry may stand that is not there. */
  freeSlot(hash: number): number {
    let at = this.first(hash);
    while (this.entryAt(at) !== -1) at = at + 1 === this.length ? 0 : at + 1;
    return at;
  }

  write(at: number, hash: number, entry: number): void {
    if (this.entryAt(at) === -1) this.size += 1;
    this.#slots[at] = (hash & ~this.#mask) | (entry + 1);
  }
}

/** Hashes of a page, as a power of 2. */
const PAGE_BITS = 12;

/** By entry, in pages, so that none of them is ever copied. */
class Hashes {
  readonly #pages: Uint32Array[] = [];

  /** Of an entry that was set. */
  at(entry: number): number {
    return this.#pages[entry >> PAGE_BITS]![entry & (2 ** PAGE_BITS - 1)]!;
  }

  set(entry: number, hash: number): void {
    const page = (this.#pages[entry >> PAGE_BITS] ??= new Uint32Array(2 ** PAGE_BITS));
    page[entry & (2 ** PAGE_BITS - 1)] = hash;
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
