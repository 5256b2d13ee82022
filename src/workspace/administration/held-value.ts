import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { Problem } from '../../contract/problem.ts';
import { maskAnswer } from '../../masking/index.ts';
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
  /** Reads again where that failed. */
  readonly retry: () => void;
  /** Takes a change; nothing before it was first read. */
  change(change: (value: Value) => Value): void;
  /** Takes the numbers out of what is shown; what is read from now on has none. */
  readonly mask: () => void;
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
  /** What was asked before it ended is not shown any more. */
  let era = {};
  /** Whether the last reading failed. */
  let outdated = false;

  const readOnce = async (): Promise<void> => {
    const mine = era;
    const outcome = await read();
    if (end.aborted || era !== mine) return;
    const { value: known } = state.peek();
    if (outcome.ok) {
      const value = known === null ? outcome.value : merge(known, outcome.value);
      state.value = { state: 'ready', value, problem: null };
      outdated = false;
      return;
    }
    outdated = true;
    // What is known stays good enough where the backend is away for a while.
    if (known === null || verdictOn(outcome) === 'refused') {
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
    retry() {
      if (outdated) void begin();
    },
    change(change) {
      const { value, ...standing } = state.peek();
      if (value === null) return;
      const changed = change(value);
      if (changed !== value) state.value = { ...standing, value: changed };
    },
    mask() {
      state.value = maskAnswer(state.peek(), null);
    },
    forget() {
      era = {};
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
