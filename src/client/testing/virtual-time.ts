/** Time that stands still until a test moves it, and a machine whose clocks may be wrong. */
export interface VirtualTime {
  /** This machine's clock, epoch milliseconds. */
  readonly localNow: () => number;
  /** Milliseconds since the test began. */
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Moves time, waking every sleeper in turn, and lets all that follows from it happen. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** How many sleep. */
  readonly sleepers: () => number;
}

export function virtualTime(start = Date.UTC(2026, 10, 23, 12)): VirtualTime {
  let elapsed = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();

  return {
    localNow: () => start + elapsed,
    elapsed: () => elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = {
          until: elapsed + milliseconds,
          wake: () => {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason as Error);
        });
        sleepers.add(sleeper);
      }),
    async advance(milliseconds) {
      const end = elapsed + milliseconds;
      await settled();
      for (;;) {
        const next = [...sleepers].sort((a, b) => a.until - b.until)[0];
        if (next === undefined || next.until > end) break;
        elapsed = Math.max(elapsed, next.until);
        next.wake();
        await settled();
      }
      elapsed = end;
      await settled();
    },
    sleepers: () => sleepers.size,
  };
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
