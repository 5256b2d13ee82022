/** Room for rows that come later, as a part of those that are there. */
const MORE = 1 / 8;

/**
 * Memory for the places of answers, touched before it is needed: to touch new memory takes longer than to filter. All rows
 * in an order have one of their own, as the index filters what is in order already.
 */
export class AnswerMemory {
  #ordered: Uint32Array = new Uint32Array(0);
  #filtered: Uint32Array = new Uint32Array(0);

  /** For an answer of at most `size` rows, in place of the last one. */
  for(isFiltered: boolean, size: number): Uint32Array {
    if (isFiltered) return (this.#filtered = enough(this.#filtered, size));
    return (this.#ordered = enough(this.#ordered, size));
  }

  /** What a sort of all rows may use meanwhile: that of a filtered answer, which is given up for it. */
  roomFor(isFiltered: boolean, size: number): Uint32Array | undefined {
    return isFiltered ? undefined : this.for(true, size);
  }

  /** Makes a part of it. @returns whether all is there */
  prepare(size: number): boolean {
    if (this.#filtered.length < size) this.for(true, size);
    else this.for(false, size);
    return this.#ordered.length >= size;
  }
}

function enough(memory: Uint32Array, size: number): Uint32Array {
  return memory.length >= size ? memory : new Uint32Array(Math.ceil(size * (1 + MORE))).fill(1);
}
