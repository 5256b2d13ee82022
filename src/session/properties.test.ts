import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSessions, maySend, viewAt } from './index.ts';
import type { Fact, Session, SessionView } from './index.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 });

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20);
const DEADLINES_AFTER_A_FACT = 5;

const kind = fc.constantFrom<Fact['kind'][]>(
  'received',
  'templateSent',
  'freeformSent',
  'archived',
  'windowClosed',
);

/** Hours at whose differences something falls due, give or take a millisecond. */
const instant = fc
  .tuple(fc.constantFrom(0, 1, 23, 24, 25, 46, 47, 48, 49, 71, 72, 96, 120), fc.integer({ min: -1, max: 1 }))
  .map(([hours, beside]) => START + hours * HOUR + beside);

/** Few ids, so that some are repeated with the same or other content. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'A', '\u{1F600}', '\uFB01');

const trace = fc.array(fc.record({ id, at: instant, kind }), { minLength: 1, maxLength: 12 });

const target = fc.constantFrom(300_000, 1, HOUR, 23 * HOUR, 24 * HOUR, 30 * HOUR);

const traceAndNow = fc.record({ facts: trace, now: instant, target });

function knownAt(facts: readonly Fact[], now: number): Fact[] {
  return facts.filter((fact) => fact.at <= now);
}

/** The sessions that have begun by `now`, as seen then. */
function viewsAt(sessions: readonly Session[], now: number, serviceLevelTarget: number): SessionView[] {
  return sessions
    .filter((session) => session.facts[0].at <= now)
    .map((session) => viewAt(session, now, { serviceLevelTarget }));
}

describe('the order and the repetition of facts', () => {
  it('do not matter', () => {
    const shuffled = trace.chain((facts) => {
      const twice = [...facts, ...facts.map((fact) => ({ ...fact }))];
      const other = fc.shuffledSubarray(twice, { minLength: twice.length });
      return fc.record({ facts: fc.constant(facts), other });
    });
    fc.assert(
      fc.property(shuffled, ({ facts, other }) => {
        expect(foldSessions(other)).toEqual(foldSessions(facts));
      }),
    );
  });

  it('are settled by folding: folding the facts of the sessions again gives the same sessions', () => {
    fc.assert(
      fc.property(trace, (facts) => {
        const sessions = foldSessions(facts);
        expect(foldSessions(sessions.flatMap((session) => session.facts))).toEqual(sessions);
        for (const session of sessions) expect(foldSessions(session.facts)).toEqual([session]);
      }),
    );
  });

  it('put every fact into at most one session, in fact order', () => {
    fc.assert(
      fc.property(trace, (facts) => {
        const folded = foldSessions(facts).flatMap((session) => session.facts);
        expect(new Set(folded.map((fact) => fact.id)).size).toBe(folded.length);
        for (const [place, fact] of folded.slice(1).entries()) {
          const before = folded[place]!;
          expect(before.at < fact.at || (before.at === fact.at && before.id < fact.id)).toBe(true);
        }
      }),
    );
  });
});

describe('at every instant', () => {
  it('a session has exactly one disposition, which its facts bear out', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now, target: serviceLevelTarget }) => {
        for (const session of foldSessions(knownAt(facts, now))) {
          const view = viewAt(session, now, { serviceLevelTarget });
          const contactWrote = session.facts.some((fact) => fact.kind === 'received');
          const agentSpoke = session.facts.some(
            ({ kind: of }) => of === 'templateSent' || of === 'freeformSent',
          );
          const possible = {
            archived: view.archivedReason !== null && view.nextDeadline === null && !view.window.open,
            initiated: agentSpoke && !view.window.open,
            waiting: contactWrote && !agentSpoke,
            active: contactWrote && agentSpoke,
          };
          expect(Object.keys(possible)).toContain(view.disposition);
          expect(possible[view.disposition]).toBe(true);
          if (view.disposition === 'archived') continue;
          expect(view.archivedReason).toBeNull();
          expect(view.nextDeadline).not.toBeNull();
          if (possible.waiting) expect(view.disposition).toBe('waiting');
          if (view.window.open && agentSpoke) expect(view.disposition).toBe('active');
          if (!contactWrote) expect(view.disposition).toBe('initiated');
        }
      }),
    );
  });

  it('only the newest session of a conversation can be live', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now, target: serviceLevelTarget }) => {
        const older = viewsAt(foldSessions(facts), now, serviceLevelTarget).slice(0, -1);
        for (const view of older) expect(view.disposition).toBe('archived');
      }),
    );
  });

  it('facts that are still to come change nothing', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now, target: serviceLevelTarget }) => {
        const foreseen = viewsAt(foldSessions(facts), now, serviceLevelTarget);
        expect(foreseen).toEqual(viewsAt(foldSessions(knownAt(facts, now)), now, serviceLevelTarget));
      }),
    );
  });

  it('the window has an end just when it is open, and only an open window takes free-form messages', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now }) => {
        for (const session of foldSessions(knownAt(facts, now))) {
          const { window, disposition } = viewAt(session, now);
          expect(window.closesAt !== null).toBe(window.open);
          if (window.open) expect(window.closesAt).toBeGreaterThan(now);
          if (window.open) expect(['waiting', 'active']).toContain(disposition);
          expect(maySend(session, 'freeform', now).ok).toBe(window.open);
          expect(maySend(session, 'template', now).ok).toBe(true);
        }
      }),
    );
  });

  it('notices stand in the order in which they fell due, none in the future, each once', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now, target: serviceLevelTarget }) => {
        for (const { notices } of viewsAt(foldSessions(facts), now, serviceLevelTarget)) {
          const times = notices.map((notice) => notice.at);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          for (const time of times) expect(time).toBeLessThanOrEqual(now);
          const keys = notices.map((notice) => `${notice.kind} ${notice.factId}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });
});

describe('as time goes by', () => {
  const twoInstants = fc
    .record({ facts: trace, target, instants: fc.tuple(instant, instant) })
    .map(({ instants, ...rest }) => ({
      ...rest,
      before: Math.min(...instants),
      after: Math.max(...instants),
    }));

  function begunBy(now: number, facts: readonly Fact[]): Session[] {
    return foldSessions(facts).filter((session) => session.facts[0].at <= now);
  }

  it('archived stays archived, for the same reason, with the same view in every part', () => {
    fc.assert(
      fc.property(twoInstants, ({ facts, target: serviceLevelTarget, before, after }) => {
        for (const session of begunBy(before, facts)) {
          const view = viewAt(session, before, { serviceLevelTarget });
          if (view.disposition !== 'archived') continue;
          expect(viewAt(session, after, { serviceLevelTarget })).toEqual(view);
        }
      }),
    );
  });

  it('notices are kept', () => {
    fc.assert(
      fc.property(twoInstants, ({ facts, target: serviceLevelTarget, before, after }) => {
        for (const session of begunBy(before, facts)) {
          const { notices } = viewAt(session, before, { serviceLevelTarget });
          expect(viewAt(session, after, { serviceLevelTarget }).notices.slice(0, notices.length)).toEqual(
            notices,
          );
        }
      }),
    );
  });

  it('a service level that was met, unanswered or breached stays so', () => {
    fc.assert(
      fc.property(twoInstants, ({ facts, target: serviceLevelTarget, before, after }) => {
        for (const session of begunBy(before, facts)) {
          const { state } = viewAt(session, before, { serviceLevelTarget }).serviceLevel;
          if (state === 'notStarted' || state === 'running') continue;
          expect(viewAt(session, after, { serviceLevelTarget }).serviceLevel.state).toBe(state);
        }
      }),
    );
  });
});

describe('nextDeadline', () => {
  const samples = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });

  it('is the next instant at which anything changes by itself, and nothing changes before it', () => {
    fc.assert(
      fc.property(traceAndNow, samples, ({ facts, now, target: serviceLevelTarget }, fractions) => {
        for (const session of foldSessions(knownAt(facts, now))) {
          const view = viewAt(session, now, { serviceLevelTarget });
          const deadline = view.nextDeadline;
          const until = deadline ?? now + 1000 * HOUR;
          const between = fractions.map((fraction) => now + Math.floor((until - 1 - now) * fraction));
          for (const moment of [...between, now + 1, until - 1].filter((moment) => moment < until)) {
            expect(viewAt(session, moment, { serviceLevelTarget })).toEqual(view);
          }
          if (deadline === null) continue;
          expect(deadline).toBeGreaterThan(now);
          const { nextDeadline: _, ...changed } = viewAt(session, deadline, { serviceLevelTarget });
          const { nextDeadline: __, ...before } = view;
          expect(changed).not.toEqual(before);
        }
      }),
    );
  });

  it('leads in a few steps to the archive, after which there is none', () => {
    fc.assert(
      fc.property(traceAndNow, ({ facts, now, target: serviceLevelTarget }) => {
        for (const session of foldSessions(knownAt(facts, now))) {
          let view = viewAt(session, now, { serviceLevelTarget });
          let steps = 0;
          while (view.nextDeadline !== null && steps <= DEADLINES_AFTER_A_FACT) {
            view = viewAt(session, view.nextDeadline, { serviceLevelTarget });
            steps += 1;
          }
          expect(steps).toBeLessThan(DEADLINES_AFTER_A_FACT);
          expect(view.disposition).toBe('archived');
        }
      }),
    );
  });
});
