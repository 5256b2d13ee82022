import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { Page } from '../../contract/page.ts';
import { maskAnswer } from '../../masking/index.ts';
import type { PagedState } from '../administration.ts';
import { verdictOn } from '../calls/verdict.ts';

/** How many items are asked for at once. */
export const pageSize = 100;

/** One page as the backend answers it; how many there are on all pages, where it tells. */
export type TotalledPage<Item> = Page<Item> & { readonly total?: number };

/** A list that is read page by page, as far as it is wanted. */
export interface Pages<Item> {
  readonly state: ReadonlySignal<PagedState<Item>>;
  /** Reads the next page, or the one that failed. */
  readonly more: () => void;
  retry(): void;
  /** Reads again as far as it was read. */
  readonly reread: () => void;
  /** Changes items in place. */
  change(change: (items: readonly Item[]) => readonly Item[]): void;
  /** Takes the numbers out of what is shown; what is read from now on has none. */
  mask(): void;
  forget(): void;
}

export interface PagesOptions<Item> {
  readonly readPage: (cursor: string | undefined) => Promise<CallOutcome<TotalledPage<Item>>>;
  /** What makes an item the same on two pages. */
  readonly keyOf: (item: Item) => unknown;
  /** What holds of one item, of which two states were told. */
  readonly merge: (known: Item, read: Item) => Item;
  /** Until this nothing is asked: what is wanted may change with the next letter. Without it, the first page is asked at once. */
  readonly pause?: Promise<void>;
  readonly end: AbortSignal;
}

/** Begins with the first page. What fails keeps what is there. */
export function createPages<Item>({ readPage, keyOf, merge, pause, end }: PagesOptions<Item>): Pages<Item> {
  const empty: PagedState<Item> = {
    state: 'loading',
    items: [],
    total: null,
    complete: false,
    problem: null,
  };
  const state = signal<PagedState<Item>>(empty);
  /** Where the list goes on. */
  let next: string | undefined;
  /** The reading that failed last. */
  let again = (): void => {};
  /** Whether something may have been missed since the list was read. */
  let outdated = false;
  /** The reading that counts; an older one that is still under way does not. */
  let turn = {};
  let pausing = pause;

  /** The items of pages that were read, after those that stand before them; each once, and in its newest state. */
  const joined = (isContinued: boolean, read: readonly Item[]): Item[] => {
    const known = new Map(state.peek().items.map((item) => [keyOf(item), item]));
    const items = new Map(isContinued ? known : []);
    for (const item of read) {
      const key = keyOf(item);
      const before = known.get(key);
      items.set(key, before === undefined ? item : merge(before, item));
    }
    return [...items.values()];
  };
  /**
   * Reads on from a cursor until there are `wanted` items at least, and shows them all at once.
   *
   * @param mayStartAgain - whether the list may be read from its beginning where its cursor has expired
   * @returns why not, if so
   */
  const read = async (from: string | undefined, wanted: number, mayStartAgain: boolean): Promise<Reading> => {
    const mine = {};
    turn = mine;
    if (pausing !== undefined) {
      await pausing;
      pausing = undefined;
      if (end.aborted || turn !== mine) return 'overtaken';
    }
    const news: Item[] = [];
    for (let cursor = from; ;) {
      const outcome: CallOutcome<TotalledPage<Item>> = await readPage(cursor);
      if (end.aborted || turn !== mine) return 'overtaken';
      if (!outcome.ok) {
        const isExpired = outcome.reason === 'problem' && outcome.problem.code === 'cursor-expired';
        return isExpired && mayStartAgain ? read(undefined, wanted, false) : outcome;
      }
      const { items: page, nextCursor, total } = outcome.value;
      news.push(...page);
      cursor = nextCursor ?? undefined;
      const items = joined(from !== undefined, news);
      if (items.length < wanted && cursor !== undefined) continue;
      next = cursor;
      const complete = cursor === undefined;
      const all = complete ? items.length : null;
      state.value = { state: 'ready', items, total: total ?? all, complete, problem: null };
      return 'done';
    }
  };
  /** Reads as someone waits for it. */
  const readOn = async (from: string | undefined, wanted: number): Promise<void> => {
    again = () => void readOn(from, wanted);
    state.value = { ...state.peek(), state: 'loading' };
    const reading = await read(from, wanted, true);
    if (isFailure(reading)) fail(reading);
    else if (reading === 'done' && outdated) void readAnew();
  };
  /** Reads as far as was read before, while what is there is shown. */
  const readAnew = async (): Promise<void> => {
    const wanted = state.peek().items.length;
    const reading = await read(undefined, wanted, true);
    if (reading === 'done') outdated = false;
    if (!isFailure(reading) || verdictOn(reading) !== 'refused') return;
    again = () => void readOn(undefined, wanted);
    fail(reading);
  };
  const fail = (outcome: Failure): void => {
    const problem = outcome.reason === 'problem' ? outcome.problem : null;
    state.value = { ...state.peek(), state: 'failed', problem };
  };
  void readOn(undefined, 0);

  return {
    state,
    more() {
      const { state: standing, complete, items } = state.peek();
      if (standing === 'failed') again();
      else if (standing === 'ready' && !complete) void readOn(next, items.length + 1);
    },
    retry() {
      if (state.peek().state === 'failed') again();
      else if (outdated && state.peek().state === 'ready') void readAnew();
    },
    reread() {
      const { state: standing, items } = state.peek();
      outdated = true;
      if (standing === 'ready') void readAnew();
      else if (standing === 'failed') void readOn(undefined, items.length);
    },
    change(change) {
      const { items } = state.peek();
      const changed = change(items);
      if (changed !== items) state.value = { ...state.peek(), items: changed };
    },
    mask() {
      state.value = maskAnswer(state.peek(), null);
      // Pages that were read before are not shown with those that come after.
      if (state.peek().state === 'loading') again();
      else turn = {};
    },
    forget() {
      state.value = empty;
      void readOn(undefined, 0);
    },
  };
}

type Failure = Exclude<CallOutcome<unknown>, { ok: true }>;
type Reading = 'done' | 'overtaken' | Failure;

function isFailure(reading: Reading): reading is Failure {
  return typeof reading !== 'string';
}
