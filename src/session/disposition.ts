import type { ArchivedReason, Disposition } from '../contract/cdr.ts';
import type { Progress } from './progress.ts';

/** How a live session stands. */
export function liveDisposition(progress: Progress): Exclude<Disposition, 'archived'> {
  if (progress.pendingOutreach !== null) return 'initiated';
  return progress.agentHasSpoken ? 'active' : 'waiting';
}

const REASON_WHEN_TIME_RAN_OUT = { initiated: 'unanswered', waiting: 'missed', active: 'idle' } as const;

/** Why an archived session is archived: time archives each live disposition for a reason of its own. */
export function archivedReason(progress: Progress): ArchivedReason {
  return progress.archivedByAgent === null ? REASON_WHEN_TIME_RAN_OUT[liveDisposition(progress)] : 'agent';
}
