import type { ReadonlySignal } from '@preact/signals-core';

/** One concern's state, read-only, observable on its own. */
export interface Slice<Value> {
  readonly value: Value;
  /** Calls `listener` after each change (not at once). Returns the way to stop. */
  subscribe(listener: (value: Value) => void): () => void;
}

/** A slice that costs something while it is held, until it is released. */
export interface HeldSlice<Value> extends Slice<Value> {
  release(): void;
}

/** The read-only side of a signal. */
export function sliceOf<Value>(source: ReadonlySignal<Value>): Slice<Value> {
  return {
    get value() {
      return source.peek();
    },
    subscribe(listener) {
      let present = false;
      return source.subscribe((value) => {
        if (present) tell(listener, value);
        present = true;
      });
    },
  };
}

/** Calls a listener of the page's. If it throws, that is the page's bug, and disturbs nobody else. */
export function tell<Value>(listener: (value: Value) => void, value: Value): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** A slice of what another one has, seen otherwise. */
export function mappedSlice<From, To>(source: Slice<From>, map: (value: From) => To): Slice<To> {
  return {
    get value() {
      return map(source.value);
    },
    subscribe: (listener) => source.subscribe((value) => listener(map(value))),
  };
}
