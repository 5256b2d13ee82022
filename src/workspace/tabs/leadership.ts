import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Store } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';

/** Which of the tabs of one viewer listens and sends. Timers never decide this: the browser's lock does. */
export interface Leadership {
  /** The epoch under which this tab leads; null while another does. Each change to the outbox is fenced by it. */
  readonly epoch: ReadonlySignal<number | null>;
  /** Asks for the lead, and gets it when no other tab has it. */
  readonly ask: () => void;
  /** Leads without asking: what this tab writes, no other tab sees. */
  standAlone(): void;
  /** Lets go, so that another tab leads, and does not ask again by itself. */
  release(): void;
}

/** How long a tab that could not take an epoch waits before it asks again (milliseconds). */
const pauseAfterFailure = 1000;

export function createLeadership(
  lockName: string,
  store: Pick<Store, 'takeEpoch'>,
  environment: Pick<Environment, 'locks' | 'setTimer'>,
): Leadership {
  const epoch = signal<number | null>(null);
  let letGo: (() => void) | null = null;

  /** Leads from the epoch it takes until `released`. */
  const lead = async (released: AbortSignal): Promise<void> => {
    if (released.aborted) return;
    const taken = await store.takeEpoch();
    if (released.aborted) return;
    epoch.value = taken;
    await new Promise<void>((resolve) => released.addEventListener('abort', () => resolve(), { once: true }));
  };

  const begin = (hold: (released: AbortSignal) => Promise<unknown>): void => {
    release();
    const controller = new AbortController();
    letGo = () => controller.abort();
    hold(controller.signal).catch(() => {
      // The lock was stolen, or no epoch could be taken: whoever leads now, it is not this tab.
      if (controller.signal.aborted) return;
      release();
      letGo = environment.setTimer(() => begin(hold), pauseAfterFailure);
    });
  };

  const release = (): void => {
    letGo?.();
    letGo = null;
    epoch.value = null;
  };

  return {
    epoch,
    ask() {
      begin((signal) =>
        environment.locks === null
          ? lead(signal)
          : environment.locks.request(lockName, { signal }, () => lead(signal)),
      );
    },
    standAlone: () => begin(lead),
    release,
  };
}
