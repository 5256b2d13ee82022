import type { HeldSlice } from '../../../src/workspace/workspace.ts';
import type { PagedSlice, PagedState } from '../../../src/workspace/administration.ts';

/** A slice whose value a test sets. */
export class FakeSlice<Value> implements HeldSlice<Value> {
  value: Value;
  released = 0;
  readonly #listeners = new Set<(value: Value) => void>();

  constructor(value: Value) {
    this.value = value;
  }

  get subscribers(): number {
    return this.#listeners.size;
  }

  set(value: Value): void {
    this.value = value;
    for (const listener of this.#listeners) listener(value);
  }

  subscribe(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  release(): void {
    this.released += 1;
  }
}

/** A list of pages that a test turns. */
export class FakePagedSlice<Item> extends FakeSlice<PagedState<Item>> implements PagedSlice<Item> {
  /** How often the next page was asked for. */
  asked = 0;

  constructor() {
    super({ state: 'loading', items: [], total: null, complete: false, problem: null });
  }

  /** All pages are read, unless `change` says otherwise. */
  show(items: readonly Item[], change: Partial<PagedState<Item>> = {}): void {
    this.set({ state: 'ready', items, total: items.length, complete: true, problem: null, ...change });
  }

  more(): void {
    this.asked += 1;
  }
}

/** Slices that are opened by a key (a query, an id), each made when it is first asked for. */
export class FakeSlices<Key, Held> {
  readonly #make: (key: Key) => Held;
  readonly #opened = new Map<string, Held>();

  constructor(make: (key: Key) => Held) {
    this.#make = make;
  }

  /** The slice of this key, for the element and for the test alike. */
  readonly of = (key: Key): Held => {
    const name = JSON.stringify(key) ?? '';
    const held = this.#opened.get(name) ?? this.#make(key);
    this.#opened.set(name, held);
    return held;
  };

  /** The slice that was opened last. */
  get last(): Held | undefined {
    return [...this.#opened.values()].at(-1);
  }
}
