import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { Problem } from '../../contract/problem.ts';
import { verdictOn } from '../calls/verdict.ts';

/** How far something is known that is read as a whole. */
export interface ValueState<Value> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly value: Value | null;
  /** Why the backend will not tell; null where it could not be reached. */
  readonly problem: Problem | null;
}

/** Something that is read as a whole, and changed by what is told of it. */
export interface HeldValue<Value> {
  readonly state: ReadonlySignal<ValueState<Value>>;
  read(): Promise<void>;
  /** Takes a change; nothing before it was first read. */
  change(change: (value: Value) => Value): void;
  readonly forget: () => void;
}

export interface HeldValueOptions<Value> {
  readonly read: () => Promise<CallOutcome<Value>>;
  /** What holds of what was known and of what is read, each of which may be the newer. */
  readonly merge: (known: Value, read: Value) => Value;
  readonly end: AbortSignal;
}

/** Begins to read at once. */
export function createHeldValue<Value>({ read, merge, end }: HeldValueOptions<Value>): HeldValue<Value> {
  const state = signal<ValueState<Value>>({ state: 'loading', value: null, problem: null });
  let reading: Promise<void> | null = null;
  let readAgain = false;

  const readOnce = async (): Promise<void> => {
    const outcome = await read();
    if (end.aborted || readAgain) return;
    const { value: known } = state.peek();
    if (outcome.ok) {
      const value = known === null ? outcome.value : merge(known, outcome.value);
      state.value = { state: 'ready', value, problem: null };
    } else if (known === null || verdictOn(outcome) !== 'unclear') {
      const problem = outcome.reason === 'problem' ? outcome.problem : null;
      state.value = { state: 'failed', value: known, problem };
    }
  };
  const readUntilNewest = async (): Promise<void> => {
    do {
      readAgain = false;
      await readOnce();
    } while (readAgain && !end.aborted);
  };

  const begin = (): Promise<void> => {
    // What is on its way may have been read before what is asked about now.
    readAgain = true;
    reading ??= readUntilNewest().finally(() => {
      reading = null;
    });
    return reading;
  };
  void begin();

  return {
    state,
    read: begin,
    change(change) {
      const { value, ...standing } = state.peek();
      if (value === null) return;
      const changed = change(value);
      if (changed !== value) state.value = { ...standing, value: changed };
    },
    forget() {
      state.value = { state: 'loading', value: null, problem: null };
      void begin();
    },
  };
}

/** Of two states of one resource, the newer. */
export function newerOf<Resource extends { readonly revision: number }>(
  known: Resource,
  told: Resource,
): Resource {
  return known.revision > told.revision ? known : told;
}
