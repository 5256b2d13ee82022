import type { CallOutcome } from '../../client/client.ts';

/**
 * What the outcome of a call means for who made it.
 * - `done`: the backend did it, now or under the same key before
 * - `unclear`: nobody knows whether it did; the same call with the same key is safe
 * - `later`: it did not, and may when asked again
 * - `signed-out`: it did not, and will not before someone signs in
 * - `refused`: it did not and will not
 * - `abandoned`: this page gave the call up; what became of it is unclear
 */
export type Verdict = 'done' | 'unclear' | 'later' | 'signed-out' | 'refused' | 'abandoned';

export function verdictOn(outcome: CallOutcome<unknown>): Verdict {
  if (outcome.ok) return 'done';
  if (outcome.reason === 'aborted') return 'abandoned';
  if (outcome.reason !== 'problem') return 'unclear';
  const { code, status } = outcome.problem;
  if (code === 'signed-out') return 'signed-out';
  if (code === 'rate-limited') return 'later';
  // Both say of themselves that they are for good.
  if (code === 'not-supported' || code === 'not-mocked') return 'refused';
  return status === 409 || status >= 500 ? 'unclear' : 'refused';
}

/** What the backend asked to wait before the next call (milliseconds); null if nothing. */
export function waitAskedFor(outcome: CallOutcome<unknown>): number | null {
  return !outcome.ok && outcome.reason !== 'aborted' ? outcome.retryAfter : null;
}
