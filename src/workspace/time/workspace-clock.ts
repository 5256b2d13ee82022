import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { createServerClock } from '../../client/index.ts';
import type { ClockSample } from '../../client/index.ts';
import type { Store } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';
import { tell } from '../slice.ts';
import type { ClockState, Slice } from '../workspace.ts';

/** The backend's time in this workspace. */
export interface WorkspaceClock {
  /** Moves about once a second while anyone is subscribed. */
  readonly slice: Slice<ClockState>;
  /** Whether the backend's time is known well enough to decide and to announce by it. */
  readonly certain: ReadonlySignal<boolean>;
  /** Epoch milliseconds, good for showing. */
  readonly now: () => number;
  /** Epoch milliseconds to decide by; null while they are not certain. */
  readonly certainNow: () => number | null;
  /** Takes the offset that an earlier page had, for showing. */
  restore(): Promise<void>;
  /** A round trip to the backend. */
  sample(sample: ClockSample): void;
  readonly heartbeat: (backendNow: number) => void;
  /** Tells that the time moved otherwise than by passing. */
  onMoved(listener: () => void): void;
}

export interface WorkspaceClockOptions {
  readonly environment: Pick<Environment, 'localNow' | 'monotonicNow' | 'setTimer'>;
  readonly store: Pick<Store, 'getMeta' | 'putMeta'>;
  /** Asks the backend for its time; the answer comes as a sample. */
  readonly ask: () => void;
}

/** How far an offset may be from the stored one (milliseconds) before it is stored again. */
const offsetTolerance = 1000;

export function createWorkspaceClock({ environment, store, ask }: WorkspaceClockOptions): WorkspaceClock {
  const { localNow, monotonicNow, setTimer } = environment;
  const certain = signal(false);
  const movedListeners = new Set<() => void>();
  let storedOffset: number | undefined;
  let clock = begin();

  function begin() {
    return createServerClock({
      localNow,
      monotonicNow,
      storedOffset,
      // It may be noticed in the middle of anything.
      onDoubt: () => queueMicrotask(doubt),
    });
  }
  const tellMoved = (): void => {
    for (const listener of movedListeners) listener();
  };
  /** A clock jumped, or the machine slept. */
  const doubt = (): void => {
    certain.value = !clock.provisional;
    tellMoved();
    ask();
  };
  /** What was learned takes effect. */
  const learn = (lesson: () => void): void => {
    const before = clock.offset;
    lesson();
    certain.value = !clock.provisional;
    if (clock.offset !== before) tellMoved();
  };
  const keepOffset = (): void => {
    if (Math.abs(clock.offset - (storedOffset ?? Infinity)) <= offsetTolerance) return;
    storedOffset = clock.offset;
    store.putMeta('clockOffset', storedOffset).catch(() => {});
  };

  const listeners = new Set<(state: ClockState) => void>();
  let stopTicking = (): void => {};
  const read = (): ClockState => ({ now: clock.now(), provisional: clock.provisional });
  const tick = (): void => {
    // At the turn of the second, so that all countdowns move together.
    stopTicking = setTimer(tick, 1000 - (clock.now() % 1000));
    const state = read();
    for (const listener of listeners) tell(listener, state);
  };

  return {
    slice: {
      get value() {
        return read();
      },
      subscribe(listener) {
        const own = (state: ClockState): void => listener(state);
        if (listeners.size === 0) stopTicking = setTimer(tick, 1000 - (clock.now() % 1000));
        listeners.add(own);
        return () => {
          listeners.delete(own);
          if (listeners.size === 0) stopTicking();
        };
      },
    },
    certain,
    now: () => clock.now(),
    certainNow: () => (clock.provisional ? null : clock.now()),
    async restore() {
      const offset = await store.getMeta('clockOffset').catch(() => undefined);
      if (offset === undefined || !clock.provisional) return;
      storedOffset = offset;
      clock = begin();
    },
    sample(sample) {
      learn(() => clock.sample(sample));
      if (!clock.provisional) keepOffset();
    },
    heartbeat: (backendNow) => learn(() => clock.heartbeat(backendNow)),
    onMoved: (listener) => void movedListeners.add(listener),
  };
}
