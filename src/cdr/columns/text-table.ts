/** Slots for each entry: with fewer, those that are not found at once are looked for too long. */
const SLOTS_PER_ENTRY = 1.25;
/** All slots are filled anew whenever it grows. */
const GROWTH = 1.6;

/**
 * Finds entries by a text of theirs. It keeps no texts, which are read where they are: in one number for each slot there
 * is the entry, and some bits of the hash, so that hardly any text but the right one is looked at.
 */
export class TextTable {
  readonly #textOf: (entry: number) => string;
  /** 0 where nothing is, else the entry and 1 in the lower bits. */
  #slots = new Uint32Array(0);
  #capacity = 0;
  #entryMask = 0;
  #size = 0;

  constructor(textOf: (entry: number) => string) {
    this.#textOf = textOf;
  }

  /** Makes room, so that the table need not be made anew while it grows up to this many entries. */
  reserve(size: number): void {
    if (size <= this.#capacity) return;
    const former = this.#slots;
    const formerMask = this.#entryMask;
    this.#capacity = this.#capacity === 0 ? size : Math.ceil(size * GROWTH) + 16;
    this.#slots = new Uint32Array(Math.ceil(this.#capacity * SLOTS_PER_ENTRY) + 1);
    this.#entryMask = 2 ** (32 - Math.clz32(this.#capacity)) - 1;
    for (const slot of former) {
      if (slot !== 0) this.#insert((slot & formerMask) - 1);
    }
  }

  /** The entry with this text; -1 where there is none. */
  find(text: string): number {
    if (this.#size === 0) return -1;
    const hash = hashOf(text);
    const slots = this.#slots;
    const mask = this.#entryMask;
    for (let at = this.#firstSlot(hash); slots[at] !== 0; at = at + 1 === slots.length ? 0 : at + 1) {
      const slot = slots[at]!;
      if (((slot ^ hash) & ~mask) !== 0) continue;
      const entry = (slot & mask) - 1;
      if (this.#textOf(entry) === text) return entry;
    }
    return -1;
  }

  /** Puts an entry in the place of the one with the same text, or adds it. */
  set(text: string, entry: number): void {
    const hash = hashOf(text);
    const slots = this.#slots;
    const mask = this.#entryMask;
    let at = this.#firstSlot(hash);
    for (; slots[at] !== 0; at = at + 1 === slots.length ? 0 : at + 1) {
      const slot = slots[at]!;
      if (((slot ^ hash) & ~mask) === 0 && this.#textOf((slot & mask) - 1) === text) break;
    }
    if (slots[at] === 0) this.#size += 1;
    slots[at] = (hash & ~mask) | (entry + 1);
  }

  #insert(entry: number): void {
    const hash = hashOf(this.#textOf(entry));
    let at = this.#firstSlot(hash);
    while (this.#slots[at] !== 0) at = at + 1 === this.#slots.length ? 0 : at + 1;
    this.#slots[at] = (hash & ~this.#entryMask) | (entry + 1);
  }

  /** By other bits than those that are kept in the slot. */
  #firstSlot(hash: number): number {
    return Math.floor((Math.imul(hash, 0x9e37_79b1) >>> 0) * (this.#slots.length / 2 ** 32));
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
