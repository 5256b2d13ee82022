import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import { backoff } from './backoff.ts';
import type { Environment } from '../environment/environment.ts';
import { waitAskedFor, verdictOn } from './verdict.ts';

/** Repeats calls that only read, until the backend has answered them. */
export interface Repeater {
  /** Resolves to the first outcome that is clear: done, refused, signed out, or abandoned by `life`. */
  untilAnswered<Value>(
    life: AbortSignal,
    call: () => Promise<CallOutcome<Value>>,
  ): Promise<CallOutcome<Value>>;
  /** Waits no pause out: there may be a network again. */
  hurry(): void;
  /** When the next call is repeated (local epoch milliseconds); null while none waits. */
  readonly retryAt: ReadonlySignal<number | null>;
}

export function createRepeater(environment: Pick<Environment, 'localNow' | 'setTimer' | 'random'>): Repeater {
  const pauses = new Map<() => void, number>();
  const retryAt = signal<number | null>(null);
  const tell = (): void => {
    retryAt.value = pauses.size === 0 ? null : Math.min(...pauses.values());
  };

  const pause = (milliseconds: number, life: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        cancel();
        life.removeEventListener('abort', end);
        pauses.delete(end);
        tell();
        resolve();
      };
      const cancel = environment.setTimer(end, milliseconds);
      life.addEventListener('abort', end);
      pauses.set(end, environment.localNow() + milliseconds);
      tell();
    });

  return {
    retryAt,
    async untilAnswered(life, call) {
      for (let failures = 1; !life.aborted; failures++) {
        const outcome = await call();
        const verdict = verdictOn(outcome);
        if (verdict !== 'unclear' && verdict !== 'later') return outcome;
        await pause(backoff(failures, environment.random, waitAskedFor(outcome)), life);
      }
      return { ok: false, reason: 'aborted' };
    },
    hurry() {
      for (const end of pauses.keys()) end();
    },
  };
}
