import { maskAnswer, type Masking } from '../masking/index.ts';
import { aheadColumns, columnsFor, createColumns, type ColumnName, type Columns } from './columns/columns.ts';
import type { Column } from './columns/column.ts';
import { countDays } from './counting/days.ts';
import { countFacets } from './counting/facets.ts';
import { otherTests } from './filter/row-tests.ts';
import { readCdrRow } from './read-row.ts';
import { Selector } from './selection.ts';
import type {
  CdrFacets,
  CdrFilter,
  CdrIndex,
  CdrIndexOptions,
  CdrNeed,
  CdrQuestion,
  CdrRow,
  CdrSummary,
} from './types.ts';

/** So many rows are taken in between two questions whether the time is over. */
const PIECE = 256;

/**
 * Puts rows in columns, by which they are filtered, sorted and counted. Making it costs next to nothing: columns are made
 * by `work`, or when a question needs them. The rows are the caller's: they are kept, never changed, and must not be.
 *
 * Rows are checked as their columns are made, so that a million of them need not be looked at before the first is shown:
 * `work` and every question throw a {@link CdrRowError} where a row is not as the contract has it, until `update` mends
 * it. `append` and `update` check theirs before any is taken. Where several of the first rows have one `id`, all of them
 * are rows; `placeOf` and `update` mean the last.
 */
export function createCdrIndex(rows: Iterable<CdrRow>, options: CdrIndexOptions = {}): CdrIndex {
  return new ColumnIndex(rows, options.masking);
}

class ColumnIndex implements CdrIndex {
  #rows: readonly CdrRow[];
  /** Whether `#rows` may be changed: a million of a caller's are copied only when one has to be. */
  #isOwn: boolean;
  readonly #masking: Masking | null | undefined;
  readonly #columns: Columns;
  readonly #selector: Selector;

  constructor(rows: Iterable<CdrRow>, masking: Masking | null | undefined) {
    this.#isOwn = !Array.isArray(rows);
    this.#rows = Array.isArray(rows) ? rows : [...rows];
    this.#masking = masking;
    this.#columns = createColumns(masking);
    this.#selector = new Selector(this.#columns);
  }

  get size(): number {
    return this.#rows.length;
  }

  get isComplete(): boolean {
    return this.#unfinished(this.#named(aheadColumns)).length === 0;
  }

  isReadyFor(need: CdrNeed): boolean {
    return this.#unfinished(this.#named(columnsFor(need))).length === 0;
  }

  select({ filter = {}, sort = [] }: CdrQuestion = {}, into?: Uint32Array): Uint32Array {
    this.#finish(columnsFor({ filter, sort }));
    const places = this.#selector.filter(filter, this.size);
    const order = into?.subarray(0, places.count) ?? new Uint32Array(places.count);
    this.#selector.sort(places, sort, order);
    return order;
  }

  row(place: number): CdrRow {
    const row = this.#rows[place];
    if (row === undefined && !(place >= 0 && place < this.size))
      throw new RangeError(`There is no row ${place}.`);
    return maskAnswer(readCdrRow(row, place), this.#masking);
  }

  placeOf(id: string): number {
    this.#finish(columnsFor({ ids: true }));
    return this.#columns.id.placeOf(id);
  }

  counts(filter: CdrFilter = {}): CdrFacets {
    this.#finish(columnsFor({ filter, counts: true }));
    const others = this.#selector.fitting(otherTests(filter, this.#columns), this.size);
    return countFacets(filter, this.#columns, others);
  }

  days(filter: CdrFilter = {}, timeZone: string): CdrSummary['days'] {
    this.#finish(columnsFor({ filter, counts: true }));
    return countDays(this.#selector.filter(filter, this.size), this.#columns, timeZone);
  }

  append(rows: Iterable<CdrRow>): void {
    this.update(rows);
  }

  update(rows: Iterable<CdrRow>): void {
    const taken = [...rows];
    for (const [place, row] of taken.entries()) readCdrRow(row, place);
    this.#finish(columnsFor({ ids: true }));
    for (const row of taken) this.#put(row);
  }

  work(isOver: () => boolean, need: CdrNeed = {}): boolean {
    const wanted = this.#named(columnsFor(need));
    const ahead = this.#named(aheadColumns);
    for (;;) {
      const unfinished = this.#unfinished(wanted);
      if (unfinished.length === 0) unfinished.push(...this.#unfinished(ahead));
      if (unfinished.length === 0) return true;
      const start = Math.min(...unfinished.map(({ made }) => made));
      this.#take(unfinished, Math.min(start + PIECE, this.size));
      if (isOver()) return this.#unfinished([...wanted, ...ahead]).length === 0;
    }
  }

  #own(): CdrRow[] {
    if (!this.#isOwn) {
      this.#rows = this.#rows.slice();
      // Some columns read texts in the rows: from now on in these.
      for (const column of this.#allColumns()) if (column.made > 0) column.take(this.#rows, column.made);
    }
    this.#isOwn = true;
    return this.#rows as CdrRow[];
  }

  #put(row: CdrRow): void {
    const known = this.#columns.id.placeOf(row.id);
    if (known !== -1 && this.#rows[known]!.revision > row.revision) return;
    const place = known === -1 ? this.size : known;
    this.#own()[place] = row;
    for (const column of this.#allColumns()) {
      if (column.made > place) column.replace(row, place);
    }
    if (known === -1) this.#columns.id.take(this.#rows, this.size);
  }

  #finish(names: Iterable<ColumnName>): void {
    this.#take(this.#named(names), this.size);
  }

  #take(columns: readonly Column[], end: number): void {
    for (const column of columns) {
      if (column.made < end) column.take(this.#rows, end);
    }
  }

  #named(names: Iterable<ColumnName>): Column[] {
    return Array.from(names, (name) => this.#columns[name]);
  }

  #allColumns(): Column[] {
    return Object.values(this.#columns);
  }

  #unfinished(columns: readonly Column[]): Column[] {
    return columns.filter(({ made }) => made < this.size);
  }
}
