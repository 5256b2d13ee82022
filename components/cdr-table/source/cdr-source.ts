import type { CdrFilter, CdrRow, CdrSort, CdrSummary } from '../../../src/cdr/types.ts';
import type { Problem } from '../../../src/contract/problem.ts';

/** What is asked of a source: which rows, in which order, and where days begin. */
export interface CdrAsk {
  readonly filter: CdrFilter;
  readonly sort: readonly CdrSort[];
  /** IANA name. */
  readonly timeZone: string;
  /** The question may change with the next letter: a source that costs something waits a moment. */
  readonly isTyping?: boolean;
}

/** How the answer to the present question stands. */
export interface CdrAnswer {
  /** `loading`: nothing of the answer is there yet. `failed`: what was read stays; `retry` reads on. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** Whether rows and total are still those of the question before, until the answer begins to come. */
  readonly isFormer: boolean;
  /** Rows that fit; null until that is known. */
  readonly total: number | null;
  /** Rows that came since, and are not shown before `refresh`. */
  readonly arrived: number;
  /** Why the backend would not answer; null where it was not reached, too. */
  readonly problem: Problem | null;
  /** What is wrong with the rows that a host gave: the row (from 0) and its field. */
  readonly fault: { readonly place: number; readonly field: string } | null;
}

/** How many rows there are, for the chips and the chart; null until it is known, and kept while the next is counted. */
export type CdrCounts = CdrSummary | null;

/**
 * Where rows come from: the backend page by page, or rows that the host gave. One face for both, so that the table need
 * not know. A source tells its listener after each change of what it shows.
 */
export interface CdrSource {
  readonly answer: CdrAnswer;
  readonly counts: CdrCounts;
  /** Whether counts are on their way, where there are none. */
  readonly isCounting: boolean;
  /** The row at a place of the answer, as its viewer may see it; null where it is not there yet. */
  rowAt(place: number): CdrRow | null;
  /** Asks anew. What was asked before is dropped. */
  ask(ask: CdrAsk): void;
  /** These places are in sight. */
  need(start: number, end: number): void;
  retry(): void;
  refresh(): void;
  /**
   * All rows of an answer, some at a time, as the viewer may see them.
   *
   * @throws {CdrExportError} where they do not all come
   */
  rows(
    question: Pick<CdrAsk, 'filter' | 'sort'>,
    signal: AbortSignal,
  ): AsyncIterable<{ readonly rows: readonly CdrRow[]; readonly total: number }>;
  release(): void;
}

/** Why rows could not all be read, in words for the person who wanted them. */
export class CdrExportError extends Error {
  override readonly name = 'CdrExportError';
}
