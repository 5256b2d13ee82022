import type { CdrFilter, CdrSort } from '../contract/cdr-query.ts';
import type { CdrSummary } from '../contract/cdr-summary.ts';
import type { CdrRow } from '../contract/cdr.ts';
import type { Problem } from '../contract/problem.ts';
import type { Outcome } from './outcome.ts';
import type { HeldSlice } from './slice.ts';
import type { ThreadItem } from './workspace.ts';

/** Which interactions, in which order; without `sort` the newest first. */
export interface CdrSelectionQuery {
  readonly filter: CdrFilter;
  readonly sort?: readonly CdrSort[];
  /** The question may change with the next letter: nothing is asked before a short pause. */
  readonly isTyping?: boolean;
}

/** The interactions that fit, as far as they are read. */
export interface CdrSelectionState {
  /** `failed`: the page that was wanted last did not come; what was read before it is still there. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** How many are read: the places from 0 up to here. */
  readonly known: number;
  /** How many fit, as the backend counted them with the first page; null until then. */
  readonly total: number | null;
  readonly complete: boolean;
  /** How many interactions came since the first page that are not in the list; reading again brings those that fit. */
  readonly arrived: number;
  /** Counts the changes of rows that were read. */
  readonly version: number;
  readonly problem: Problem | null;
}

/** Interactions read page by page, as far as somebody looks at them. */
export interface CdrSelection extends HeldSlice<CdrSelectionState> {
  /** The interaction at a place, as its viewer may see it; null where it is not read yet. Kept current by events. */
  rowAt(place: number): CdrRow | null;
  /** Somebody looks at the places up to `end`: reads so far, and a page ahead. 0: nobody looks; reading on is given up. */
  need(end: number): void;
  /** Reads the page that failed again. */
  retry(): void;
  /** Reads anew from the beginning, while what is there stays. */
  refresh(): void;
}

export type CdrSummaryState =
  | { readonly state: 'loading' | 'ready'; readonly summary: CdrSummary | null; readonly problem: null }
  | { readonly state: 'failed'; readonly summary: CdrSummary | null; readonly problem: Problem | null };

/** Counts of the interactions that fit, kept current while held. */
export interface CdrSummarySlice extends HeldSlice<CdrSummaryState> {
  /** Counts again where that failed. */
  retry(): void;
}

/** What happened in one interaction, oldest first: its messages, and the life of its session. */
export interface InteractionState {
  readonly state: 'loading' | 'ready' | 'missing' | 'failed';
  readonly items: readonly Extract<ThreadItem, { kind: 'message' | 'event' }>[];
  readonly problem: Problem | null;
}

export interface CdrExportOptions {
  /** Ends the export. */
  readonly signal: AbortSignal;
  /** Takes some rows, as the viewer may see them; the next come when it has resolved. `total` as the backend counted. */
  readonly onRows: (
    rows: readonly CdrRow[],
    progress: { done: number; total: number },
  ) => Promise<void> | void;
}

/** The records of interactions, for supervisors and administrators; whoever else asks is refused by the backend. */
export interface CdrRecords {
  select(query: CdrSelectionQuery): CdrSelection;
  /** Counts by disposition, channel, agent, group and day, kept current while held; a new filter is a new summary. */
  summarise(filter: CdrFilter, timeZone: string, options?: { readonly isTyping?: boolean }): CdrSummarySlice;
  /** Reads all that fit, from one instant, in order. It succeeds only where the last line has come. */
  export(query: CdrSelectionQuery, options: CdrExportOptions): Promise<Outcome<{ count: number }>>;
  /** The messages and the life of one session, read when asked for. */
  interaction(conversationId: string, sessionId: string): HeldSlice<InteractionState>;
}
