import { maySend, viewAt } from '../../src/session/index.ts';
import type { Fact, Session, SessionView } from '../../src/session/index.ts';
import { sameView } from './model.ts';
import type { Frame, Outlook } from './model.ts';

const WEEK = 7 * 24 * 3_600_000;

function disagree(
  what: string,
  trace: readonly Fact[],
  now: number,
  machine: unknown,
  model: unknown,
): never {
  throw new Error(`${what} at ${now} of ${JSON.stringify({ trace, machine, model }, null, 1)}`);
}

function agreeOnView(
  trace: readonly Fact[],
  session: Session,
  now: number,
  target: number,
  expected: Frame['view'],
  nextDeadline: number | null,
): void {
  const view: SessionView = viewAt(session, now, { serviceLevelTarget: target });
  if (!sameView(view, expected)) disagree('view', trace, now, view, expected);
  if (view.nextDeadline !== nextDeadline)
    disagree('nextDeadline', trace, now, view.nextDeadline, nextDeadline);
}

function agreeOnSending(
  trace: readonly Fact[],
  session: Session | null,
  now: number,
  expected: Frame['view'] | null,
): void {
  const reason =
    expected === null || expected.disposition === 'archived'
      ? 'no-live-session'
      : expected.window.open
        ? 'yes'
        : 'window-closed';
  const freeform = maySend(session, 'freeform', now);
  const answer = freeform.ok ? 'yes' : freeform.reason;
  if (answer !== reason) disagree('maySend free-form', trace, now, answer, reason);
  if (!maySend(session, 'template', now).ok) disagree('maySend template', trace, now, 'no', 'yes');
}

/**
 * Compares all that holds at one instant: `expected` is the outlook of the facts up to `now`, and `sessions` come
 * from the whole trace, also from facts later than `now`.
 */
export function agreeAt(
  trace: readonly Fact[],
  sessions: readonly Session[],
  now: number,
  target: number,
  expected: Outlook | null,
): void {
  let begun = 0;
  for (const session of sessions) {
    if (session.facts[0].at > now) break;
    if (session.id !== expected?.sessionIds[begun]) disagree('sessions', trace, now, sessions, expected);
    begun += 1;
  }
  if (begun !== (expected?.sessionIds.length ?? 0)) disagree('sessions', trace, now, sessions, expected);
  const newest = sessions[begun - 1];
  if (expected === null || newest === undefined) {
    agreeOnSending(trace, null, now, null);
    return;
  }
  for (const [place, view] of expected.older.entries()) {
    const older = sessions[place];
    if (older !== undefined) agreeOnView(trace, older, now, target, view, null);
  }
  const place = expected.frames.findLastIndex((frame) => frame.at <= now);
  const frame = expected.frames[place];
  if (frame === undefined) throw new Error('no frame');
  agreeOnView(trace, newest, now, target, frame.view, expected.frames[place + 1]?.at ?? null);
  agreeOnSending(trace, newest, now, frame.view);
}

/**
 * Compares, from the last fact on, the whole future without a further fact: at each instant at which the model
 * changes, at the millisecond before, and a week after the end.
 */
export function agreeFromLastFactOn(
  trace: readonly Fact[],
  sessions: readonly Session[],
  target: number,
  expected: Outlook,
): void {
  const [first, ...later] = expected.frames.map((frame) => frame.at);
  const lastFactAt = trace.reduce((latest, fact) => Math.max(latest, fact.at), 0);
  agreeAt(trace, sessions, lastFactAt, target, expected);
  if (first === undefined) return;
  for (const at of later) {
    agreeAt(trace, sessions, at - 1, target, expected);
    agreeAt(trace, sessions, at, target, expected);
  }
  agreeAt(trace, sessions, (later.at(-1) ?? first) + WEEK, target, expected);
}

/** Before the first fact of a session there is no view of it, and nothing may be asked of it. */
export function agreeThatNothingHoldsBefore(session: Session): void {
  const before = session.facts[0].at - 1;
  for (const ask of [() => viewAt(session, before), () => maySend(session, 'template', before)]) {
    let thrown: unknown;
    try {
      ask();
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof RangeError)) throw new Error(`answered at ${before}: ${JSON.stringify(session)}`);
  }
}
