import type { CdrFilter, CdrSort } from '../contract/cdr-query.ts';
import type { CdrSummary } from '../contract/cdr-summary.ts';
import type { CdrRow } from '../contract/cdr.ts';
import type { Masking } from '../masking/index.ts';

export type { CdrFilter, CdrSort } from '../contract/cdr-query.ts';
export type { CdrSummary } from '../contract/cdr-summary.ts';
export type { CdrRow, Direction, Disposition } from '../contract/cdr.ts';

/** A column by which rows are sorted. */
export type CdrColumn = CdrSort['by'];

/** Which rows, in which order. Without `sort`, rows stay in the order in which they were given. */
export interface CdrQuestion {
  readonly filter?: CdrFilter;
  /** At most two columns, the first before the second; rows without a value last in either order, equal ones as given. */
  readonly sort?: readonly CdrSort[];
}

/** For what columns are made. */
export interface CdrNeed extends CdrQuestion {
  /** For `counts` and `days` of the filter, too. */
  readonly counts?: boolean;
  /** For `placeOf`, `append` and `update`, too. */
  readonly ids?: boolean;
}

export interface CdrIndexOptions {
  /** Whether the numbers of contacts are hidden from the viewer; as long as that is not known, they are. */
  readonly masking?: Masking | null;
}

/** How many rows there are of each value, each counted under all of the filter but its own part. */
export type CdrFacets = Required<Pick<CdrSummary, 'channels' | 'agents' | 'groups'>> &
  Pick<CdrSummary, 'dispositions' | 'total'> & {
    readonly directions: Readonly<Record<CdrRow['direction'], number>>;
    readonly serviceLevels: Readonly<Record<CdrRow['serviceLevel'], number>>;
    readonly archivedReasons: Readonly<Record<NonNullable<CdrRow['archivedReason']>, number>>;
  };

/** Counts in slices what `counts` and `days` count in one go, and by the same rules. */
export interface CdrCounting {
  /**
   * Counts on until `isOver` says so: asked after each small piece (about a millisecond). Making columns that are wanted
   * and not made yet is part of it. A row that changes meanwhile is counted as it was when its turn came.
   *
   * @returns whether all rows are counted
   */
  work(isOver: () => boolean): boolean;
  /** What is counted so far. */
  readonly facets: CdrFacets;
  /** What is counted so far. */
  readonly days: CdrSummary['days'];
}

/** Rows in columns. A place is the number of a row, from 0, in the order in which rows came; it never changes. */
export interface CdrIndex {
  /** Rows that were given so far, whether or not all of their columns are made already. */
  readonly size: number;
  /**
   * Whether all is made that is made without being asked for: columns but those of texts, contacts and ids, which take much
   * memory or are seldom needed, and the statuses of rows in the order that was asked for last.
   */
  readonly isComplete: boolean;
  /**
   * The places of the rows that fit, in order; not to be changed but as `into` or `room`. Making columns that are wanted and not made yet is part of the question.
   *
   * @param into - memory for the answer, at least `size` long and no longer needed: to touch new memory for the first time
   *   may take longer than to filter and sort. The answer is its first part.
   * @param room - memory for the keys of a sort, written over, at least `size` long, in another buffer than `into`. It may
   *   hold an earlier answer; where the index still needs that, it is left alone.
   * @throws {RangeError} where either is too short
   */
  select(question?: CdrQuestion, into?: Uint32Array, room?: Uint32Array): Uint32Array;
  /** The row, as its viewer may see it. */
  row(place: number): CdrRow;
  /** The place of a row by its `id`; -1 where there is none. */
  placeOf(id: string): number;
  counts(filter?: CdrFilter): CdrFacets;
  /** Rows by the day on which they were opened, in a time zone (IANA name), by disposition, under the whole filter. */
  days(filter: CdrFilter | undefined, timeZone: string): CdrSummary['days'];
  /** Begins to count what `counts` and `days` tell, in slices: of a million rows, each of the two takes longer than a frame. */
  counting(filter: CdrFilter | undefined, timeZone: string): CdrCounting;
  /** Puts rows behind those that are there. A row whose `id` is there already takes the place of that one. */
  append(rows: Iterable<CdrRow>): void;
  /** Puts rows in the places of those with the same `id`; new ones behind. An older `revision` changes nothing. */
  update(rows: Iterable<CdrRow>): void;
  /** Whether the columns that something needs are made, so that it is answered at once. */
  isReadyFor(need: CdrNeed): boolean;
  /**
   * Works on the columns that are not made yet, first on those of `need`, then on those that are made without being asked
   * for, until `isOver` says so: asked after each small piece (about a millisecond). What makes filters of all rows in
   * the present order quicker is made with them.
   *
   * @returns whether all of them are made
   */
  work(isOver: () => boolean, need?: CdrNeed): boolean;
}
