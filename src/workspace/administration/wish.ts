import type { CallOutcome } from '../../client/client.ts';
import { etagOf } from '../../contract/identifier.ts';
import type { ChangeOutcome } from '../administration.ts';
import { refusalOf, refused } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import { beginAttempts, isUnclear } from './attempts.ts';
import type { AttemptsOptions } from './attempts.ts';

/** Asks for something new under an idempotency key: where the answer is lost, the same call again does no harm. */
export async function ask<Value>(
  options: AttemptsOptions,
  call: () => Promise<CallOutcome<Value>>,
): Promise<Outcome<Value>> {
  const attempts = beginAttempts(options);
  for (;;) {
    const outcome = await call();
    if (outcome.ok) return { ok: true, value: outcome.value };
    if (!(await attempts.another(outcome))) return refusalOf(outcome);
  }
}

/** A change to something as it was at a revision. Null stands for what is gone. */
export interface Change<Resource extends { readonly revision: number } | null> {
  readonly revision: number;
  /** Asks for the change under this entity tag. */
  readonly send: (ifMatch: string) => Promise<CallOutcome<Resource>>;
  /** What stands there now. */
  readonly read: () => Promise<CallOutcome<Resource>>;
  /**
   * Whether what stands there is what was asked for.
   *
   * @param maybeOurs - whether an attempt of ours may have made it so
   */
  readonly isDone: (standing: Resource, maybeOurs: boolean) => boolean;
}

/**
 * Asks for a change that is made only at its revision. Where the answer is lost, or something newer stands there, what
 * stands there is read: it may be just what was asked for, from an attempt whose answer was lost.
 *
 * @param learn - told of everything that was read or answered
 */
export async function change<Resource extends { readonly revision: number } | null>(
  options: AttemptsOptions,
  { revision, send, read, isDone }: Change<Resource>,
  learn: (standing: Resource) => void,
): Promise<ChangeOutcome<Resource>> {
  const attempts = beginAttempts(options);
  let maybeOurs = false;
  for (;;) {
    const outcome = await send(etagOf(revision));
    if (outcome.ok) {
      learn(outcome.value);
      return { ok: true, value: outcome.value };
    }
    const refusal = refusalOf(outcome);
    const isOvertaken = refusal.reason === 'precondition-failed';
    if (!isOvertaken && !isUnclear(outcome)) return refusal;
    maybeOurs ||= !isOvertaken;
    const reading = await read();
    if (!reading.ok) return isOvertaken ? { ...refusal, current: null } : refusal;
    const standing = reading.value;
    learn(standing);
    if (isDone(standing, maybeOurs)) return { ok: true, value: standing };
    if (isOvertaken) return { ...refusal, current: standing };
    if (standing?.revision !== revision) return { ...refused('precondition-failed'), current: standing };
    if (!(await attempts.another(outcome))) return refusal;
  }
}

/** A step of long work that has no revision: whether it was taken is seen in the work itself. */
export interface Step<Job> {
  readonly send: () => Promise<CallOutcome<Job>>;
  readonly read: () => Promise<CallOutcome<Job>>;
  /** Whether the work stands as it was asked to. */
  readonly isDone: (job: Job) => boolean;
}

/** Asks for a step, and looks where the work stands when the answer is lost, or when it was not ready for the step. */
export async function takeStep<Job>(
  options: AttemptsOptions,
  { send, read, isDone }: Step<Job>,
  learn: (job: Job) => void,
): Promise<Outcome<Job>> {
  const attempts = beginAttempts(options);
  for (;;) {
    const outcome = await send();
    if (outcome.ok) {
      learn(outcome.value);
      return { ok: true, value: outcome.value };
    }
    const refusal = refusalOf(outcome);
    if (!isUnclear(outcome) && refusal.reason !== 'job-not-ready') return refusal;
    const reading = await read();
    if (reading.ok) {
      learn(reading.value);
      if (isDone(reading.value)) return { ok: true, value: reading.value };
    }
    if (!(await attempts.another(outcome))) return refusal;
  }
}

/** An outcome with another value. */
export function mapped<Given, Value>(
  outcome: CallOutcome<Given>,
  map: (value: Given) => Value,
): CallOutcome<Value> {
  return outcome.ok ? { ...outcome, value: map(outcome.value) } : outcome;
}
