import type { CdrRow } from './types.ts';

/** Rows of a page, as a power of 2. */
const PAGE_BITS = 12;
const IN_PAGE = 2 ** PAGE_BITS - 1;

/**
 * The rows of an index: those that the caller gave, which are read where they are, and those that came since. Only the
 * page of a row that changes is copied, so that the first change of a million rows takes no longer than any other.
 */
export class RowList {
  readonly #given: readonly CdrRow[];
  /** Pages in which something changed, or that are not the caller's. */
  readonly #pages: (CdrRow[] | undefined)[] = [];
  #size: number;

  constructor(given: readonly CdrRow[]) {
    this.#given = given;
    this.#size = given.length;
  }

  get size(): number {
    return this.#size;
  }

  /** The row at a place below `size`, whatever the caller put there. */
  at(place: number): CdrRow {
    const page = this.#pages[place >> PAGE_BITS];
    return (page === undefined ? this.#given[place] : page[place & IN_PAGE])!;
  }

  /** Puts a row in a place, or behind the last one. */
  set(place: number, row: CdrRow): void {
    const number = place >> PAGE_BITS;
    let page = this.#pages[number];
    if (page === undefined) {
      page = this.#given.slice(number << PAGE_BITS, (number + 1) << PAGE_BITS);
      this.#pages[number] = page;
    }
    page[place & IN_PAGE] = row;
    this.#size = Math.max(this.#size, place + 1);
  }
}
