import { archivedReason } from '../../session/disposition.ts';
import type { ArchivedReason, Fact, Session, SessionNotice } from '../../session/index.ts';
import { noteWhatFellDue } from '../../session/notices.ts';
import { applyFact, archivedSince, beginProgress, windowClosesAt } from '../../session/progress.ts';
import type { Progress } from '../../session/progress.ts';
import type { LifecycleEvent } from '../workspace.ts';

/** Something that happened in a session's life, at an instant (epoch milliseconds). */
export interface DatedEvent {
  readonly at: number;
  readonly event: LifecycleEvent;
}

const archiveEvents: Readonly<Record<Exclude<ArchivedReason, 'agent'>, LifecycleEvent>> = {
  unanswered: 'archivedUnanswered',
  missed: 'archivedMissed',
  idle: 'archivedIdle',
};

/** What happened in a session until `now`, oldest first: one fold by the session machine's own rules. */
export function lifeEvents(session: Session, now: number): DatedEvent[] {
  const [opening, ...rest] = session.facts;
  const events: DatedEvent[] = [
    { at: opening.at, event: opening.kind === 'received' ? 'startedByContact' : 'startedByBusiness' },
  ];
  const progress = beginProgress(opening);
  applyFact(progress, opening);
  let since = opening.at;
  for (const fact of rest) {
    if (fact.at > now) break;
    // What falls due by time comes before the facts of the same instant.
    tellWhatFellDue(events, progress, since, fact.at);
    const event = eventOf(fact, progress);
    if (event !== null) events.push({ at: fact.at, event });
    since = fact.at;
  }
  tellWhatFellDue(events, progress, since, now);
  return events;
}

/** What time alone brings after `since` and not after `until`. */
function tellWhatFellDue(events: DatedEvent[], progress: Progress, since: number, until: number): void {
  const due: SessionNotice[] = [];
  noteWhatFellDue(due, progress, since, until);
  for (const { kind, at } of due) if (kind !== 'archivedAutomatically') events.push({ at, event: kind });

  const archivedAt = archivedSince(progress, until);
  const closesAt = windowClosesAt(progress);
  // A window that closes as its session is archived needs no line of its own.
  if (closesAt > since && closesAt <= until && closesAt !== archivedAt) {
    events.push({ at: closesAt, event: 'windowClosed' });
  }
  const reason = archivedReason(progress);
  if (archivedAt !== null && reason !== 'agent') {
    events.push({ at: archivedAt, event: archiveEvents[reason] });
  }
}

/** Applies a fact. What it means beyond being a message; null if nothing. */
function eventOf(fact: Fact, progress: Progress): LifecycleEvent | null {
  const pendingBefore = progress.pendingOutreach;
  const openBefore = fact.at < windowClosesAt(progress);
  applyFact(progress, fact);
  switch (fact.kind) {
    case 'archived':
      return 'archivedByAgent';
    case 'windowClosed':
      return openBefore ? 'windowClosedByPlatform' : null;
    case 'received':
      return pendingBefore === null ? null : 'answeredByContact';
    case 'templateSent':
      return progress.pendingOutreach === pendingBefore ? null : 'newOutreach';
    default:
      return null;
  }
}
