import { computed } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { PagedSlice } from '../administration.ts';
import { sliceOf } from '../slice.ts';
import type { HeldSlice } from '../workspace.ts';
import type { HeldOnes } from './held.ts';
import { createHeldValue } from './held-value.ts';
import type { HeldValue, HeldValueOptions, ValueState } from './held-value.ts';
import type { AdministrationEvent } from './news.ts';
import type { HoldingOptions } from './options.ts';
import { createPages } from './pages.ts';
import type { TotalledPage } from './pages.ts';
import { pauseOfList, rereadSoon } from './reread-soon.ts';
import { typingPause } from './typing-pause.ts';

type Reading<Value> = (signal: AbortSignal) => Promise<CallOutcome<Value>>;

export interface ValueToHold<Value, State> extends Omit<HeldValueOptions<Value>, 'read' | 'end'> {
  readonly read: Reading<Value>;
  /** What an event changes; the same value where it is about something else. */
  readonly take: (value: Value, event: AdministrationEvent) => Value;
  readonly shown: (state: ValueState<Value>) => State;
  /** What else goes on while it is held. */
  readonly follow?: (value: HeldValue<Value>, end: AbortSignal) => void;
}

/** Holds something that is read as a whole, until it is released. */
export function holdValue<Value, State>(
  heldOnes: HeldOnes,
  { read, merge, take, shown, follow }: ValueToHold<Value, State>,
): HeldSlice<State> {
  const { one, release } = heldOnes.hold((end) => {
    const value = createHeldValue({ read: () => read(end), merge, end });
    follow?.(value, end);
    return {
      state: value.state,
      reread: () => void value.read(),
      retry: () => value.retry(),
      mask: value.mask,
      forget: value.forget,
      take: (event: AdministrationEvent) => value.change((known) => take(known, event)),
    };
  });
  return Object.assign(sliceOf(computed(() => shown(one.state.value))), { release });
}

export interface ListToHold<Item> {
  readonly readPage: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<CallOutcome<TotalledPage<Item>>>;
  readonly keyOf: (item: Item) => unknown;
  readonly merge: (known: Item, read: Item) => Item;
  /** What an event changes; the same items where it is about something else. */
  readonly take: (items: readonly Item[], event: AdministrationEvent) => readonly Item[];
  /** Whether an event says that the list has to be read anew. */
  readonly isOutdatedBy?: (event: AdministrationEvent) => boolean;
  /** Whether, for an event, it has to be read anew soon, as these items may have become more or fewer. */
  readonly mayGainOrLoseBy?: (items: readonly Item[], event: AdministrationEvent) => boolean;
  /** Whether somebody types what is looked for: it is asked once the typing pauses. */
  readonly isTyped?: boolean;
}

/** Holds a list, page by page, until it is released. */
export function holdList<Item>(
  { held, environment: { setTimer } }: Pick<HoldingOptions, 'held' | 'environment'>,
  {
    readPage,
    keyOf,
    merge,
    take,
    isOutdatedBy = () => false,
    mayGainOrLoseBy = () => false,
    isTyped = false,
  }: ListToHold<Item>,
): PagedSlice<Item> {
  const { one, release } = held.hold((end) => {
    const pages = createPages({
      readPage: (cursor) => readPage(cursor, end),
      keyOf,
      merge,
      pause: isTyped ? typingPause(setTimer, end) : undefined,
      end,
    });
    const pause = (): number => pauseOfList(pages.state.peek().items.length);
    const readAnewSoon = rereadSoon({ setTimer, pause, reread: pages.reread, end });
    return {
      ...pages,
      take(event: AdministrationEvent) {
        if (mayGainOrLoseBy(pages.state.peek().items, event)) readAnewSoon();
        pages.change((items) => take(items, event));
        if (isOutdatedBy(event)) pages.reread();
      },
    };
  });
  return Object.assign(sliceOf(one.state), { more: one.more, release });
}

/** Puts a newer state of an item in the place of the one that is there, if it is there. */
export function inPlace<Item extends { readonly id: string; readonly revision: number }>(
  items: readonly Item[],
  told: Item,
): readonly Item[] {
  const place = items.findIndex(({ id }) => id === told.id);
  const before = items[place];
  return before === undefined || before.revision >= told.revision ? items : items.with(place, told);
}
