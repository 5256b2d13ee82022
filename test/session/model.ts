/**
 * The session rules once more, as plainly as they read: a walk from instant to instant over everything that could
 * happen, a history for each session, and questions that are answered by looking through that history. Shares no code
 * with `src/session`; slow and simple on purpose.
 */
import type { Fact, SessionNotice, SessionView } from '../../src/session/index.ts';

const HOURS = 60 * 60 * 1000;

/** What a session looks like between two instants at which it changes. */
export type ModelView = Omit<SessionView, 'nextDeadline'>;

/** From `at` on, until the next frame, the newest session looks like this. */
export interface Frame {
  readonly at: number;
  readonly view: ModelView;
}

/** What holds from the last fact on, while no further fact comes. */
export interface Outlook {
  /** The ids of the opening facts. */
  readonly sessionIds: readonly string[];
  /** All sessions but the newest, which no longer change. */
  readonly older: readonly ModelView[];
  /** The newest session, if there is one. Each frame differs from the one before. */
  readonly frames: readonly Frame[];
}

type Happening = Pick<Fact, 'id' | 'at'> & {
  what: Fact['kind'] | 'unanswered' | 'missed' | 'idle';
  outreach?: true;
};

interface History {
  id: string;
  happenings: Happening[];
  notices: SessionNotice[];
}

function isByAgent(happening: Happening): boolean {
  return happening.what === 'templateSent' || happening.what === 'freeformSent';
}

function isMessage(happening: Happening): boolean {
  return happening.what === 'received' || isByAgent(happening);
}

function isEnd({ what }: Happening): boolean {
  return what === 'archived' || what === 'unanswered' || what === 'missed' || what === 'idle';
}

function isReceived({ what }: Happening): boolean {
  return what === 'received';
}

function windowIsOpen({ happenings }: History, now: number): boolean {
  const decides = happenings.findLast(
    (happening) => isReceived(happening) || happening.what === 'windowClosed' || isEnd(happening),
  );
  return decides !== undefined && isReceived(decides) && now < decides.at + 24 * HOURS;
}

function pendingOutreach({ happenings }: History): Happening | undefined {
  const decides = happenings.findLast((happening) => isReceived(happening) || happening.outreach === true);
  return decides?.outreach === true ? decides : undefined;
}

function dispositionOf(history: History): SessionView['disposition'] {
  const wrote = history.happenings.some(isReceived);
  const spoke = history.happenings.some(isByAgent);
  const pending = pendingOutreach(history) !== undefined;
  if (history.happenings.some(isEnd)) return 'archived';
  if (pending) return 'initiated';
  if (wrote && !spoke) return 'waiting';
  if (wrote && spoke) return 'active';
  throw new Error('a session without a disposition');
}

function serviceLevelOf({ happenings }: History, now: number, target: number): SessionView['serviceLevel'] {
  const starts = happenings.findIndex(isReceived);
  const start = happenings[starts];
  if (start === undefined) return { state: 'notStarted', startedAt: null, dueAt: null, answeredAt: null };
  const dueAt = start.at + target;
  const answer = happenings.slice(starts).find(isByAgent);
  const end = happenings.find(isEnd);
  const inTime = answer !== undefined && answer.at < dueAt;
  const endedUnanswered = answer === undefined && end !== undefined && end.at < dueAt;
  const holds = {
    running: end === undefined && answer === undefined && now < dueAt,
    met: inTime,
    unanswered: endedUnanswered,
    breached: now >= dueAt && !inTime && !endedUnanswered,
  };
  const states = (Object.keys(holds) as (keyof typeof holds)[]).filter((state) => holds[state]);
  const [state] = states;
  if (state === undefined || states.length > 1) throw new Error(`service level ${states.join(' and ')}`);
  return { state, startedAt: start.at, dueAt, answeredAt: answer === undefined ? null : answer.at };
}

function viewOf(history: History, now: number, target: number): ModelView {
  const disposition = dispositionOf(history);
  const end = history.happenings.find(isEnd);
  const open = windowIsOpen(history, now);
  const lastReceived = history.happenings.findLast(isReceived);
  return {
    disposition,
    archivedReason: end === undefined ? null : end.what === 'archived' ? 'agent' : (end.what as 'idle'),
    window: { open, closesAt: open && lastReceived !== undefined ? lastReceived.at + 24 * HOURS : null },
    serviceLevel: serviceLevelOf(history, now, target),
    notices: [...history.notices],
  };
}

/** Whatever falls due by time at exactly this instant. */
function passInstant(history: History, at: number): void {
  const { happenings, notices } = history;
  const disposition = dispositionOf(history);
  if (disposition === 'archived') return;
  const outreach = pendingOutreach(history);
  if (outreach !== undefined && at === outreach.at + 24 * HOURS) {
    notices.push({ kind: 'windowExceeded', at, factId: outreach.id });
  }
  const lastReceived = happenings.findLast(isReceived);
  if (lastReceived !== undefined && at === lastReceived.at + 23 * HOURS && windowIsOpen(history, at)) {
    const since = happenings.slice(happenings.indexOf(lastReceived));
    if (!since.some(isByAgent)) notices.push({ kind: 'windowClosing', at, factId: lastReceived.id });
  }
  const lastMessage = happenings.findLast(isMessage);
  const ends = {
    initiated: { what: 'unanswered', cause: outreach, after: 48 },
    waiting: { what: 'missed', cause: lastReceived, after: 24 },
    active: { what: 'idle', cause: lastMessage, after: 24 },
  } as const;
  const { what, cause, after } = ends[disposition];
  if (cause !== undefined && at === cause.at + after * HOURS) {
    happenings.push({ id: '', at, what });
    notices.push({ kind: 'archivedAutomatically', at, factId: cause.id });
  }
}

function tell(histories: History[], fact: Fact): void {
  const happening: Happening = { id: fact.id, at: fact.at, what: fact.kind };
  let live = histories.at(-1);
  if (live === undefined || dispositionOf(live) === 'archived') {
    if (fact.kind !== 'received' && fact.kind !== 'templateSent') return;
    live = { id: fact.id, happenings: [], notices: [] };
    histories.push(live);
  }
  if (fact.kind === 'templateSent' && !windowIsOpen(live, fact.at)) {
    const pending = pendingOutreach(live);
    if (pending === undefined || fact.at - pending.at >= 24 * HOURS) happening.outreach = true;
  }
  live.happenings.push(happening);
}

function inFactOrder(a: Fact, b: Fact): number {
  if (a.at !== b.at) return a.at - b.at;
  const shorter = Math.min(a.id.length, b.id.length);
  for (let unit = 0; unit < shorter; unit += 1) {
    const difference = a.id.charCodeAt(unit) - b.id.charCodeAt(unit);
    if (difference !== 0) return difference;
  }
  return a.id.length - b.id.length;
}

/** Each id once, the lowest by instant and then by the name of its kind. */
function eachOnce(facts: readonly Fact[]): Fact[] {
  const lowest = new Map<string, Fact>();
  for (const fact of facts) {
    const other = lowest.get(fact.id);
    if (
      !other ||
      fact.at < other.at ||
      (fact.at === other.at && [fact.kind, other.kind].sort()[0] !== other.kind)
    ) {
      lowest.set(fact.id, fact);
    }
  }
  return [...lowest.values()];
}

export function sameView(a: ModelView, b: ModelView): boolean {
  return (
    a.disposition === b.disposition &&
    a.archivedReason === b.archivedReason &&
    a.window.open === b.window.open &&
    a.window.closesAt === b.window.closesAt &&
    a.serviceLevel.state === b.serviceLevel.state &&
    a.serviceLevel.startedAt === b.serviceLevel.startedAt &&
    a.serviceLevel.dueAt === b.serviceLevel.dueAt &&
    a.serviceLevel.answeredAt === b.serviceLevel.answeredAt &&
    a.notices.length === b.notices.length &&
    a.notices.every((notice, place) => {
      const other = b.notices[place];
      return notice.kind === other?.kind && notice.at === other.at && notice.factId === other.factId;
    })
  );
}

/** Walks every instant at which anything could happen. There has to be a fact. */
export function outlook(given: readonly Fact[], target: number): Outlook {
  const facts = eachOnce(given).sort(inFactOrder);
  const lastFactAt = Math.max(...facts.map((fact) => fact.at));
  const spans = [0, 23 * HOURS, 24 * HOURS, 48 * HOURS, target];
  const instants = new Float64Array(facts.length * spans.length);
  let filled = 0;
  for (const fact of facts) for (const span of spans) instants[filled++] = fact.at + span;
  instants.sort();
  const histories: History[] = [];
  const frames: Frame[] = [];
  let told = 0;
  let before = -Infinity;
  for (const at of instants) {
    if (at === before) continue;
    before = at;
    const live = histories.at(-1);
    if (live !== undefined) passInstant(live, at);
    for (let fact = facts[told]; fact !== undefined && fact.at === at; fact = facts[told]) {
      tell(histories, fact);
      told += 1;
    }
    const newest = histories.at(-1);
    if (at < lastFactAt || newest === undefined) continue;
    const view = viewOf(newest, at, target);
    const last = frames.at(-1);
    if (last === undefined || !sameView(last.view, view)) frames.push({ at, view });
  }
  return {
    sessionIds: histories.map((history) => history.id),
    older: histories.slice(0, -1).map((history) => viewOf(history, lastFactAt, target)),
    frames,
  };
}
