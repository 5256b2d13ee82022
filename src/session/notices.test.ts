import { describe, expect, it } from 'vitest';
import { facts, inHours, instant } from '../../test/session/notation.ts';
import { foldSessions, viewAt } from './index.ts';

/** The notices of the first session. */
function notices(text: string, hour: number): string[] {
  const [session] = foldSessions(facts(text));
  return inHours(viewAt(session!, instant(hour))).notices;
}

describe.each<readonly [kind: string, rows: readonly (readonly [string, number, readonly string[]])[]]>([
  [
    'windowExceeded',
    [
      ['T0', 23.999, []],
      ['T0', 24, ['windowExceeded 24 by T0']],
      ['T0 R23.999', 24, []],
      ['T0 R30', 30, ['windowExceeded 24 by T0']],
      ['T0 X23', 24, []],
      ['T0 X30', 30, ['windowExceeded 24 by T0']],
      ['T0 T10', 34, ['windowExceeded 24 by T0']],
      ['T0 F26 F27', 28, ['windowExceeded 24 by T0']],
      ['R0 F1 T24.5', 48, []],
      ['R0 F1 T24.5', 48.5, ['windowExceeded 48.5 by T24.5']],
      ['R0 C1 T2', 26, ['windowExceeded 26 by T2']],
    ],
  ],
  [
    'windowClosing',
    [
      ['R0', 22.999, []],
      ['R0', 23, ['windowClosing 23 by R0']],
      ['R0 R5', 23, []],
      ['R0 R5', 28, ['windowClosing 28 by R5']],
      ['R0 R0', 23, ['windowClosing 23 by R0']],
      ['R0 R23.5', 46.5, ['windowClosing 23 by R0', 'windowClosing 46.5 by R23.5']],
      ['R0 F5', 23, []],
      ['R0 T5', 23, []],
      ['R0 F5 R6', 29, ['windowClosing 29 by R6']],
      ['R0 F5 R5', 28, ['windowClosing 28 by R5']],
      ['R0 R5 F5', 28, []],
      ['R0 C5', 23, []],
      ['R0 C5 R6', 29, ['windowClosing 29 by R6']],
      ['R0 X5', 23, []],
      ['T0 R5', 28, ['windowClosing 28 by R5']],
      ['R0 F23.5', 23.5, ['windowClosing 23 by R0']],
      ['R0 X23.5', 23.5, ['windowClosing 23 by R0']],
      ['R0 C23.5', 23.5, ['windowClosing 23 by R0']],
    ],
  ],
  [
    'archivedAutomatically',
    [
      ['T0', 48, ['windowExceeded 24 by T0', 'archivedAutomatically 48 by T0']],
      ['T0 T10', 99, ['windowExceeded 24 by T0', 'archivedAutomatically 48 by T0']],
      ['T0 F10', 99, ['windowExceeded 24 by T0', 'archivedAutomatically 48 by T0']],
      ['R0', 24, ['windowClosing 23 by R0', 'archivedAutomatically 24 by R0']],
      ['R0 R1', 99, ['windowClosing 24 by R1', 'archivedAutomatically 25 by R1']],
      ['R0 F1', 25, ['archivedAutomatically 25 by F1']],
      ['R0 F1 R2', 99, ['windowClosing 25 by R2', 'archivedAutomatically 26 by R2']],
      ['R0 F1 C2', 99, ['archivedAutomatically 25 by F1']],
      ['R0 X1', 99, []],
    ],
  ],
])('%s', (_, rows) => {
  it.each(rows)('of %s at %d h', (text, hour, expected) => {
    expect(notices(text, hour)).toEqual(expected);
  });
});

it('names, of several messages received at one instant, the last in fact order', () => {
  const at = instant(0);
  const [session] = foldSessions([
    { id: 'b', at, kind: 'received' },
    { id: 'a', at, kind: 'received' },
  ]);
  expect(viewAt(session!, instant(24)).notices.map((notice) => notice.factId)).toEqual(['b', 'b']);
});

it('loses a notice when a late fact shows that it never fell due', () => {
  expect(notices('T0', 30)).toEqual(['windowExceeded 24 by T0']);
  expect(notices('T0 R20', 30)).toEqual([]);
});
