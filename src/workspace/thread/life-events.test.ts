import { describe, expect, it } from 'vitest';
import { foldSessions } from '../../session/index.ts';
import type { Fact } from '../../session/index.ts';
import { lifeEvents } from './life-events.ts';

const HOUR = 3_600_000;
const kinds = {
  T: 'templateSent',
  F: 'freeformSent',
  R: 'received',
  X: 'archived',
  C: 'windowClosed',
} as const;

/** Facts as the session rules write them: `T0 R5 F6`. */
function factsOf(trace: string): Fact[] {
  return trace.split(' ').map((word) => {
    const kind = kinds[word[0] as keyof typeof kinds];
    return { id: word, at: Number(word.slice(1)) * HOUR, kind };
  });
}

/** What happened in all sessions of a trace until an hour, as `hour event`. */
function told(trace: string, until: number): string[] {
  return foldSessions(factsOf(trace)).flatMap((session) =>
    lifeEvents(session, until * HOUR).map(({ at, event }) => `${at / HOUR} ${event}`),
  );
}

describe('what happened in a session', () => {
  it.each([
    { trace: 'T0', until: 23.9, events: ['0 startedByBusiness'] },
    { trace: 'T0', until: 24, events: ['0 startedByBusiness', '24 windowExceeded'] },
    {
      trace: 'T0',
      until: 100,
      events: ['0 startedByBusiness', '24 windowExceeded', '48 archivedUnanswered'],
    },
    {
      trace: 'T0 T10',
      until: 48,
      events: ['0 startedByBusiness', '24 windowExceeded', '48 archivedUnanswered'],
    },
    {
      trace: 'T0 T30',
      until: 78,
      events: [
        '0 startedByBusiness',
        '24 windowExceeded',
        '30 newOutreach',
        '54 windowExceeded',
        '78 archivedUnanswered',
      ],
    },
    { trace: 'T0 T24', until: 24, events: ['0 startedByBusiness', '24 windowExceeded', '24 newOutreach'] },
    {
      trace: 'T0 T30 T40',
      until: 40,
      events: ['0 startedByBusiness', '24 windowExceeded', '30 newOutreach'],
    },
    {
      trace: 'T0 R5 F6',
      until: 30,
      events: ['0 startedByBusiness', '5 answeredByContact', '29 windowClosed', '30 archivedIdle'],
    },
    {
      trace: 'T0 R50',
      until: 50,
      events: ['0 startedByBusiness', '24 windowExceeded', '48 archivedUnanswered', '50 startedByContact'],
    },
    { trace: 'R0', until: 24, events: ['0 startedByContact', '23 windowClosing', '24 archivedMissed'] },
    { trace: 'R0 R20', until: 24, events: ['0 startedByContact'] },
    {
      trace: 'R0 F20 T30 R40',
      until: 40,
      events: ['0 startedByContact', '24 windowClosed', '30 newOutreach', '40 answeredByContact'],
    },
    { trace: 'R0 T1', until: 1, events: ['0 startedByContact'] },
    {
      trace: 'R0 X1 R2',
      until: 2,
      events: ['0 startedByContact', '1 archivedByAgent', '2 startedByContact'],
    },
    {
      trace: 'T0 X24',
      until: 60,
      events: ['0 startedByBusiness', '24 windowExceeded', '24 archivedByAgent'],
    },
    {
      trace: 'R0 C3 T4',
      until: 28,
      events: ['0 startedByContact', '3 windowClosedByPlatform', '4 newOutreach', '28 windowExceeded'],
    },
    { trace: 'R0 C3 C4', until: 5, events: ['0 startedByContact', '3 windowClosedByPlatform'] },
  ])('is told of $trace at $until h', ({ trace, until, events }) => {
    expect(told(trace, until)).toEqual(events);
  });

  it('is told in time that grows with the facts, not with their square', () => {
    const told = (count: number): number => {
      const facts = Array.from({ length: count }, (_, n): Fact => {
        return { id: `m${n}`, at: n * 1000, kind: n % 2 === 0 ? 'received' : 'freeformSent' };
      });
      const [session] = foldSessions(facts);
      const begun = performance.now();
      for (let n = 0; n < 20_000 / count; n++) lifeEvents(session!, count * 1000);
      return performance.now() - begun;
    };
    told(2000);
    // The same number of facts in all: ten times as many in one session would take ten times as long.
    const short = Math.min(told(1000), told(1000), told(1000));
    const long = Math.min(told(10_000), told(10_000), told(10_000));
    expect(long / short).toBeLessThan(5);
  });

  it('is told of the facts until then only', () => {
    expect(told('R0 F1 X30', 2)).toEqual(['0 startedByContact']);
  });
});
