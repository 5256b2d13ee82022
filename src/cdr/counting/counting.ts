import type { Columns } from '../columns/columns.ts';
import { facetTests, otherTests } from '../filter/row-tests.ts';
import type { RowTest } from '../filter/row-test.ts';
import type { CdrCounting, CdrFacets, CdrFilter, CdrNeed, CdrSummary } from '../types.ts';
import { DayCount } from './days.ts';
import { FacetCount } from './facets.ts';
import type { LocalDays } from './local-days.ts';

/** At most so many rows are counted in between two questions whether the time is over. */
const PIECE = 4096;
/** As many at first, and where a piece had more new days than that: to find out when one begins takes long. */
const FIRST_PIECE = 256;
const NEW_DAYS = 32;

/** What is counted, as it stands. */
export interface Countable {
  readonly columns: Columns;
  size(): number;
  /** Another one after each change of a row. */
  version(): number;
  /** Makes a piece of the columns that are needed; whether none was left to make. */
  make(need: CdrNeed): boolean;
}

/** Counts by facet and by day in one go over the rows, in pieces. */
export class Counting implements CdrCounting {
  readonly #rows: Countable;
  readonly #filter: CdrFilter;
  readonly #need: CdrNeed;
  readonly #facets: FacetCount;
  readonly #days: DayCount;
  readonly #places = new Uint32Array(PIECE);
  #counted = 0;
  #piece = FIRST_PIECE;
  /** They read the columns as these were when the tests were made. */
  #tests: { readonly version: number; readonly others: RowTest[]; readonly facets: RowTest[] } | null = null;

  constructor(rows: Countable, filter: CdrFilter, localDays: LocalDays) {
    this.#rows = rows;
    this.#filter = filter;
    this.#need = { filter, counts: true };
    this.#facets = new FacetCount(filter, rows.columns);
    this.#days = new DayCount(rows.columns, localDays);
  }

  get facets(): CdrFacets {
    return this.#facets.facets;
  }

  get days(): CdrSummary['days'] {
    return this.#days.days;
  }

  work(isOver: () => boolean): boolean {
    do {
      if (!this.#rows.make(this.#need)) continue;
      this.#count(Math.min(this.#counted + this.#piece, this.#rows.size()));
      if (this.#counted === this.#rows.size()) return true;
    } while (!isOver());
    return false;
  }

  #count(end: number): void {
    const places = this.#places;
    let count = 0;
    for (let place = this.#counted; place < end; place += 1) places[count++] = place;
    const { others, facets } = this.#currentTests();
    for (const test of others) count = test(places, count, places);
    this.#facets.add({ places, count });
    for (const test of facets) count = test(places, count, places);
    const before = this.#days.known;
    this.#days.add({ places, count });
    this.#piece = this.#days.known - before > NEW_DAYS ? FIRST_PIECE : Math.min(PIECE, this.#piece * 2);
    this.#counted = end;
  }

  #currentTests() {
    const { columns } = this.#rows;
    const version = this.#rows.version();
    if (this.#tests?.version !== version)
      this.#tests = {
        version,
        others: otherTests(this.#filter, columns),
        facets: facetTests(this.#filter, columns),
      };
    return this.#tests;
  }
}
