import type { Fact } from '../../src/session/index.ts';

const HOUR = 3_600_000;

export const KINDS = ['received', 'templateSent', 'freeformSent', 'archived', 'windowClosed'] as const;

/** Twelve instants whose differences lie on, and a millisecond beside, the spans of 23, 24 and 48 hours. */
export const INSTANTS = [
  0,
  1,
  23 * HOUR,
  23 * HOUR + 1,
  24 * HOUR - 1,
  24 * HOUR,
  24 * HOUR + 1,
  47 * HOUR,
  48 * HOUR - 1,
  48 * HOUR,
  48 * HOUR + 1,
  72 * HOUR,
] as const;

/** Service-level targets that fall on, before and after those instants; the first one is the default. */
export const TARGETS = [300_000, 1, 23 * HOUR, 24 * HOUR - 1, 24 * HOUR, 24 * HOUR + 1, 48 * HOUR] as const;

/** The same numbers for the same seed, whole and below `bound`: xorshift. */
export function seededIntegers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

function pick<Value>(integer: (bound: number) => number, values: readonly Value[]): Value {
  const value = values[integer(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Gaps between facts: none, some, and those after which something falls due. */
const GAPS = [
  0,
  0,
  1,
  60_000,
  HOUR,
  5 * HOUR,
  23 * HOUR,
  24 * HOUR,
  24 * HOUR,
  47 * HOUR,
  48 * HOUR,
] as const;

/**
 * A trace of `length` distinct ids in any order. Each fact comes a gap after one of the earlier ones, give or take a
 * millisecond. At times a fact is repeated, as it was or with other content.
 */
export function seededTrace(integer: (bound: number) => number, length: number): Fact[] {
  const trace: Fact[] = [];
  for (let place = 0; place < length; place += 1) {
    const from = integer(3) === 0 && place > 0 ? pick(integer, trace).at : (trace.at(-1)?.at ?? HOUR);
    const at = from + pick(integer, GAPS) + (integer(4) === 0 ? integer(3) - 1 : 0);
    // Messages of both sides are the most frequent, an early archive would end most traces.
    const kind = integer(4) === 0 ? pick(integer, KINDS) : pick(integer, KINDS.slice(0, 3));
    trace.push({ id: `${pick(integer, ['a', 'B', '\u{1F600}', '\uFB01'])}${place}`, at, kind });
  }
  if (integer(3) === 0) trace.push({ ...pick(integer, trace) });
  if (integer(3) === 0) {
    const { id, at } = pick(integer, trace);
    trace.push({ id, at: at + pick(integer, [0, 0, 1, HOUR]), kind: pick(integer, KINDS) });
  }
  for (let place = trace.length - 1; place > 0; place -= 1) {
    const other = integer(place + 1);
    const [a, b] = [trace[place], trace[other]];
    if (a !== undefined && b !== undefined) [trace[place], trace[other]] = [b, a];
  }
  return trace;
}
