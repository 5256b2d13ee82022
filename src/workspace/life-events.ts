import { viewAt } from '../session/index.ts';
import type { ArchivedReason, Fact, Session, SessionView } from '../session/index.ts';
import type { LifecycleEvent } from './workspace.ts';

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

/**
 * What happened in a session until `now`, oldest first. It only compares what the session machine says of one instant
 * with what it says of the next, so no rule is written twice.
 */
export function lifeEvents(session: Session, now: number): DatedEvent[] {
  const { facts } = session;
  const [opening] = facts;
  const events: DatedEvent[] = [
    { at: opening.at, event: opening.kind === 'received' ? 'startedByContact' : 'startedByBusiness' },
  ];
  let outreachId = opening.id;
  let before = viewAt({ id: session.id, facts: [opening] }, opening.at);
  for (const [index, fact] of facts.entries()) {
    if (index === 0) continue;
    if (fact.at > now) break;
    const known = { id: session.id, facts: facts.slice(0, index) as [Fact, ...Fact[]] };
    // What falls due by time comes before the facts of the same instant.
    const due = viewAt(known, fact.at);
    events.push(...fellDue(before, due));
    const event = eventOf(fact, due, outreachId);
    if (event !== null) events.push({ at: fact.at, event });
    if (event === 'newOutreach') outreachId = fact.id;
    before = viewAt({ id: session.id, facts: facts.slice(0, index + 1) as [Fact, ...Fact[]] }, fact.at);
  }
  if (now >= opening.at) events.push(...fellDue(before, viewAt(session, now)));
  return events;
}

/** What time alone brought between two views of the same facts. */
function fellDue(before: SessionView, after: SessionView): DatedEvent[] {
  const events: DatedEvent[] = [];
  const { closesAt } = before.window;
  for (const { kind, at } of after.notices.slice(before.notices.length)) {
    const archived = kind === 'archivedAutomatically';
    const reason = after.archivedReason;
    if (!archived) events.push({ at, event: kind });
    else if (reason !== null && reason !== 'agent') events.push({ at, event: archiveEvents[reason] });
  }
  // A window that closes as its session is archived needs no line of its own.
  const closed = closesAt !== null && !after.window.open;
  if (closed && !events.some(({ at, event }) => at === closesAt && event.startsWith('archived'))) {
    events.push({ at: closesAt, event: 'windowClosed' });
  }
  return events.sort((a, b) => a.at - b.at);
}

/** What a fact means beyond being a message, seen from the view right before it. */
function eventOf(fact: Fact, before: SessionView, outreachId: string): LifecycleEvent | null {
  switch (fact.kind) {
    case 'archived':
      return 'archivedByAgent';
    case 'windowClosed':
      return before.window.open ? 'windowClosedByPlatform' : null;
    case 'received':
      return before.disposition === 'initiated' ? 'answeredByContact' : null;
    case 'templateSent':
      return startsOutreach(before, outreachId) ? 'newOutreach' : null;
    default:
      return null;
  }
}

/** With the window closed a template is an outreach, unless one is pending whose notice has not fallen due. */
function startsOutreach(before: SessionView, outreachId: string): boolean {
  if (before.window.open) return false;
  if (before.disposition !== 'initiated') return true;
  return before.notices.some(({ kind, factId }) => kind === 'windowExceeded' && factId === outreachId);
}
