import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterIn, unwrittenOf, withFilter, type UnwrittenTexts } from './address.ts';
import { writeFilter, type FilterState } from './filter-text.ts';
import { randomKey } from '../../base/random-key.ts';
import { noFilter } from './table-filter.ts';

export interface UrlSyncOptions {
  /** Under which the filter stands in the address of the page; null where it is not to stand there. */
  readonly prefix: () => string | null;
  /** What is set now. */
  readonly state: () => FilterState;
  /** The address says something else: when the element comes into the page, and as a person goes back and forward. */
  readonly restore: (state: FilterState) => void;
}

const everything: FilterState = { filter: noFilter, sort: [] };

/**
 * Keeps filter and order in the address of the page, an entry of the history for each change; what is typed in one go is
 * one entry. What is searched of contacts stays in memory, so that a reload forgets it: an id of it goes beside the
 * address, into the entry's state, where the page's own state stays. Several of it do not disturb each other as long as their prefixes differ.
 */
export class UrlSync implements ReactiveController {
  readonly #options: UrlSyncOptions;
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  /** What was set before the address was read: what an address means that says nothing. */
  #initial: FilterState = everything;
  /** The prefix under which the address was read last. */
  #prefix: string | null = null;
  /** What the address said as the element went away. */
  #left: string | null = null;
  #isTyping = false;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: UrlSyncOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onMove);
    const prefix = this.#options.prefix();
    // Whoever went back meanwhile finds what stands there now; else what is set stays.
    const isMoved = prefix !== null && prefix === this.#prefix && this.#saidUnder(prefix) !== this.#left;
    if (isMoved) this.#onMove();
    else this.#begin();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onMove);
    this.#left = this.#prefix === null ? null : this.#saidUnder(this.#prefix);
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#begin();
  }

  /** Whoever set this is gone: nothing of it stands in the address any more, nor is a search found again by going back. */
  forget(): void {
    searches.clear();
    const prefix = this.#options.prefix();
    if (prefix === null) return;
    const address = new URL(location.href);
    address.search = withFilter(address.search, prefix, everything, false);
    this.#isTyping = false;
    try {
      history.replaceState(entryWith(prefix, null), '', address);
    } catch {
      // Some frames may not.
    }
  }

  /** Writes what a person has just set. `isTyping`: it may change with the next letter. */
  write(isTyping: boolean): void {
    const prefix = this.#options.prefix();
    if (prefix === null) return;
    const isGoingOn = isTyping && this.#isTyping;
    this.#isTyping = isTyping;
    const state = this.#options.state();
    const isInitial = isSame(state, this.#initial);
    const said = isInitial ? everything : state;
    const address = new URL(location.href);
    address.search = withFilter(
      address.search,
      prefix,
      said,
      !isInitial && !isSame(this.#initial, everything),
    );
    const texts = unwrittenOf(said);
    if (address.href === location.href && isSameTexts(texts, textsBeside(prefix))) return;
    const entry = entryWith(prefix, texts);
    try {
      if (isGoingOn) history.replaceState(entry, '', address);
      else history.pushState(entry, '', address);
    } catch {
      // Browsers refuse it where it comes too often, and in some frames; the next change says it all.
    }
  }

  /** Reads the address once for each prefix. */
  #begin(): void {
    const prefix = this.#options.prefix();
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    this.#isTyping = false;
    this.#initial = this.#options.state();
    if (prefix !== null) this.#read(prefix);
  }

  readonly #onMove = (): void => {
    const prefix = this.#options.prefix();
    this.#isTyping = false;
    if (prefix !== null) this.#read(prefix);
  };

  /** What the address says, in the written form. */
  #saidUnder(prefix: string): string {
    const { filter, sort } = this.#stateUnder(prefix);
    return writeFilter(filter, sort);
  }

  #stateUnder(prefix: string): FilterState {
    return filterIn(location.search, prefix, textsBeside(prefix)) ?? this.#initial;
  }

  #read(prefix: string): void {
    const said = this.#stateUnder(prefix);
    if (!isSame(said, this.#options.state())) this.#options.restore(said);
  }
}

function isSame(a: FilterState, b: FilterState): boolean {
  return writeFilter(a.filter, a.sort) === writeFilter(b.filter, b.sort);
}

function isSameTexts(a: UnwrittenTexts | null, b: UnwrittenTexts | null): boolean {
  return a?.contact === b?.contact && a?.text === b?.text;
}

/** The name in the state of an entry, which pages and their routers use, too. */
function keyOf(prefix: string): string {
  return `jackfield.${prefix}`;
}

/** What was searched, by the ids that stand in entries of the history: a page can go back to them, and they can be forgotten. */
const searches = new Map<unknown, UnwrittenTexts>();

function textsBeside(prefix: string): UnwrittenTexts | null {
  return isRecord(history.state) ? (searches.get(history.state[keyOf(prefix)]) ?? null) : null;
}

function keep(texts: UnwrittenTexts): string {
  const id = randomKey();
  searches.set(id, texts);
  return id;
}

/** The state of the present entry with other texts. A page's state that is no object has no room for them. */
function entryWith(prefix: string, texts: UnwrittenTexts | null): unknown {
  const present: unknown = history.state;
  if (!isRecord(present))
    return present === null && texts !== null ? { [keyOf(prefix)]: keep(texts) } : present;
  const { [keyOf(prefix)]: _, ...others } = present;
  return texts === null ? others : { ...others, [keyOf(prefix)]: keep(texts) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
