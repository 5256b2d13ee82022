/** Longest pause that a `Retry-After` can ask for (milliseconds); a wrong header must not silence a tab for days. */
const longestFloor = 300_000;

/**
 * Full jitter: a random part of a ceiling that doubles with each failure, so that a thousand clients that failed
 * together do not come back together.
 *
 * @param failures - how many there were so far, from 1
 * @param floor - what the backend asked for (`Retry-After`, milliseconds), or null; waited in any case
 * @returns milliseconds to wait
 */
export function backoff(failures: number, random: () => number, floor: number | null): number {
  const ceiling = Math.min(60_000, 1000 * 2 ** Math.min(failures - 1, 10));
  return Math.min(floor ?? 0, longestFloor) + random() * ceiling;
}
