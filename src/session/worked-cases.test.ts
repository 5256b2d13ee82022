import { describe, expect, it } from 'vitest';
import { facts, freeform, inHours, instant } from '../../test/session/notation.ts';
import { foldSessions, maySend, viewAt } from './index.ts';

type Expected = Partial<ReturnType<typeof inHours>> & { freeform: string };

/** [facts, hour, what holds, sessions, the note] */
type Row = readonly [facts: string, hour: number, expected: Expected, sessions: number, note: string];

const INITIATED = { disposition: 'initiated', archivedReason: null, freeform: 'window-closed' } as const;
const WAITING = { disposition: 'waiting', archivedReason: null, freeform: 'yes' } as const;
const ACTIVE = { disposition: 'active', archivedReason: null, freeform: 'yes' } as const;
const CLOSED = { freeform: 'window-closed', open: false, closesAt: null } as const;

function archived(archivedReason: 'agent' | 'unanswered' | 'missed' | 'idle') {
  const nextDeadline = null;
  return { disposition: 'archived', archivedReason, freeform: 'no-live-session', nextDeadline } as const;
}

const WORKED_CASES: readonly Row[] = [
  ['T0', 0, { ...INITIATED, serviceLevel: 'notStarted' }, 1, 'service level not started'],
  ['T0', 23.999, { ...INITIATED, notices: [], nextDeadline: 24 }, 1, ''],
  ['T0', 24, { ...INITIATED, notices: ['windowExceeded 24 by T0'], nextDeadline: 48 }, 1, 'notice due at 24'],
  ['T0', 47.999, INITIATED, 1, ''],
  ['T0', 48, archived('unanswered'), 1, ''],
  ['T0 T10', 48, archived('unanswered'), 1, 'T10 did not move the clock'],
  [
    'T0 T30',
    48,
    { ...INITIATED, notices: ['windowExceeded 24 by T0'], nextDeadline: 54 },
    1,
    'new outreach at 30; second notice at 54',
  ],
  [
    'T0 T30',
    54,
    { ...INITIATED, notices: ['windowExceeded 24 by T0', 'windowExceeded 54 by T30'], nextDeadline: 78 },
    1,
    'archived at 78',
  ],
  ['T0 T30', 77.999, INITIATED, 1, 'archived at 78'],
  ['T0 T30', 78, archived('unanswered'), 1, 'archived at 78'],
  [
    'T0 R5',
    5,
    { ...ACTIVE, open: true, closesAt: 29, serviceLevel: 'running', startedAt: 5 },
    1,
    'window to 29; service level runs from 5',
  ],
  ['T0 R5 F6', 28.999, { ...ACTIVE, closesAt: 29 }, 1, 'window closed at 29, not before'],
  ['T0 R5 F6', 29, { ...ACTIVE, ...CLOSED, nextDeadline: 30 }, 1, 'disposition to 30, window closed at 29'],
  ['T0 R5 F6', 30, archived('idle'), 1, ''],
  ['T0 R30', 30, ACTIVE, 1, 'answered in the second 24 h'],
  ['T0 R50', 50, WAITING, 2, 'first session archived at 48; R50 opens a new one'],
  ['R0', 0, { ...WAITING, serviceLevel: 'running', startedAt: 0 }, 1, 'service level runs from 0'],
  ['R0', 24, archived('missed'), 1, ''],
  ['R0 R20', 24, WAITING, 1, 'to 44'],
  ['R0 R20', 43.999, WAITING, 1, 'to 44'],
  ['R0 R20', 44, archived('missed'), 1, 'to 44'],
  ['R0 F1', 24, { ...ACTIVE, ...CLOSED, nextDeadline: 25 }, 1, 'to 25'],
  ['R0 F1', 25, archived('idle'), 1, 'to 25'],
  ['R0 F20 T30', 30, INITIATED, 1, 'outreach in the same session'],
  ['R0 F20 T30', 77.999, INITIATED, 1, 'archived at 78'],
  ['R0 F20 T30', 78, archived('unanswered'), 1, 'archived at 78'],
  ['R0 F20 T30 R40', 40, ACTIVE, 1, ''],
  ['R0 X1 R2', 2, WAITING, 2, 'a new session'],
  ['R0 T1', 1, ACTIVE, 1, 'a template inside the window is an ordinary answer'],
  ['R0 X1 T2', 2, INITIATED, 2, 'a new session; the contact must answer before free-form'],
  ['R0 C3', 3, { ...WAITING, ...CLOSED }, 1, 'refused by the platform inside 24 h'],
  ['R0 C3 T4', 4, INITIATED, 1, 'a template with the window closed is an outreach'],
  ['R0 C3 R5', 5, WAITING, 1, ''],
];

/** What falls due by time happens before the facts of the same instant. */
const TIES: readonly Row[] = [
  [
    'T0 T24',
    24,
    { ...INITIATED, notices: ['windowExceeded 24 by T0'], nextDeadline: 48 },
    1,
    'notice, then a new outreach',
  ],
  [
    'T0 T24',
    48,
    { ...INITIATED, notices: ['windowExceeded 24 by T0', 'windowExceeded 48 by T24'], nextDeadline: 72 },
    1,
    'the new outreach has its own notice',
  ],
  ['T0 R48', 48, WAITING, 2, 'a new session'],
  ['T0 X48', 48, archived('unanswered'), 1, 'archived by time before the agent could'],
  ['T0 X24', 24, { ...archived('agent'), notices: ['windowExceeded 24 by T0'] }, 1, 'notice, then archived'],
  ['T0 R24', 24, { ...ACTIVE, notices: ['windowExceeded 24 by T0'] }, 1, 'notice, then the answer'],
  [
    'R0 R23',
    23,
    { ...WAITING, notices: ['windowClosing 23 by R0'], closesAt: 47 },
    1,
    'notice, then the message',
  ],
  ['R0 F23', 23, { ...ACTIVE, notices: ['windowClosing 23 by R0'] }, 1, 'notice, then the answer'],
  ['R0 C23', 23, { ...WAITING, ...CLOSED, notices: ['windowClosing 23 by R0'] }, 1, 'notice, then closed'],
  ['R0 R24', 24, WAITING, 2, 'missed, then a new session'],
  ['R0 T24', 24, INITIATED, 2, 'missed, then a new session'],
  ['R0 F1 T24', 24, INITIATED, 1, 'window closed, then an outreach'],
  [
    'R0 F1 F24',
    24,
    { ...ACTIVE, ...CLOSED, nextDeadline: 48 },
    1,
    'window closed, then a message all the same',
  ],
  ['R0 F1 R25', 25, WAITING, 2, 'idle, then a new session'],
  ['R0 F1 X25', 25, archived('idle'), 1, 'idle before the agent could archive'],
  ['R0 X0 R0', 0, WAITING, 2, 'three facts of one instant, in the order of their ids'],
  ['R0 C0', 0, { ...WAITING, ...CLOSED }, 1, 'closed after the message'],
  ['C0 R0', 0, { ...WAITING, closesAt: 24 }, 1, 'nothing to close before the message'],
  ['R0 C3 R3', 3, { ...WAITING, closesAt: 27 }, 1, 'closed, then opened again'],
  ['R0 R3 C3', 3, { ...WAITING, ...CLOSED }, 1, 'opened again, then closed'],
];

/** Facts that a lawful backend never makes. */
const UNLAWFUL: readonly Row[] = [
  [
    'R0 C1 F2',
    2,
    { ...ACTIVE, ...CLOSED, answeredAt: 2, nextDeadline: 26 },
    1,
    'an ordinary agent message in Waiting',
  ],
  [
    'R0 F1 C2 F3',
    26.999,
    { ...ACTIVE, ...CLOSED, nextDeadline: 27 },
    1,
    'an ordinary agent message in Active',
  ],
  ['T0 F5', 5, { ...INITIATED, nextDeadline: 24 }, 1, 'changes no clock in Initiated'],
  ['T0 F30', 48, archived('unanswered'), 1, 'changes no clock in Initiated'],
  [
    'T0 F5 R6',
    6,
    { ...ACTIVE, serviceLevel: 'running', startedAt: 6, answeredAt: null },
    1,
    'answers nothing yet',
  ],
  ['T0 X1 F2', 2, archived('agent'), 1, 'belongs to no session'],
  ['T0 X1 X2', 2, archived('agent'), 1, 'a second archive is ignored'],
  ['R0 X1 C2 R3', 3, { ...WAITING, closesAt: 27 }, 2, 'windowClosed without a live session is ignored'],
  ['T0 C1', 1, { ...INITIATED, nextDeadline: 24 }, 1, 'nothing to close'],
  ['T0 C1 R2', 2, { ...ACTIVE, closesAt: 26 }, 1, 'the next message opens the window'],
];

describe.each([
  ['worked case', WORKED_CASES],
  ['tie at one instant', TIES],
  ['fact that no lawful backend makes', UNLAWFUL],
])('%s', (_, rows) => {
  it.each(rows)('%s at %d h', (text, hour, { freeform: freeformExpected, ...expected }, sessions, _note) => {
    const folded = foldSessions(facts(text));
    const newest = folded.at(-1);
    expect(folded).toHaveLength(sessions);
    if (newest === undefined) throw new Error('no session');
    const now = instant(hour);
    expect(inHours(viewAt(newest, now))).toMatchObject(expected);
    expect(freeform(newest, now)).toBe(freeformExpected);
    expect(maySend(newest, 'template', now)).toEqual({ ok: true });
  });
});

describe('the service level, the window and the notices across a whole day', () => {
  const day = 'T0 T30 R40 F41 R60 F60.5';

  it('are told at the end in full', () => {
    const [session] = foldSessions(facts(day));
    expect(inHours(viewAt(session!, instant(84.5)))).toEqual({
      disposition: 'archived',
      archivedReason: 'idle',
      open: false,
      closesAt: null,
      serviceLevel: 'breached',
      startedAt: 40,
      dueAt: 40 + 1 / 12,
      answeredAt: 41,
      notices: ['windowExceeded 24 by T0', 'archivedAutomatically 84.5 by F60.5'],
      nextDeadline: null,
    });
  });

  it('stay as they were for every later instant, a week and a century away', () => {
    const [session] = foldSessions(facts(day));
    const atArchive = viewAt(session!, instant(84.5));
    expect(viewAt(session!, instant(84.5 + 7 * 24))).toEqual(atArchive);
    expect(viewAt(session!, instant(100 * 365 * 24))).toEqual(atArchive);
  });
});
