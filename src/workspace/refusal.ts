import type { CallOutcome } from '../client/client.ts';
import type { Refusal } from './workspace.ts';

/** A call that did not succeed, as the outcome of a wish. */
export function refusalOf(outcome: Exclude<CallOutcome<unknown>, { ok: true }>): Refusal {
  return outcome.reason === 'problem'
    ? { ok: false, reason: outcome.problem.code, problem: outcome.problem }
    : { ok: false, reason: outcome.reason };
}

export function refused(reason: Refusal['reason']): Refusal {
  return { ok: false, reason };
}
