import type { CallOutcome } from '../../client/client.ts';
import { backoff } from '../calls/backoff.ts';
import { waitAskedFor } from '../calls/verdict.ts';
import type { Environment } from '../environment/environment.ts';

/** How often a call is repeated by itself where nobody knows what became of it. */
const mostRepeats = 2;

/** Longest pause (milliseconds) that a person waits for without being told. */
const longestPause = 3000;

/** Repeats of one wish, each a moment after the other. */
export interface Attempts {
  /** Waits for the next attempt; resolves to false where there shall be none, and a person decides. */
  another(outcome: CallOutcome<unknown>): Promise<boolean>;
}

export interface AttemptsOptions {
  readonly environment: Pick<Environment, 'random' | 'setTimer'>;
  readonly life: AbortSignal;
}

export function beginAttempts({ environment, life }: AttemptsOptions): Attempts {
  let repeats = 0;
  return {
    async another(outcome) {
      // What took until its timeout is not worth another.
      if (!isUnclear(outcome) || (!outcome.ok && outcome.reason === 'timeout')) return false;
      const pause = backoff(repeats + 1, environment.random, waitAskedFor(outcome));
      if (life.aborted || repeats === mostRepeats || pause > longestPause) return false;
      repeats += 1;
      await new Promise<void>((resolve) => {
        environment.setTimer(resolve, pause);
        life.addEventListener('abort', () => resolve(), { once: true });
      });
      return !life.aborted;
    },
  };
}

/** Whether the backend may have done what was asked, though it did not say so. */
export function isUnclear(outcome: CallOutcome<unknown>): boolean {
  if (outcome.ok || outcome.reason === 'aborted') return false;
  return outcome.reason !== 'problem' || unclearCodes.has(outcome.problem.code);
}

/** Unlike other conflicts, a request under the same key that is still in flight says nothing of how it will end. */
const unclearCodes: ReadonlySet<string> = new Set(['internal', 'unavailable', 'request-in-flight']);
