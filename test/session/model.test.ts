import { describe, expect, it } from 'vitest';
import { foldSessions } from '../../src/session/index.ts';
import type { Fact } from '../../src/session/index.ts';
import { agreeAt, agreeFromLastFactOn, agreeThatNothingHoldsBefore } from './agreement.ts';
import { outlook } from './model.ts';
import type { Outlook } from './model.ts';
import { INSTANTS, KINDS, seededIntegers, seededTrace, TARGETS } from './traces.ts';

/** Fewer where each of many mutants runs them: see `test/vitest.mutation.config.ts`. */
const LONGEST = Number(process.env['SESSION_MODEL_LONGEST'] ?? 4);
const SEEDED = Number(process.env['SESSION_MODEL_SEEDED'] ?? 200_000);
const TIMEOUT = 600_000;

/** Traces of `length` facts: that many of the instants in order, with repetition, and any kind at each. */
function tracesOf(length: number): number {
  let choices = KINDS.length ** length;
  for (let k = 1; k <= length; k += 1) choices = (choices * (INSTANTS.length + k - 1)) / k;
  return choices;
}

/**
 * Every trace that is `prefix` and one fact more, at the instant of its last or later: so facts of one instant come
 * in every order of their kinds.
 */
function* extensions(
  prefix: readonly Fact[],
  fromInstant: number,
): Generator<[trace: Fact[], instant: number]> {
  const id = 'abcd'.charAt(prefix.length);
  for (const [instant, at] of INSTANTS.entries()) {
    if (instant < fromInstant) continue;
    for (const kind of KINDS) yield [[...prefix, { id, at, kind }], instant];
  }
}

/** Compares one trace, where `outlooks` are those of its proper prefixes, shortest first. */
function agree(trace: readonly Fact[], outlooks: readonly Outlook[], target: number): Outlook {
  const expected = outlook(trace, target);
  // Given in the opposite order, so that only instants and ids can order them.
  const sessions = foldSessions(trace.toReversed());
  agreeFromLastFactOn(trace, sessions, target, expected);
  const lastFactAt = trace.at(-1)?.at ?? 0;
  for (const now of INSTANTS) {
    if (now >= lastFactAt) break;
    const known = trace.findLastIndex((fact) => fact.at <= now);
    agreeAt(trace, sessions, now, target, outlooks[known] ?? null);
  }
  const newest = sessions.at(-1);
  if (newest !== undefined && newest.id === trace.at(-1)?.id) agreeThatNothingHoldsBefore(newest);
  return expected;
}

describe('the machine and the second model agree', () => {
  it(
    `on every trace of up to ${LONGEST} facts on ${INSTANTS.length} instants`,
    () => {
      let traces = 0;
      const follow = (
        trace: readonly Fact[],
        instant: number,
        outlooks: readonly Outlook[],
        target: number,
      ) => {
        traces += 1;
        const expected = agree(trace, outlooks, target);
        if (trace.length === LONGEST) return;
        for (const [next, nextInstant] of extensions(trace, instant)) {
          follow(next, nextInstant, [...outlooks, expected], target);
        }
      };
      let turn = 0;
      for (const [first, instant] of extensions([], 0)) {
        traces += 1;
        const outlooks = TARGETS.map((target) => agree(first, [], target));
        // The first two facts decide which service-level target their traces have.
        for (const [second, nextInstant] of extensions(first, instant)) {
          const place = turn++ % TARGETS.length;
          follow(second, nextInstant, outlooks.slice(place, place + 1), TARGETS[place] ?? 0);
        }
      }
      const lengths = Array.from({ length: LONGEST }, (_, place) => place + 1);
      expect(traces).toBe(lengths.reduce((sum, length) => sum + tracesOf(length), 0));
      console.log(`${traces} traces of up to ${LONGEST} facts`);
    },
    TIMEOUT,
  );

  it(
    `on ${SEEDED} seeded traces of 5 to 8 facts, some repeated with the same or other content, in any order`,
    () => {
      const integer = seededIntegers(20_261_120);
      for (let run = 0; run < SEEDED; run += 1) {
        const trace = seededTrace(integer, 5 + (run % 4));
        const target = TARGETS[integer(TARGETS.length)] ?? 0;
        const sessions = foldSessions(trace);
        agreeFromLastFactOn(trace, sessions, target, outlook(trace, target));
        for (let probe = 0; probe < 2; probe += 1) {
          const now = (trace[integer(trace.length)]?.at ?? 0) + integer(3) - 1;
          const known = trace.filter((fact) => fact.at <= now);
          agreeAt(trace, sessions, now, target, known.length === 0 ? null : outlook(known, target));
        }
      }
    },
    TIMEOUT,
  );
});
