import type { Fact } from '../../src/contract/fact.ts';

/*
 * The life cycle as the mock backend has it. It is written apart from the SDK's session machine on purpose: what a
 * client believes and what a backend does must be able to differ, or no test could show that they agree.
 */

const hour = 3_600_000;
export const windowLength = 24 * hour;
const unansweredAfter = 48 * hour;

/** A session as the facts walked so far have left it. */
export interface SessionState {
  readonly facts: Fact[];
  archivedByAgentAt: number | null;
  lastReceivedAt: number | null;
  /** The platform said that its window is closed, and the contact has not written since. */
  closedByPlatform: boolean;
  /** Start of the outreach that waits for the contact; null if none does. */
  outreachAt: number | null;
  agentHasWritten: boolean;
  lastMessageAt: number;
}

/** When time archives the session, should nothing more happen in it. */
export function runsOutAt(session: SessionState): number {
  if (session.outreachAt !== null) return session.outreachAt + unansweredAfter;
  const last = session.agentHasWritten ? session.lastMessageAt : session.lastReceivedAt;
  return (last ?? session.lastMessageAt) + windowLength;
}

export function isLive(session: SessionState | null, now: number): session is SessionState {
  return session !== null && session.archivedByAgentAt === null && now < runsOutAt(session);
}

/** When the session ended, or null while it is live. */
export function endedAt(session: SessionState, now: number): number | null {
  return session.archivedByAgentAt ?? (now < runsOutAt(session) ? null : runsOutAt(session));
}

/** Whether the customer-service window is open: the contact wrote in this session less than 24 h ago. */
export function windowIsOpen(session: SessionState | null, now: number): boolean {
  return (
    isLive(session, now) &&
    session.lastReceivedAt !== null &&
    !session.closedByPlatform &&
    now < session.lastReceivedAt + windowLength
  );
}

function open(fact: Fact): SessionState {
  return {
    facts: [],
    archivedByAgentAt: null,
    lastReceivedAt: null,
    closedByPlatform: false,
    outreachAt: null,
    agentHasWritten: false,
    lastMessageAt: fact.at,
  };
}

function take(session: SessionState, fact: Fact): void {
  session.facts.push(fact);
  switch (fact.kind) {
    case 'received':
      session.lastReceivedAt = fact.at;
      session.closedByPlatform = false;
      session.outreachAt = null;
      session.lastMessageAt = fact.at;
      break;
    case 'templateSent':
      if (windowIsOpen(session, fact.at)) session.lastMessageAt = fact.at;
      else if (session.outreachAt === null || fact.at >= session.outreachAt + windowLength)
        session.outreachAt = fact.at;
      session.agentHasWritten = true;
      break;
    case 'freeformSent':
      if (session.outreachAt === null) session.lastMessageAt = fact.at;
      session.agentHasWritten = true;
      break;
    case 'windowClosed':
      session.closedByPlatform = true;
      break;
    case 'archived':
      session.archivedByAgentAt = fact.at;
  }
}

/**
 * Walks facts, which must be in fact order, and gives the sessions, oldest first. `kindOf` may say of a fact what it
 * is in the light of the session before it: a message that another system sent is a template only if nothing else
 * could have been sent.
 */
export function sessionsOf(
  facts: Iterable<Fact>,
  kindOf: (fact: Fact, before: SessionState | null) => Fact = (fact) => fact,
): SessionState[] {
  const sessions: SessionState[] = [];
  let current: SessionState | null = null;
  for (const given of facts) {
    const live: SessionState | null = isLive(current, given.at) ? current : null;
    const fact = kindOf(given, live);
    if (live !== null) take(live, fact);
    else if (fact.kind === 'received' || fact.kind === 'templateSent') {
      current = open(fact);
      sessions.push(current);
      take(current, fact);
    }
  }
  return sessions;
}

/** The newest session, live or not; null if there has been none. */
export function newestSession(facts: Iterable<Fact>): SessionState | null {
  return sessionsOf(facts).at(-1) ?? null;
}
