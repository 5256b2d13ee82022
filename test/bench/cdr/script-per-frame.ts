import type { CDPSession } from '@playwright/test';
import { traceMainThread } from '../trace.ts';
import { medianOf } from './median.ts';

/** Set by the page when it begins a step of its scrolling: a frame may run several callbacks. */
const FRAME = 'jackfield-frame';
const SCRIPT = new Set(['FunctionCall', 'RunMicrotasks', 'v8.callFunction']);

/** Milliseconds of script in each frame while `act` runs, the median: processor time of the page's thread. */
export async function scriptPerFrame(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const { events } = await traceMainThread(
    session,
    { categories: [], isWanted: ({ name }) => SCRIPT.has(name) || name === FRAME },
    act,
  );
  const main = events.toSorted((one, other) => one.ts - other.ts);
  const frames: number[] = [];
  let until = 0;
  let sum = 0;
  for (const { name, ts, dur = 0, tdur } of main) {
    if (name === FRAME) {
      frames.push(sum);
      sum = 0;
    }
    // What runs within another one is in its time already.
    if (!SCRIPT.has(name) || ts < until) continue;
    sum += (tdur ?? dur) / 1000;
    until = ts + dur;
  }
  return medianOf(frames.slice(1));
}
