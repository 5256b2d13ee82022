import { describe, expect, it } from 'vitest';
import { facts, inHours, instant } from '../../test/session/notation.ts';
import { foldSessions, viewAt } from './index.ts';
import type { Fact } from './index.ts';

function ids(all: readonly Fact[]): string[][] {
  return foldSessions(all).map((session) => session.facts.map((fact) => fact.id));
}

describe('foldSessions', () => {
  it('makes no session of no facts', () => {
    expect(foldSessions([])).toEqual([]);
  });

  it.each(['F0', 'X0', 'C0', 'F0 X1 C2'])('makes no session of %s', (text) => {
    expect(foldSessions(facts(text))).toEqual([]);
  });

  it('names a session by its opening fact and gives the oldest first', () => {
    expect(foldSessions(facts('R0 X1 T2 X3 R4')).map((session) => session.id)).toEqual([
      '0.R0',
      '2.T2',
      '4.R4',
    ]);
  });

  it('keeps in a session what belongs to it, and nothing that came without a live session', () => {
    expect(ids(facts('F0 R1 C2 F3 X4 F5 X6 C7 R8 F9'))).toEqual([
      ['1.R1', '2.C2', '3.F3', '4.X4'],
      ['8.R8', '9.F9'],
    ]);
  });

  it('takes any iterable and leaves what it is given alone', () => {
    const given = Object.freeze(facts('R1 F2').reverse());
    expect(ids(given)).toEqual([['0.R1', '1.F2']]);
    expect(given.map((fact) => fact.id)).toEqual(['1.F2', '0.R1']);
    expect(foldSessions(new Set(given))).toEqual(foldSessions(given));
  });

  it('hands on the very facts it was given', () => {
    const given = facts('R0 F1');
    const [session] = foldSessions(given);
    expect(session!.facts[0]).toBe(given[0]);
  });

  it('orders facts of one instant by the UTF-16 code units of their ids, not by the alphabet or code points', () => {
    const at = instant(0);
    // U+FB01 is the lower code point and the higher code unit (U+1F600 begins with 0xD83D).
    const inOrder = ['10', '9', 'B', 'a', '\u{1F600}', '\uFB01'];
    const given = inOrder.map((id): Fact => ({ id, at, kind: 'received' }));
    expect(ids([...given].reverse())).toEqual([inOrder]);
  });

  it('orders by the instant before the id', () => {
    const given: Fact[] = [
      { id: 'a', at: instant(1), kind: 'freeformSent' },
      { id: 'b', at: instant(0), kind: 'received' },
    ];
    expect(ids(given)).toEqual([['b', 'a']]);
  });
});

describe('a repeated id', () => {
  it('counts once', () => {
    expect(ids(facts('R0 F1').flatMap((fact) => [fact, { ...fact }]))).toEqual([['0.R0', '1.F1']]);
  });

  it('counts at its lowest instant when its content differs, whichever comes first', () => {
    const early: Fact = { id: 'r', at: instant(0), kind: 'received' };
    const late: Fact = { id: 'r', at: instant(20), kind: 'archived' };
    const between: Fact = { id: 'f', at: instant(1), kind: 'freeformSent' };
    for (const given of [
      [early, between, late],
      [late, between, early],
      [between, late, early],
    ]) {
      const [session] = foldSessions(given);
      expect(session!.facts).toEqual([early, between]);
      expect(viewAt(session!, instant(21)).disposition).toBe('active');
    }
  });

  it('counts as the kind that is lowest by name when the instants are equal', () => {
    const kinds: Fact['kind'][] = ['archived', 'freeformSent', 'received', 'templateSent', 'windowClosed'];
    const opening: Fact = { id: '0', at: instant(0), kind: 'received' };
    for (const [place, lowest] of kinds.entries()) {
      for (const other of kinds.slice(place)) {
        const pair = [lowest, other].map((kind): Fact => ({ id: '1', at: instant(1), kind }));
        for (const given of [pair, [...pair].reverse()]) {
          const [session] = foldSessions([opening, ...given]);
          expect(session!.facts.map((fact) => fact.kind)).toEqual(['received', lowest]);
        }
      }
    }
  });

  it('counts once even when its first occurrence belongs to no session', () => {
    const given: Fact[] = [
      { id: 'a', at: instant(0), kind: 'freeformSent' },
      { id: 'a', at: instant(1), kind: 'received' },
    ];
    expect(foldSessions(given)).toEqual([]);
  });
});

describe('facts that arrive late', () => {
  it('move the sessions to what they would have been', () => {
    const inOrder = facts('T0 R5 F6 R50 X51 T52');
    const sessions = foldSessions(inOrder);
    expect(sessions.map((session) => inHours(viewAt(session, instant(52))).disposition)).toEqual([
      'archived',
      'archived',
      'initiated',
    ]);
    expect(foldSessions([...inOrder.slice(3), ...inOrder.slice(0, 3)])).toEqual(sessions);
  });

  it('join two sessions that looked separate', () => {
    const [template, answer, later] = facts('T0 R40 R60');
    expect(foldSessions([template!, later!])).toHaveLength(2);
    expect(foldSessions([template!, later!, answer!])).toHaveLength(1);
  });
});
