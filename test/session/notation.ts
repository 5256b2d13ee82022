import { maySend } from '../../src/session/index.ts';
import type { Fact, Session, SessionView } from '../../src/session/index.ts';

/** The notation of the worked cases: `T0 R5 F6` is a template at 0 h, a message received at 5 h, ... */
const KIND_BY_LETTER: Readonly<Record<string, Fact['kind']>> = {
  T: 'templateSent',
  F: 'freeformSent',
  R: 'received',
  X: 'archived',
  C: 'windowClosed',
};

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20);

/** The instant that lies `hours` after the start, to the millisecond. */
export function instant(hours: number): number {
  return START + Math.round(hours * HOUR);
}

/** Reads the notation. Facts of one instant stand in fact order: the ids begin with the place in the text. */
export function facts(text: string): Fact[] {
  return text.split(' ').map((token, place) => {
    const kind = KIND_BY_LETTER[token.charAt(0)];
    if (kind === undefined) throw new Error(`Not in the notation: ${token}`);
    return { id: `${place}.${token}`, at: instant(Number(token.slice(1))), kind };
  });
}

function hours(at: number): number {
  return (at - START) / HOUR;
}

function hoursOrNull(at: number | null): number | null {
  return at === null ? null : hours(at);
}

/** A view in the notation: times in hours, facts by their token. */
export function inHours(view: SessionView) {
  return {
    disposition: view.disposition,
    archivedReason: view.archivedReason,
    open: view.window.open,
    closesAt: hoursOrNull(view.window.closesAt),
    serviceLevel: view.serviceLevel.state,
    startedAt: hoursOrNull(view.serviceLevel.startedAt),
    dueAt: hoursOrNull(view.serviceLevel.dueAt),
    answeredAt: hoursOrNull(view.serviceLevel.answeredAt),
    notices: view.notices.map(
      ({ kind, at, factId }) => `${kind} ${hours(at)} by ${factId.replace(/^\d+\./, '')}`,
    ),
    nextDeadline: hoursOrNull(view.nextDeadline),
  };
}

/** `yes`, or the reason why not. */
export function freeform(session: Session | null, now: number): string {
  const answer = maySend(session, 'freeform', now);
  return answer.ok ? 'yes' : answer.reason;
}
