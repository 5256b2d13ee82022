import type { ArchivedReason, Disposition, ServiceLevelState } from '../../../src/contract/cdr.ts';
import { endedAt as endOf } from '../sessions.ts';
import type { SessionState, Step } from '../sessions.ts';

/** How a session stands at an instant, by the mock's own rules. */
export interface Standing {
  readonly disposition: Disposition;
  readonly archivedReason: ArchivedReason | null;
  /** Epoch milliseconds; null while it is live. */
  readonly endedAt: number | null;
  /** Milliseconds; null without an answer. */
  readonly firstResponse: number | null;
  readonly serviceLevel: ServiceLevelState;
}

/** How a session stands whose facts are all at or before `now`. */
export function standingOf(session: SessionState<Step>, now: number, target: number): Standing {
  const { waitsSince, answeredAt } = session;
  const endedAt = endOf(session, now);
  const live = session.outreachAt !== null ? 'initiated' : session.agentHasWritten ? 'active' : 'waiting';
  return {
    disposition: endedAt === null ? live : 'archived',
    archivedReason: endedAt === null ? null : session.archivedByAgentAt === null ? reasons[live] : 'agent',
    endedAt,
    firstResponse: waitsSince === null || answeredAt === null ? null : answeredAt - waitsSince,
    serviceLevel: waitsSince === null ? 'notStarted' : levelOf(waitsSince + target, answeredAt, endedAt, now),
  };
}

const reasons = { initiated: 'unanswered', waiting: 'missed', active: 'idle' } as const;

/** The level once somebody waits; an answer or an end at exactly the instant it is due is late. */
export function levelOf(
  dueAt: number,
  answeredAt: number | null,
  endedAt: number | null,
  now: number,
): Exclude<ServiceLevelState, 'notStarted'> {
  if (answeredAt !== null && answeredAt < dueAt) return 'met';
  if (endedAt !== null && endedAt < dueAt) return 'unanswered';
  return now < dueAt ? 'running' : 'breached';
}

/**
 * When time changes by itself how a session stands, next after `now`: its level is breached, or it is over; null if
 * nothing of it will.
 */
export function nextChangeOf(
  session: SessionState<Step>,
  now: number,
  target: number,
  runsOutAt: number,
): number | null {
  if (session.archivedByAgentAt !== null || runsOutAt <= now) return null;
  const { waitsSince, answeredAt } = session;
  const dueAt = waitsSince === null || answeredAt !== null ? Infinity : waitsSince + target;
  return dueAt > now ? Math.min(dueAt, runsOutAt) : runsOutAt;
}
