import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { CdrPage } from '../../contract/cdr-query.ts';
import type { CdrRow } from '../../contract/cdr.ts';
import type { CdrSelection, CdrSelectionState } from '../cdr.ts';
import { createRowList } from './row-list.ts';

/** How many are asked for first, so that they are there quickly, and then. */
const pageSizes = { first: 100, next: 1000 };
/** How far the backend's clock may be behind what is known of it, unnoticed (milliseconds): a heartbeat may be so late. */
const clockError = 5000;

/** The reading behind a {@link CdrSelection}. */
export interface Selection extends Pick<CdrSelection, 'rowAt' | 'need' | 'retry' | 'refresh'> {
  readonly state: ReadonlySignal<CdrSelectionState>;
  /** Takes what was told of an interaction. */
  readonly take: (row: CdrRow) => void;
  /** Reads anew: something may have been missed. */
  readonly reread: () => void;
  /** The viewer is masked from now on. */
  readonly mask: () => void;
  readonly forget: () => void;
}

export interface SelectionOptions {
  readonly readPage: (
    cursor: string | undefined,
    limit: number,
    signal: AbortSignal,
  ) => Promise<CallOutcome<CdrPage>>;
  /** Whether an interaction that is not in the list may belong to it. */
  readonly mayFit: (row: CdrRow) => boolean;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds since some instant; never jumps. */
  readonly monotonicNow: () => number;
  /** Until this nothing is asked. */
  readonly pause: Promise<void> | undefined;
  readonly end: AbortSignal;
}

const empty: CdrSelectionState = {
  state: 'loading',
  known: 0,
  total: null,
  complete: false,
  arrived: 0,
  version: 0,
  problem: null,
};

/** Begins with the first page. One page is asked for at a time; what fails keeps what is there. */
export function createSelection(options: SelectionOptions): Selection {
  const { readPage, mayFit, now, monotonicNow, pause, end } = options;
  const state = signal<CdrSelectionState>(empty);
  const list = createRowList();
  /** Where the list goes on; null: nowhere. */
  let cursor: string | null = null;
  /** The place at which the page begins that was read last. */
  let lastPage = 0;
  /** Up to where somebody looks. */
  let wanted = 0;
  /** When the list that is there was asked for: backend time as it was known then, and monotonic time. */
  let since = { at: Infinity, monotonic: Infinity };
  let reading: AbortController | null = null;
  /** Whether that is the next page, not the list anew. */
  let isReadingOn = false;
  /** The reading that failed last. */
  let again = (): void => {};
  /** Whether something may have been missed since the reading began that is under way. */
  let outdated = false;

  const publish = (change: Partial<CdrSelectionState> = {}): void => {
    const { size: known, arrived } = list;
    state.value = { ...state.peek(), known, arrived, version: state.peek().version + 1, ...change };
  };
  /** Begins a reading in the place of the one that is under way, if any. */
  const begin = (): AbortSignal => {
    reading?.abort();
    reading = new AbortController();
    return AbortSignal.any([end, reading.signal]);
  };
  const fail = (outcome: Failure, wish: () => void): void => {
    reading = null;
    again = wish;
    publish({ state: 'failed', problem: outcome.reason === 'problem' ? outcome.problem : null });
  };

  /** Reads from the beginning as far as somebody looks, and shows all that at once. */
  const readAnew = async (mayStartAgain = true): Promise<void> => {
    const mine = begin();
    isReadingOn = false;
    const asked = { at: now(), monotonic: monotonicNow() };
    const isFirst = state.peek().total === null;
    list.beginAnew();
    publish({ state: isFirst ? 'loading' : 'ready', problem: null });
    if (pause !== undefined) await pause;
    outdated = false;
    const rows: CdrRow[] = [];
    let lastStart = 0;
    let total = 0;
    for (let next: string | undefined; ;) {
      const enough = Math.min(list.size, wanted);
      const limit = next === undefined && enough <= pageSizes.first ? pageSizes.first : pageSizes.next;
      const outcome: CallOutcome<CdrPage> = await readPage(next, limit, mine);
      if (mine.aborted) return;
      if (!outcome.ok) {
        if (isExpired(outcome) && mayStartAgain) void readAnew(false);
        else fail(outcome, () => void readAnew());
        return;
      }
      if (next === undefined) total = outcome.value.total;
      lastStart = rows.length;
      rows.push(...outcome.value.items);
      next = outcome.value.nextCursor ?? undefined;
      if (next !== undefined && rows.length < enough) continue;
      cursor = next ?? null;
      break;
    }
    reading = null;
    lastPage = lastStart;
    since = asked;
    list.replace(rows);
    publish({ state: 'ready', total, complete: cursor === null, problem: null });
    if (outdated) void readAnew();
    else void readOn();
  };
  /** Reads on, page by page, while somebody looks at the last page that is there, or beyond. */
  const readOn = async (): Promise<void> => {
    if (reading !== null || end.aborted) return;
    const mine = begin();
    isReadingOn = true;
    while (cursor !== null && wanted > lastPage) {
      if (list.isOutdated) return void readAnew();
      const outcome: CallOutcome<CdrPage> = await readPage(cursor, pageSizes.next, mine);
      if (mine.aborted) return;
      if (!outcome.ok) {
        if (isExpired(outcome)) void readAnew(false);
        else fail(outcome, () => goOn());
        return;
      }
      lastPage = list.size;
      cursor = outcome.value.nextCursor;
      list.append(outcome.value.items);
      publish({ complete: cursor === null });
    }
    reading = null;
  };
  const goOn = (): void => {
    publish({ state: 'ready', problem: null });
    void readOn();
  };
  /**
   * Whether an interaction began since the list was asked for. The clock may have been put right since then, or the
   * backend's have gone back with all it knows: so it counts, too, how long ago that was.
   */
  const isNew = ({ startedAt }: CdrRow): boolean =>
    startedAt >= Math.min(since.at, now() - (monotonicNow() - since.monotonic)) - clockError;
  void readAnew();

  return {
    state,
    rowAt: list.at,
    need(upTo) {
      wanted = upTo;
      if (upTo === 0 && isReadingOn) {
        reading?.abort();
        reading = null;
      }
      if (state.peek().state === 'ready') void readOn();
    },
    retry() {
      if (state.peek().state === 'failed') again();
    },
    refresh() {
      if (state.peek().state !== 'loading') void readAnew();
    },
    reread() {
      if (reading !== null && state.peek().state === 'loading') outdated = true;
      else void readAnew();
    },
    take(row) {
      const { complete } = state.peek();
      if (list.take(row, mayFit(row) && (complete || isNew(row)))) publish();
    },
    mask() {
      list.mask();
      publish();
      // What is on its way may have been answered before.
      void readAnew();
    },
    forget() {
      list.clear();
      wanted = 0;
      cursor = null;
      state.value = empty;
      void readAnew();
    },
  };
}

type Failure = Exclude<CallOutcome<unknown>, { ok: true }>;

function isExpired(outcome: Failure): boolean {
  return outcome.reason === 'problem' && outcome.problem.code === 'cursor-expired';
}
