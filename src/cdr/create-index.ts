import { maskAnswer, type Masking } from '../masking/index.ts';
import { aheadColumns, columnsFor, createColumns, type ColumnName, type Columns } from './columns/columns.ts';
import type { Column } from './columns/column.ts';
import { Counting, type Countable } from './counting/counting.ts';
import { DayCount } from './counting/days.ts';
import { FacetCount } from './counting/facets.ts';
import { LocalDays } from './counting/local-days.ts';
import { otherTests } from './filter/row-tests.ts';
import { readCdrRow } from './read-row.ts';
import { RowList } from './row-list.ts';
import { Selector } from './selection.ts';
import { SortedRows } from './sort/sorted-rows.ts';
import type {
  CdrCounting,
  CdrFacets,
  CdrFilter,
  CdrIndex,
  CdrIndexOptions,
  CdrNeed,
  CdrQuestion,
  CdrRow,
  CdrSort,
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
  readonly #rows: RowList;
  readonly #masking: Masking | null | undefined;
  readonly #columns: Columns;
  readonly #selector: Selector;
  readonly #countable: Countable;
  /** By time zone: what was found out of its clock takes longest of counting days. */
  readonly #localDays = new Map<string, LocalDays>();
  /** How many rows have changed. */
  #version = 0;
  /** All rows in the order that was asked for last. */
  #sorted: SortedRows | null = null;

  constructor(rows: Iterable<CdrRow>, masking: Masking | null | undefined) {
    this.#rows = new RowList(Array.isArray(rows) ? rows : [...rows]);
    this.#masking = masking;
    this.#columns = createColumns(masking);
    this.#selector = new Selector(this.#columns);
    this.#countable = {
      columns: this.#columns,
      size: () => this.size,
      version: () => this.#version,
      make: (need) => this.#make(this.#named(columnsFor(need))),
    };
  }

  get size(): number {
    return this.#rows.size;
  }

  get isComplete(): boolean {
    return this.#unfinished(this.#named(aheadColumns)).length === 0 && this.#toOrder() === null;
  }

  isReadyFor(need: CdrNeed): boolean {
    return this.#unfinished(this.#named(columnsFor(need))).length === 0;
  }

  select({ filter = {}, sort = [] }: CdrQuestion = {}, into?: Uint32Array, room?: Uint32Array): Uint32Array {
    for (const memory of [into, room])
      if (memory !== undefined && memory.length < this.size)
        throw new RangeError(`Memory for ${this.size} places is needed; there is some for ${memory.length}.`);
    this.#finish(columnsFor({ filter, sort }));
    const written = JSON.stringify(sort);
    const sorted = this.#sortedBy(written);
    const known = sorted?.order ?? null;
    const opposite = sort.length === 1 ? this.#sortedBy(JSON.stringify([oppositeOf(sort[0]!)])) : null;
    // What is known of the order may be in that memory, from an earlier answer; and whoever gives one twice has no room.
    const isFree = room?.buffer !== this.#sorted?.order.buffer && room?.buffer !== into?.buffer;
    const order = this.#selector.select(
      { filter, sort },
      {
        size: this.size,
        known: sorted,
        opposite: opposite?.order ?? null,
        into,
        room: isFree ? room : undefined,
      },
    );
    // Who gives its memory a second time has it written over.
    if (order !== known && into?.buffer === this.#sorted?.order.buffer) this.#sorted = null;
    const isOfAll = sort.length > 0 && order.length === this.size;
    if (isOfAll && (known === null || this.#sorted === null))
      this.#sorted = new SortedRows(written, this.#version, order);
    return order;
  }

  /** All rows in an order that was asked for before. */
  #sortedBy(sort: string): SortedRows | null {
    const sorted = this.#sorted;
    return sorted?.sort === sort && sorted.version === this.#version ? sorted : null;
  }

  /** The order in which statuses can be put, and are not yet; no rows in it may have changed. */
  #toOrder(): SortedRows | null {
    const sorted = this.#sorted;
    const isMade = this.#columns.status.made === this.size;
    return isMade && sorted?.version === this.#version && sorted.statuses === null ? sorted : null;
  }

  row(place: number): CdrRow {
    if (!Number.isInteger(place) || place < 0 || place >= this.size)
      throw new RangeError(`There is no row ${place}.`);
    return maskAnswer(readCdrRow(this.#rows.at(place), place), this.#masking);
  }

  placeOf(id: string): number {
    this.#finish(columnsFor({ ids: true }));
    return this.#columns.id.placeOf(id);
  }

  counts(filter: CdrFilter = {}): CdrFacets {
    this.#finish(columnsFor({ filter, counts: true }));
    const count = new FacetCount(filter, this.#columns);
    count.add(this.#selector.fitting(otherTests(filter, this.#columns), this.size));
    return count.facets;
  }

  days(filter: CdrFilter = {}, timeZone: string): CdrSummary['days'] {
    this.#finish(columnsFor({ filter, counts: true }));
    const count = new DayCount(this.#columns, this.#localDaysOf(timeZone));
    count.add(this.#selector.filter(filter, this.size));
    return count.days;
  }

  counting(filter: CdrFilter = {}, timeZone: string): CdrCounting {
    return new Counting(this.#countable, filter, this.#localDaysOf(timeZone));
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
      // A table that was sorted is filtered sooner than anything is asked of all other columns.
      if (this.#make(wanted) && this.#orderSome() && this.#make(ahead)) return true;
      if (isOver()) return this.#unfinished(wanted).length === 0 && this.isComplete;
    }
  }

  /** Puts some statuses in the order that is known; whether there were none to put. */
  #orderSome(): boolean {
    return this.#toOrder()?.take(this.#columns.status.statuses) ?? true;
  }

  #put(row: CdrRow): void {
    const known = this.#columns.id.placeOf(row.id);
    if (known !== -1 && this.#rows.at(known).revision > row.revision) return;
    const place = known === -1 ? this.size : known;
    this.#version += 1;
    this.#rows.set(place, row);
    for (const column of this.#allColumns()) {
      if (column.made > place) column.replace(row, place);
    }
    if (known === -1) this.#columns.id.take(this.#rows, this.size);
  }

  /** Takes some rows into columns that are not made; whether there was none. */
  #make(columns: readonly Column[]): boolean {
    const unfinished = this.#unfinished(columns);
    if (unfinished.length === 0) return true;
    // Room for all rows is made with the first one, which takes longer than the rest of a piece.
    const begun = unfinished.filter(({ made }) => made === 0).slice(0, 1);
    if (begun.length > 0) {
      this.#take(begun, Math.min(PIECE, this.size));
      return false;
    }
    const start = Math.min(...unfinished.map(({ made }) => made));
    this.#take(unfinished, Math.min(start + PIECE, this.size));
    return false;
  }

  #finish(names: Iterable<ColumnName>): void {
    this.#take(this.#named(names), this.size);
  }

  #take(columns: readonly Column[], end: number): void {
    for (const column of columns) {
      if (column.made < end) column.take(this.#rows, end);
    }
  }

  #localDaysOf(timeZone: string): LocalDays {
    const known = this.#localDays.get(timeZone) ?? new LocalDays(timeZone);
    this.#localDays.set(timeZone, known);
    return known;
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

function oppositeOf({ by, order }: CdrSort): CdrSort {
  return { by, order: order === 'ascending' ? 'descending' : 'ascending' };
}
