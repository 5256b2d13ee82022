/** Values of a page, as a power of 2. */
const PAGE_BITS = 12;
const IN_PAGE = 2 ** PAGE_BITS - 1;

/** What is read by its number: an array, or a list that is long. */
export interface Listed<Value> {
  readonly length: number;
  at(index: number): Value | undefined;
}

/** A list in pages: an array of a million entries that gets one more is copied as a whole now and then. */
export class LongList<Value> implements Listed<Value> {
  readonly #pages: Value[][] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** From 0 on, below `length`. */
  at(index: number): Value {
    return this.#pages[index >> PAGE_BITS]![index & IN_PAGE]!;
  }

  /** Returns where it stands. */
  push(value: Value): number {
    const index = this.#length;
    if ((index & IN_PAGE) === 0) this.#pages.push([]);
    this.#pages[index >> PAGE_BITS]!.push(value);
    this.#length = index + 1;
    return index;
  }
}
