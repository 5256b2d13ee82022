import type { ReadonlySignal } from '@preact/signals-core';
import type { Slice } from './workspace.ts';

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
