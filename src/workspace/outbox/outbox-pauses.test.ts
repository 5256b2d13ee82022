import { describe, expect, it } from 'vitest';
import { createPauses } from './outbox-pauses.ts';

/** Time and timers as a browser has them: whole milliseconds, and as much too early as is said. */
function machine(early = 0) {
  let now = 0;
  const timers = new Map<() => void, number>();
  return {
    environment: {
      monotonicNow: () => now,
      random: () => 0.9,
      setTimer(callback: () => void, milliseconds: number) {
        const timer = () => callback();
        timers.set(timer, Math.max(now, now + Math.trunc(milliseconds) - (milliseconds > 1 ? early : 0)));
        return () => void timers.delete(timer);
      },
    },
    get now() {
      return now;
    },
    get armed() {
      return timers.size;
    },
    run(until: number) {
      for (let fired = 0; fired < 1000; fired++) {
        const [next] = [...timers].sort((a, b) => a[1] - b[1]);
        if (next === undefined || next[1] > until) break;
        timers.delete(next[0]);
        // Even a timer of no time takes some.
        now = Math.max(now + 0.05, next[1]);
        next[0]();
      }
      now = Math.max(now, until);
    },
  };
}

describe('a pause after a failure', () => {
  it.each([0, 0.7])('wakes when it is over, though its timer fires %s ms early', (early) => {
    const time = machine(early);
    let woken: number[] = [];
    const pauses = createPauses(time.environment, () => void woken.push(time.now));
    pauses.begin('a', 1234.567);
    time.run(5000);
    const due = 1234.567 + 900;
    expect(woken).toHaveLength(1);
    expect(woken[0]).toBeGreaterThanOrEqual(due);
    expect(woken[0]).toBeLessThan(due + 2);
    expect(pauses.isPaused('a')).toBe(false);
    woken = [];
    time.run(100_000);
    expect(woken).toEqual([]);
  });

  it('grows with each failure until the row has come further', () => {
    const time = machine();
    const pauses = createPauses(time.environment, () => {});
    const lengths: number[] = [];
    for (let n = 0; n < 4; n++) {
      pauses.begin('a', null);
      const begun = time.now;
      while (pauses.isPaused('a')) time.run(time.now + 100);
      lengths.push(Math.round((time.now - begun) / 100) * 100);
      if (n === 2) pauses.end('a');
    }
    expect(lengths).toEqual([900, 1800, 3600, 900]);
  });

  it('that is hurried wakes as soon as the backend allows, with one timer', () => {
    const time = machine();
    const woken: number[] = [];
    const pauses = createPauses(time.environment, () => void woken.push(time.now));
    for (let n = 0; n < 6; n++) pauses.begin('asked', 2000);
    pauses.begin('free', null);
    pauses.hurry();
    expect(time.armed).toBe(2);
    time.run(10_000);
    expect(woken.map((at) => Math.round(at / 10) * 10)).toEqual([0, 2000]);
  });

  it('tells how long it is, anew when it is hurried, and when it is over', () => {
    const time = machine();
    const told: [string, number | null][] = [];
    const pauses = createPauses(
      time.environment,
      () => {},
      (id, milliseconds) => told.push([id, milliseconds === null ? null : Math.round(milliseconds)]),
    );
    pauses.begin('a', 500);
    time.run(100);
    pauses.hurry();
    time.run(600);
    pauses.begin('b', null);
    pauses.end('b');
    expect(told).toEqual([
      ['a', 1400],
      ['a', 400],
      ['a', null],
      ['b', 900],
      ['b', null],
    ]);
  });
});
