import { describe, expect, it } from 'vitest';
import { VirtualTime } from '../../../test/workspace/rig/virtual-time.ts';
import type { CallOutcome } from '../../client/client.ts';
import { createRepeater } from './repeater.ts';

const unreachable: CallOutcome<string> = { ok: false, reason: 'network', retryAfter: null };
const overloaded: CallOutcome<string> = {
  ok: false,
  reason: 'problem',
  problem: { code: 'unavailable', status: 503, title: 'Too much to do' },
  retryAfter: 60_000,
};
const answered: CallOutcome<string> = { ok: true, value: 'answer', status: 200, etag: null };

/** A call that fails once, and is hurried many times while it waits to be repeated. */
function hurried(failure: CallOutcome<string>) {
  const time = new VirtualTime(0);
  const repeater = createRepeater({
    localNow: time.localNow,
    monotonicNow: time.monotonicNow,
    setTimer: time.setTimer,
    random: () => 0.5,
  });
  const calls: number[] = [];
  const life = new AbortController();
  void repeater.untilAnswered(life.signal, async () => {
    calls.push(time.now);
    return calls.length === 1 ? failure : answered;
  });
  return { time, repeater, calls, life };
}

describe('a call that is repeated', () => {
  it('waits no longer when there may be a network again', async () => {
    const { time, repeater, calls } = hurried(unreachable);
    await time.pass(100);
    expect(repeater.retryAt.value).toBe(500);
    repeater.hurry();
    await time.pass(0);
    expect(calls).toEqual([0, 100]);
    expect(repeater.retryAt.value).toBeNull();
  });

  it('waits what the backend asked for, however often it is hurried', async () => {
    const { time, repeater, calls } = hurried(overloaded);
    await time.pass(100);
    expect(repeater.retryAt.value).toBe(60_500);
    for (let times = 0; times < 5; times++) repeater.hurry();
    expect(repeater.retryAt.value).toBe(60_000);
    await time.pass(59_899);
    expect(calls).toEqual([0]);
    await time.pass(1);
    expect(calls).toEqual([0, 60_000]);
    expect(time.armed).toBe(0);
  });

  it('is given up with its life, whatever it waits for', async () => {
    const { time, repeater, calls, life } = hurried(overloaded);
    await time.pass(100);
    repeater.hurry();
    life.abort();
    await time.pass(3_600_000);
    expect(calls).toEqual([0]);
    expect(time.armed).toBe(0);
    expect(repeater.retryAt.value).toBeNull();
  });
});
