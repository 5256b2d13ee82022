/** Slots for each entry: with fewer, those that are not found at once are looked for too long. */
const SLOTS_PER_ENTRY = 1.25;
const GROWTH = 1.6;
/** So many slots of a table that became too small are looked at whenever an entry is added. */
const MOVED = 8;

/**
 * Finds entries by a text of theirs. It keeps no texts, which are read where they are: in one number for each slot there
 * is the entry, and some bits of the hash, so that hardly any text but the right one is looked at. A table that becomes
 * too small is emptied into a larger one a few slots at a time, so that no entry waits for all others.
 */
export class TextTable {
  readonly #textOf: (entry: number) => string;
  #slots = new Slots(0);
  /** What is not moved from there yet is found there. */
  #former: Slots | null = null;
  #moved = 0;

  constructor(textOf: (entry: number) => string) {
    this.#textOf = textOf;
  }

  /** Makes room for this many entries, numbered from 0. */
  reserve(size: number): void {
    const { capacity } = this.#slots;
    if (size <= capacity) return;
    this.#move(Infinity);
    this.#former = capacity === 0 ? null : this.#slots;
    this.#moved = 0;
    this.#slots = new Slots(capacity === 0 ? size : Math.ceil(size * GROWTH) + 16);
  }

  /** The entry with this text; -1 where there is none. */
  find(text: string): number {
    const hash = hashOf(text);
    const entry = this.#findIn(this.#slots, text, hash);
    return entry === -1 && this.#former !== null ? this.#findIn(this.#former, text, hash) : entry;
  }

  /** Puts an entry in the place of the one with the same text, or adds it. */
  set(text: string, entry: number): void {
    const hash = hashOf(text);
    this.#slots.write(this.#slotIn(this.#slots, text, hash), hash, entry);
    this.#move(MOVED);
  }

  /** Moves what is in some more slots of the former table. */
  #move(most: number): void {
    const former = this.#former;
    if (former === null) return;
    const end = Math.min(former.length, this.#moved + most);
    for (let at = this.#moved; at < end; at += 1) {
      const entry = former.entryAt(at);
      if (entry === -1) continue;
      const text = this.#textOf(entry);
      const hash = hashOf(text);
      const target = this.#slotIn(this.#slots, text, hash);
      // What has taken its place meanwhile stays.
      if (this.#slots.entryAt(target) === -1) this.#slots.write(target, hash, entry);
    }
    this.#moved = end;
    if (end === former.length) this.#former = null;
  }

  #findIn(slots: Slots, text: string, hash: number): number {
    return slots.capacity === 0 ? -1 : slots.entryAt(this.#slotIn(slots, text, hash));
  }

  /** Where the entry with a text is, or would be. */
  #slotIn(slots: Slots, text: string, hash: number): number {
    let at = slots.first(hash);
    for (;;) {
      const entry = slots.entryAt(at);
      if (entry === -1) return at;
      if (slots.mayBe(at, hash) && this.#textOf(entry) === text) return at;
      at = at + 1 === slots.length ? 0 : at + 1;
    }
  }
}

/** A slot has 0 where nothing is, else the entry and 1 in the lower bits, and bits of the hash above. */
class Slots {
  readonly capacity: number;
  readonly length: number;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** @param capacity - entries are below it */
  constructor(capacity: number) {
    this.capacity = capacity;
    this.length = Math.ceil(capacity * SLOTS_PER_ENTRY) + 1;
    this.#slots = new Uint32Array(this.length);
    this.#mask = 2 ** (32 - Math.clz32(capacity)) - 1;
  }

  /** By other bits than those that are kept in the slot. */
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

  write(at: number, hash: number, entry: number): void {
    this.#slots[at] = (hash & ~this.#mask) | (entry + 1);
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
