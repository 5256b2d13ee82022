import { nextDeadline } from './deadline.ts';
import { archivedReason, liveDisposition } from './disposition.ts';
import { archiveNotice, noteWhatFellDue } from './notices.ts';
import { applyFact, archivedSince, beginProgress, windowClosesAt } from './progress.ts';
import { serviceLevelAt } from './service-level.ts';
import { DEFAULT_SERVICE_LEVEL_TARGET } from './spans.ts';
import type { Session, SessionNotice, SessionView } from './types.ts';

export interface ViewOptions {
  /** The channel's service-level target in milliseconds; 300 000 where none is given. */
  readonly serviceLevelTarget?: number;
}

/**
 * What holds for a session at `now` (epoch milliseconds, backend clock). Facts later than `now` are ignored;
 * everything else follows from the facts and `now` alone, so no timer needs to have run.
 *
 * @throws RangeError if `now` is before the session's first fact, or not a number
 */
export function viewAt(session: Session, now: number, options: ViewOptions = {}): SessionView {
  const [opening] = session.facts;
  if (!(now >= opening.at)) {
    throw new RangeError(`Session ${session.id} begins at ${opening.at}: it has no view at ${now}.`);
  }
  const { serviceLevelTarget = DEFAULT_SERVICE_LEVEL_TARGET } = options;

  const progress = beginProgress(opening);
  const notices: SessionNotice[] = [];
  let since = opening.at;
  for (const fact of session.facts) {
    if (fact.at > now) break;
    // What falls due by time comes before the facts of the same instant.
    noteWhatFellDue(notices, progress, since, fact.at);
    applyFact(progress, fact);
    since = fact.at;
  }
  noteWhatFellDue(notices, progress, since, now);

  const archivedAt = archivedSince(progress, now);
  const closesAt = windowClosesAt(progress);
  const open = now < closesAt;
  const window = { open, closesAt: open ? closesAt : null };
  const serviceLevel = serviceLevelAt(progress, now, archivedAt, serviceLevelTarget);
  if (archivedAt === null) {
    return {
      disposition: liveDisposition(progress),
      archivedReason: null,
      window,
      serviceLevel,
      notices,
      nextDeadline: nextDeadline(progress, now, serviceLevel),
    };
  }
  if (progress.archivedByAgent === null) notices.push(archiveNotice(progress, archivedAt));
  return {
    disposition: 'archived',
    archivedReason: archivedReason(progress),
    window,
    serviceLevel,
    notices,
    nextDeadline: null,
  };
}
