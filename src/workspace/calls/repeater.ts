import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import { backoff, leastPause } from './backoff.ts';
import type { Environment } from '../environment/environment.ts';
import { waitAskedFor, verdictOn } from './verdict.ts';

/** Repeats calls that only read, until the backend has answered them. */
export interface Repeater {
  /**
   * Resolves to the first outcome that is clear: done, refused, signed out, or abandoned by `life`.
   *
   * @param quietly - that it waits is not told by `retryAt`: it says nothing of the line to the backend
   */
  untilAnswered<Value>(
    life: AbortSignal,
    call: () => Promise<CallOutcome<Value>>,
    options?: { readonly quietly?: boolean },
  ): Promise<CallOutcome<Value>>;
  /** Waits no pause out longer than the backend asked for: there may be a network again. */
  hurry(): void;
  /** When the next call is repeated (local epoch milliseconds); null while none waits but quietly. */
  readonly retryAt: ReadonlySignal<number | null>;
}

export function createRepeater(
  environment: Pick<Environment, 'localNow' | 'monotonicNow' | 'setTimer' | 'random'>,
): Repeater {
  const { localNow, monotonicNow, setTimer, random } = environment;
  /** The ways to hurry those that wait, and when they are over (local epoch milliseconds; quietly: `Infinity`). */
  const pauses = new Map<() => void, number>();
  const retryAt = signal<number | null>(null);
  const tell = (): void => {
    const next = Math.min(...pauses.values());
    retryAt.value = Number.isFinite(next) ? next : null;
  };

  /** @param floor - milliseconds that no hurry can shorten */
  const pause = (milliseconds: number, floor: number, life: AbortSignal, quietly: boolean): Promise<void> =>
    new Promise((resolve) => {
      const notBefore = monotonicNow() + floor;
      let cancel = (): void => {};
      const wait = (time: number): void => {
        cancel();
        cancel = setTimer(end, time);
        pauses.set(hurry, quietly ? Infinity : localNow() + time);
        tell();
      };
      const end = (): void => {
        cancel();
        life.removeEventListener('abort', end);
        pauses.delete(hurry);
        tell();
        resolve();
      };
      const hurry = (): void => {
        const owed = notBefore - monotonicNow();
        if (owed > 0) wait(owed);
        else end();
      };
      life.addEventListener('abort', end);
      wait(milliseconds);
    });

  return {
    retryAt,
    async untilAnswered(life, call, { quietly = false } = {}) {
      for (let failures = 1; !life.aborted; failures++) {
        const outcome = await call();
        const verdict = verdictOn(outcome);
        if (verdict !== 'unclear' && verdict !== 'later') return outcome;
        const asked = waitAskedFor(outcome);
        await pause(backoff(failures, random, asked), leastPause(asked), life, quietly);
      }
      return { ok: false, reason: 'aborted' };
    },
    hurry() {
      for (const hurry of pauses.keys()) hurry();
    },
  };
}
