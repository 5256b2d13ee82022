import { jittered } from '../../client/index.ts';

/** Longest pause that a `Retry-After` can ask for (milliseconds); a wrong header must not silence a tab for days. */
const longestFloor = 300_000;

/** Ceilings of the pauses after one failure and after many (milliseconds). */
const spread = { first: 1000, highest: 60_000 };

/**
 * How long to wait after a call that failed, with full jitter.
 *
 * @param failures - how many there were so far, from 1
 * @param floor - what the backend asked for (`Retry-After`, milliseconds), or null; waited in any case
 * @returns milliseconds
 */
export function backoff(failures: number, random: () => number, floor: number | null): number {
  return jittered(random, failures - 1, { ...spread, floor: leastPause(floor) });
}

/** What is waited in any case of what the backend asked for (milliseconds). */
export function leastPause(floor: number | null): number {
  return Math.min(floor ?? 0, longestFloor);
}
