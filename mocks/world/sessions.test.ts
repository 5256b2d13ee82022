import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSessions, maySend, viewAt } from '../../src/session/index.ts';
import type { Fact } from '../../src/session/index.ts';
import { endedAt, isLive, sessionsOf, windowIsOpen } from './sessions.ts';

const hour = 3_600_000;
const kinds = ['received', 'templateSent', 'freeformSent', 'archived', 'windowClosed'] as const;

/** Facts around the edges of the clocks, in fact order, with ids that keep that order. */
const traces = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      at: fc
        .tuple(fc.constantFrom(0, 1, 23, 24, 25, 30, 47, 48, 49, 54, 72, 78), fc.constantFrom(-1, 0, 1))
        .map(([hours, off]) => hours * hour + off + 1),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((facts) =>
    facts
      .sort((a, b) => a.at - b.at)
      .map((fact, index): Fact => ({ ...fact, id: `fact-${String(index).padStart(2, '0')}` })),
  );

describe("the world's own life cycle", () => {
  it("splits facts into the same sessions as the SDK's session machine, and closes them at the same instants", () => {
    fc.assert(
      fc.property(traces, fc.constantFrom(0, 24 * hour, 48 * hour, 72 * hour, 126 * hour), (facts, later) => {
        const own = sessionsOf(facts);
        const sdk = foldSessions(facts);
        expect(own.map((session) => session.facts)).toEqual(sdk.map((session) => session.facts));
        const now = facts.at(-1)!.at + later;
        for (const [index, session] of own.entries()) {
          const view = viewAt(sdk[index]!, now);
          expect(isLive(session, now)).toBe(view.disposition !== 'archived');
          expect(windowIsOpen(session, now)).toBe(view.window.open);
          expect(windowIsOpen(session, now)).toBe(maySend(sdk[index]!, 'freeform', now).ok);
          const archive = view.notices.find(({ kind }) => kind === 'archivedAutomatically')?.at;
          const byAgent = sdk[index]!.facts.find(({ kind }) => kind === 'archived')?.at;
          expect(endedAt(session, now)).toBe(view.disposition === 'archived' ? (byAgent ?? archive) : null);
        }
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });
});
