import type { Fact } from '../../src/contract/fact.ts';

/*
 * The life cycle as the mock backend has it. It is written apart from the SDK's session machine on purpose: what a
 * client believes and what a backend does must be able to differ, or no test could show that they agree.
 */

const hour = 3_600_000;
export const windowLength = 24 * hour;
const unansweredAfter = 48 * hour;

/** What the life cycle needs to know of a fact. */
export type Step = Pick<Fact, 'at' | 'kind'>;

/** A session as the facts walked so far have left it. */
export interface SessionState<Walked extends Step = Fact> {
  readonly facts: Walked[];
  archivedByAgentAt: number | null;
  lastReceivedAt: number | null;
  /** The platform said that its window is closed, and the contact has not written since. */
  closedByPlatform: boolean;
  /** Start of the outreach that waits for the contact; null if none does. */
  outreachAt: number | null;
  agentHasWritten: boolean;
  lastMessageAt: number;
  /** When the contact first wrote in it; null until then. */
  waitsSince: number | null;
  /** When an agent first answered that. */
  answeredAt: number | null;
}

/** When time archives the session, should nothing more happen in it. */
export function runsOutAt(session: SessionState<Step>): number {
  if (session.outreachAt !== null) return session.outreachAt + unansweredAfter;
  const last = session.agentHasWritten ? session.lastMessageAt : session.lastReceivedAt;
  return (last ?? session.lastMessageAt) + windowLength;
}

export function isLive<Walked extends Step>(
  session: SessionState<Walked> | null,
  now: number,
): session is SessionState<Walked> {
  return session !== null && session.archivedByAgentAt === null && now < runsOutAt(session);
}

/** When the session ended, or null while it is live. */
export function endedAt(session: SessionState<Step>, now: number): number | null {
  return session.archivedByAgentAt ?? (now < runsOutAt(session) ? null : runsOutAt(session));
}

/** Whether the customer-service window is open: the contact wrote in this session less than 24 h ago. */
export function windowIsOpen(session: SessionState<Step> | null, now: number): boolean {
  return (
    isLive(session, now) &&
    session.lastReceivedAt !== null &&
    !session.closedByPlatform &&
    now < session.lastReceivedAt + windowLength
  );
}

function open<Walked extends Step>(fact: Walked): SessionState<Walked> {
  return {
    facts: [],
    archivedByAgentAt: null,
    lastReceivedAt: null,
    closedByPlatform: false,
    outreachAt: null,
    agentHasWritten: false,
    lastMessageAt: fact.at,
    waitsSince: null,
    answeredAt: null,
  };
}

function answer<Walked extends Step>(session: SessionState<Walked>, { at }: Walked): void {
  session.agentHasWritten = true;
  if (session.waitsSince !== null) session.answeredAt ??= at;
}

function take<Walked extends Step>(session: SessionState<Walked>, fact: Walked): void {
  session.facts.push(fact);
  switch (fact.kind) {
    case 'received':
      session.lastReceivedAt = fact.at;
      session.waitsSince ??= fact.at;
      session.closedByPlatform = false;
      session.outreachAt = null;
      session.lastMessageAt = fact.at;
      break;
    case 'templateSent':
      if (windowIsOpen(session, fact.at)) session.lastMessageAt = fact.at;
      else if (session.outreachAt === null || fact.at >= session.outreachAt + windowLength)
        session.outreachAt = fact.at;
      answer(session, fact);
      break;
    case 'freeformSent':
      if (session.outreachAt === null) session.lastMessageAt = fact.at;
      answer(session, fact);
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
export function sessionsOf<Walked extends Step = Fact>(
  facts: Iterable<Walked>,
  kindOf: (fact: Walked, before: SessionState<Walked> | null) => Walked = (fact) => fact,
): SessionState<Walked>[] {
  const sessions: SessionState<Walked>[] = [];
  let current: SessionState<Walked> | null = null;
  for (const given of facts) {
    const live: SessionState<Walked> | null = isLive(current, given.at) ? current : null;
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
