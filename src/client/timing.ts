import type { ClientOptions } from './client.ts';

type Sleep = ClientOptions['sleep'];

/**
 * Does work that may take so many milliseconds, and may be aborted from outside. The work's own signal is aborted in
 * any case once this has settled.
 */
export async function within<Result>(
  milliseconds: number,
  sleep: Sleep,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | 'timeout' | 'aborted'> {
  if (outer?.aborted) return 'aborted';
  const inner = new AbortController();
  const { signal } = inner;
  const timeout = slept(milliseconds, sleep, signal).then(() => 'timeout' as const);
  const aborted = untilAborted(outer, signal).then(() => 'aborted' as const);
  try {
    return await Promise.race([aborted, work(signal), timeout]);
  } finally {
    inner.abort();
  }
}

/** Waits so many milliseconds, or until aborted. */
export async function pause(milliseconds: number, sleep: Sleep, signal: AbortSignal): Promise<void> {
  await within(milliseconds, sleep, signal, (inner) => untilAborted(inner));
}

/** Waits for an abort, if need be for ever; listens no longer than until `enough`. */
export function untilAborted(signal: AbortSignal | undefined, enough?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true, ...(enough && { signal: enough }) });
  });
}

/** A sleep that was given up never ends, whatever the given one makes of its signal. */
async function slept(milliseconds: number, sleep: Sleep, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, signal).catch(() => {});
  if (signal.aborted) await new Promise<never>(() => {});
}

/**
 * Full jitter: a random part of a ceiling that doubles with each failure, so that clients that failed together do not
 * come back together.
 *
 * @param floor - milliseconds to wait in any case
 * @param first - the ceiling without any failure, in milliseconds
 * @param highest - the ceiling that is never passed, in milliseconds
 */
export function jittered(
  random: () => number,
  failures: number,
  { floor, first, highest }: { floor: number; first: number; highest: number },
): number {
  return floor + random() * Math.min(highest, first * 2 ** Math.min(failures, 16));
}
