import type { CallOutcome } from '../client/client.ts';
import type { Problem, ProblemCode } from '../contract/problem.ts';

/**
 * Reasons of the SDK's own.
 * - `network`, `timeout`, `invalid-answer`: there is no answer, or none of the backend's
 * - `aborted`: the workspace ended meanwhile
 * - `contact-not-found`: nobody is known by what was typed
 * - `not-ready`: what is asked for is still being read
 * - `storage-full`, `storage-failed`: it could not be written down, and stays with the agent
 * - `unsent-messages`: there are messages that logging out would lose
 * - `newer-version`: what is stored belongs to a newer version of this SDK, and stays as it is
 * - `not-uncertain`: only what is uncertain can be sent again
 */
export type SdkReason =
  | 'network'
  | 'timeout'
  | 'invalid-answer'
  | 'aborted'
  | 'contact-not-found'
  | 'not-ready'
  | 'storage-full'
  | 'storage-failed'
  | 'unsent-messages'
  | 'newer-version'
  | 'not-uncertain';

export type Refusal = {
  readonly ok: false;
  /** A code of the contract, or a reason of the SDK's own. */
  readonly reason: ProblemCode | SdkReason;
  readonly problem?: Problem;
};

export type Outcome<Value = undefined> = { readonly ok: true; readonly value: Value } | Refusal;

/** A call that did not succeed, as the outcome of a wish. */
export function refusalOf(outcome: Exclude<CallOutcome<unknown>, { ok: true }>): Refusal {
  return outcome.reason === 'problem'
    ? { ok: false, reason: outcome.problem.code, problem: outcome.problem }
    : { ok: false, reason: outcome.reason };
}

export function refused(reason: Refusal['reason']): Refusal {
  return { ok: false, reason };
}
