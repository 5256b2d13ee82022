import { describe, expect, it } from 'vitest';
import { backoff } from '../calls/backoff.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import { createDeadlines } from './deadlines.ts';

describe('the pause after a failure', () => {
  it('is a random part of a ceiling that doubles, up to a minute', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backoff(failures, () => 1, null));
    expect(ceilings).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(backoff(3, () => 0.25, null)).toBe(1000);
    expect(backoff(3, () => 0, null)).toBe(0);
  });

  it('never ends before the backend asked, be that ever so long; but not longer than five minutes', () => {
    expect(backoff(1, () => 0, 5000)).toBe(5000);
    expect(backoff(1, () => 0.5, 5000)).toBe(5500);
    expect(backoff(1, () => 0, 86_400_000)).toBe(300_000);
  });
});

describe('the timer for the earliest deadline', () => {
  it('is clamped below what a browser takes for now, and armed again when it fires early', () => {
    const timers: { callback: () => void; milliseconds: number }[] = [];
    let now = 0;
    const deadline = 60 * 86_400_000;
    let reviews = 0;
    const index = {
      earliestDeadline: () => deadline,
      onChange: () => () => {},
      review: () => {
        reviews++;
      },
    } as unknown as ConversationIndex;
    const deadlines = createDeadlines({
      index,
      now: () => now,
      environment: {
        setTimer(callback, milliseconds) {
          timers.push({ callback, milliseconds });
          return () => {};
        },
      },
    });
    deadlines.review();
    while (now < deadline) {
      const { callback, milliseconds } = timers.at(-1)!;
      expect(milliseconds).toBeLessThan(2 ** 31);
      now += milliseconds;
      callback();
    }
    expect(now).toBe(deadline);
    expect(timers.length).toBeGreaterThan(3);
    expect(reviews).toBe(timers.length);
  });
});
