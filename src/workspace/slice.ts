import type { ReadonlySignal } from '@preact/signals-core';
import type { Slice } from './workspace.ts';

/** The read-only side of a signal. A listener that throws is the page's bug and disturbs no other listener. */
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

function tell<Value>(listener: (value: Value) => void, value: Value): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
