import type { Progress } from './progress.ts';
import type { ServiceLevel, ServiceLevelStarted } from './types.ts';

/**
 * The service level at `now`. The timer starts when the contact first writes in the session, whoever opened it,
 * and stops at the first agent message after that.
 *
 * @param archivedAt - since when the session is archived, as seen at `now`; null while it is live
 * @param target - milliseconds
 */
export function serviceLevelAt(
  progress: Progress,
  now: number,
  archivedAt: number | null,
  target: number,
): ServiceLevel {
  const { firstReceived, firstAnswer } = progress;
  if (firstReceived === null) return { state: 'notStarted', startedAt: null, dueAt: null, answeredAt: null };
  const startedAt = firstReceived.at;
  const dueAt = startedAt + target;
  const answeredAt = firstAnswer === null ? null : firstAnswer.at;
  return { state: startedState(now, dueAt, answeredAt, archivedAt), startedAt, dueAt, answeredAt };
}

/** An answer or an archive at exactly `dueAt` is late. */
function startedState(
  now: number,
  dueAt: number,
  answeredAt: number | null,
  archivedAt: number | null,
): ServiceLevelStarted['state'] {
  if (answeredAt !== null && answeredAt < dueAt) return 'met';
  if (archivedAt !== null && archivedAt < dueAt) return 'unanswered';
  return now < dueAt ? 'running' : 'breached';
}
