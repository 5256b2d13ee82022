import { describe, expect, it } from 'vitest';
import { facts, inHours, instant } from '../../test/session/notation.ts';
import { foldSessions, viewAt } from './index.ts';
import type { Session, SessionView } from './index.ts';

function onlySession(text: string): Session {
  const [session, ...others] = foldSessions(facts(text));
  if (session === undefined || others.length > 0) throw new Error(`${text} is not one session`);
  return session;
}

function at(text: string, hour: number) {
  return inHours(viewAt(onlySession(text), instant(hour)));
}

describe('viewAt', () => {
  it('throws RangeError before the first fact, and at what is not a number', () => {
    const session = onlySession('R0 F1');
    expect(() => viewAt(session, instant(0) - 1)).toThrow(RangeError);
    expect(() => viewAt(session, instant(0) - 1)).toThrow(
      `Session 0.R0 begins at ${instant(0)}: it has no view at ${instant(0) - 1}.`,
    );
    expect(() => viewAt(session, Number.NaN)).toThrow(RangeError);
    expect(viewAt(session, instant(0)).disposition).toBe('waiting');
  });

  it('ignores facts later than now and counts those at now', () => {
    expect(at('R0 F1 X2', 0.999)).toEqual(at('R0', 0.999));
    expect(at('R0 F1 X2', 1)).toEqual(at('R0 F1', 1));
    expect(at('R0 F1 X2', 1.999)).toEqual(at('R0 F1', 1.999));
    expect(at('R0 F1 X2', 2).disposition).toBe('archived');
  });

  it('reads a session that was cloned or written as JSON', () => {
    const session = onlySession('T0 R5 F6');
    const view: SessionView = viewAt(session, instant(7));
    expect(viewAt(structuredClone(session), instant(7))).toEqual(view);
    expect(viewAt(JSON.parse(JSON.stringify(session)) as Session, instant(7))).toEqual(view);
  });

  it('has no value where none applies', () => {
    expect(at('T0', 0)).toEqual({
      disposition: 'initiated',
      archivedReason: null,
      open: false,
      closesAt: null,
      serviceLevel: 'notStarted',
      startedAt: null,
      dueAt: null,
      answeredAt: null,
      notices: [],
      nextDeadline: 24,
    });
  });

  it('shows the window closed as soon as an agent archives', () => {
    expect(at('R0 X1', 1)).toMatchObject({ open: false, closesAt: null });
  });

  it.each([
    ['T0 T10', 34, 48],
    ['T0 T23.999', 47.999, 48],
  ])('a template in the first 24 h of an outreach moves nothing: %s', (text, before, end) => {
    expect(at(text, before)).toMatchObject({
      disposition: 'initiated',
      notices: ['windowExceeded 24 by T0'],
    });
    expect(at(text, end)).toMatchObject({ disposition: 'archived', archivedReason: 'unanswered' });
  });

  it('an outreach after another is pending for 48 h of its own, as often as it takes', () => {
    expect(at('T0 T24 T48 T72', 119.999)).toMatchObject({ disposition: 'initiated', nextDeadline: 120 });
    expect(at('T0 T24 T48 T72', 120).notices).toEqual([
      'windowExceeded 24 by T0',
      'windowExceeded 48 by T24',
      'windowExceeded 72 by T48',
      'windowExceeded 96 by T72',
      'archivedAutomatically 120 by T72',
    ]);
  });

  it('an agent message does not prolong the window', () => {
    expect(at('R0 F20 F23', 23.999)).toMatchObject({ open: true, closesAt: 24 });
    expect(at('R0 F20 F23', 24)).toMatchObject({ open: false, closesAt: null, disposition: 'active' });
    expect(at('R0 T23', 24)).toMatchObject({ open: false, disposition: 'active', nextDeadline: 47 });
  });

  it('only messages received in this session count for its window', () => {
    const [, second] = foldSessions(facts('R0 X1 T2'));
    expect(inHours(viewAt(second!, instant(2)))).toMatchObject({ open: false, disposition: 'initiated' });
  });
});

describe('nextDeadline', () => {
  it.each([
    ['T0', 0, 24, 'the window-exceeded notice'],
    ['T0', 24, 48, 'the archive of an unanswered outreach'],
    ['R0', 0, 1 / 12, 'the service level'],
    ['R0', 1, 23, 'the window-closing notice'],
    ['R0', 23, 24, 'the archive of a missed contact'],
    ['R0 C1', 1, 24, 'the archive, as the window is closed already'],
    ['R0 C0', 0, 1 / 12, 'the service level, also with the window closed'],
    ['R0 F1', 1, 24, 'the window, as no notice follows an answer'],
    ['R0 F1', 24, 25, 'the archive of an idle session'],
    ['R0 F1 R2', 2, 25, 'the window-closing notice of the last message received'],
    ['R0 F1 C2 T3', 3, 27, 'the window-exceeded notice of an outreach'],
  ])('of %s at %d h is at %d h: %s', (text, hour, expected) => {
    expect(at(text, hour).nextDeadline).toBe(expected);
  });

  it('is null once archived, also at the instant itself and with a service level still open', () => {
    const longTarget = { serviceLevelTarget: 100 * 3_600_000 };
    expect(viewAt(onlySession('R0'), instant(24), longTarget).nextDeadline).toBeNull();
    expect(viewAt(onlySession('R0 X1'), instant(1), longTarget).nextDeadline).toBeNull();
  });
});
