import type { Environment } from '../environment/environment.ts';

/** What is typed is written at once, and while the typing goes on no more often than this (milliseconds). */
const writeEvery = 300;

/** Writes what changes often, each thing by its key, without writing every change. */
export interface PacedWriting {
  /** There is something new to write. */
  touch(key: string): void;
  /** There is nothing to write any more. */
  settle(key: string): void;
  /** Whether what is in memory is newer than what was written, be it that it could not be written. */
  isUnwritten(key: string): boolean;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  /** Nothing of it all is to be written any more. */
  forget(): void;
}

/** @param write - writes what stands under a key at that moment */
export function createPacedWriting(
  write: (key: string) => Promise<void>,
  environment: Pick<Environment, 'setTimer'>,
): PacedWriting {
  /** Keys under which something was written a short time ago, with the way to cancel the next writing. */
  const resting = new Map<string, () => void>();
  const unwritten = new Set<string>();
  /** Keys of what the store could not take. It is tried again with the next change, or when the page is left. */
  const failed = new Set<string>();

  const rest = (key: string): void => {
    resting.get(key)?.();
    const wake = (): void => {
      resting.delete(key);
      if (unwritten.has(key)) void writeNow(key);
    };
    resting.set(key, environment.setTimer(wake, writeEvery));
  };
  const writeNow = async (key: string): Promise<void> => {
    rest(key);
    unwritten.delete(key);
    failed.delete(key);
    await write(key).catch(() => failed.add(key));
  };

  return {
    touch(key) {
      unwritten.add(key);
      if (!resting.has(key)) void writeNow(key);
    },
    settle(key) {
      unwritten.delete(key);
      failed.delete(key);
    },
    isUnwritten: (key) => unwritten.has(key) || failed.has(key),
    async flush() {
      await Promise.all([...unwritten, ...failed].map(writeNow));
    },
    forget() {
      unwritten.clear();
      failed.clear();
    },
  };
}
