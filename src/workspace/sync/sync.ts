import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Client, Stream, StreamState } from '../../client/client.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Store } from '../../store/store.ts';
import { backoff } from '../calls/backoff.ts';
import type { Environment } from '../environment/environment.ts';
import { createEventIntake } from './event-intake.ts';
import type { EventIntakeOptions } from './event-intake.ts';
import { readReferenceData } from './read-reference-data.ts';
import type { ReadReferenceDataOptions } from './read-reference-data.ts';
import { takeSnapshot } from './snapshot.ts';
import type { SnapshotOptions } from './snapshot.ts';

/** How far the list is known. */
export interface SyncProgress {
  /** Whether there is anything to show, be it an empty list. */
  readonly loaded: boolean;
  /** Whether every page has been read. */
  readonly complete: boolean;
  /** Why the backend will not tell, if so. */
  readonly problem: Problem | null;
}

/**
 * Keeps memory and store at the backend's state, in the one tab that leads: a snapshot of everything, then the events
 * from the snapshot's position on, and a snapshot again when the backend has lost the thread.
 */
export interface Sync {
  readonly progress: ReadonlySignal<SyncProgress>;
  /** How the stream stands; null while this tab has none. */
  readonly stream: ReadonlySignal<StreamState | null>;
  /** Rows that the store kept are in memory; `complete` if it had all of them when it was last written. */
  restored(rows: { readonly complete: boolean; readonly any: boolean }): void;
  /** Another tab leads: what it writes is what this one has, and where it stopped this one may go on. */
  follow(): void;
  start(): void;
  /** Reads everything again. */
  restart(): void;
  stop(): void;
  /** Tries at once what waits to be tried again. */
  hurry(): void;
  /** What was read is forgotten, and will be read again. */
  forget(): void;
}

export interface SyncOptions extends SnapshotOptions, ReadReferenceDataOptions {
  readonly client: Client;
  readonly store: Pick<Store, 'getMeta' | 'putMeta'>;
  readonly environment: Pick<Environment, 'localNow' | 'monotonicNow' | 'random' | 'setTimer'>;
  readonly signIn: EventIntakeOptions['signIn'] & { lost(): void };
  readonly news: EventIntakeOptions['news'];
  readonly passOn: EventIntakeOptions['passOn'];
  readonly onHeartbeat: (backendNow: number) => void;
  /** Whether memory has all that a snapshot would bring, so that the events from there on suffice. */
  readonly isWhole: () => boolean;
  /** Everything was read: what is open has to be read again, and what fell due before can be told. */
  readonly onSnapshot: () => void;
  readonly life: AbortSignal;
}

/** How long to wait before everything is read again where the backend refuses the stream (milliseconds). */
const pollEvery = 30_000;

/** A backend that has not lost the thread for so long (milliseconds) is well again. */
const calm = 60_000;

export function createSync(options: SyncOptions): Sync {
  const { client, store, environment, signIn, visibility, life } = options;
  const progress = signal<SyncProgress>({ loaded: false, complete: false, problem: null });
  const stream = signal<StreamState | null>(null);
  let term: AbortController | null = null;
  let open: Stream | null = null;
  /** Up to where memory is true; undefined: ask the store; null: nowhere. */
  let position: string | null | undefined = null;
  /** Whether memory has all that the backend had at `position`, and whether the store has missed nothing since. */
  let memoryIsWhole = false;
  let storeIsWhole = false;
  /** How often the backend has lost the thread in a row, and when it last did (monotonic milliseconds). */
  const lost = { times: 0, at: -Infinity };

  const update = (change: Partial<SyncProgress>): void => {
    progress.value = { ...progress.peek(), ...change };
  };
  const keepPosition = (id: string): void => {
    // Where it cannot be kept, the next page begins further back.
    store.putMeta('streamPosition', id).catch(() => {});
  };

  const openStream = (from: string, running: AbortController): void => {
    position = from;
    const events = createEventIntake({
      ...options,
      onReset: startOver,
      onPosition(id, kept) {
        if (running.signal.aborted) return;
        position = id;
        storeIsWhole &&= kept;
        if (storeIsWhole && memoryIsWhole) keepPosition(id);
      },
    });
    open = client.stream(
      {
        onEvent: (event, id) => {
          if (!running.signal.aborted) events.take(event, id);
        },
        onState: (state) => {
          if (!running.signal.aborted) take(state);
        },
      },
      from,
    );
  };
  const take = (state: StreamState): void => {
    stream.value = state;
    if (state.state !== 'refused') return;
    const { code } = state.problem;
    if (code === 'signed-out') signIn.lost();
    else if (code === 'cursor-expired') startOver();
    else environment.setTimer(() => position !== null && stream.peek() === state && restart(), pollEvery);
  };

  const run = async (running: AbortController): Promise<void> => {
    stream.value = { state: 'connecting' };
    if (position === undefined) {
      position = (await store.getMeta('streamPosition').catch(() => undefined)) ?? null;
      storeIsWhole = true;
      memoryIsWhole = progress.peek().complete;
    }
    if (running.signal.aborted) return;
    if (position !== null && memoryIsWhole && options.isWhole()) {
      openStream(position, running);
      return readReferenceData(options, running.signal);
    }

    visibility.reset();
    storeIsWhole = true;
    memoryIsWhole = false;
    update({ problem: null });
    const failed = await takeSnapshot(options, running.signal, (streamPosition) => {
      update({ loaded: true });
      openStream(streamPosition, running);
      // What is read after the position was told is at least as new.
      void readReferenceData(options, running.signal);
    });
    if (running.signal.aborted) return;
    if (failed === null) {
      memoryIsWhole = true;
      update({ loaded: true, complete: true });
      if (position !== null && storeIsWhole) keepPosition(position);
      options.onSnapshot();
    } else if (failed.reason === 'problem') {
      if (failed.problem.code === 'cursor-expired') startOver();
      else update({ problem: failed.problem });
    }
  };

  const begin = (): void => {
    end();
    if (life.aborted) return;
    term = new AbortController();
    void run(term);
  };
  const end = (): void => {
    term?.abort();
    term = null;
    open?.close();
    open = null;
    stream.value = null;
  };
  const restart = (): void => {
    position = null;
    if (term !== null) begin();
  };
  /** The backend has lost the thread. At once the first time; a backend that goes on so is not asked without a pause. */
  const startOver = (): void => {
    const now = environment.monotonicNow();
    lost.times = now - lost.at > calm ? 0 : lost.times + 1;
    lost.at = now;
    if (lost.times === 0) return restart();
    end();
    position = null;
    const wait = backoff(lost.times, environment.random, null);
    const waiting = new AbortController();
    term = waiting;
    stream.value = { state: 'waiting', retryAt: environment.localNow() + wait };
    environment.setTimer(() => term === waiting && begin(), wait);
  };
  life.addEventListener('abort', end);

  return {
    progress,
    stream,
    restored({ complete, any }) {
      update({
        loaded: progress.peek().loaded || any || complete,
        complete: progress.peek().complete || complete,
      });
    },
    follow() {
      position = undefined;
    },
    start() {
      if (term === null) begin();
    },
    restart,
    stop: end,
    hurry() {
      open?.reconnect();
      if (progress.peek().problem !== null) restart();
    },
    forget() {
      end();
      position = null;
      memoryIsWhole = false;
      progress.value = { loaded: false, complete: false, problem: null };
    },
  };
}
