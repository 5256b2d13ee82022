import type { CDPSession } from '@playwright/test';
import { medianOf } from './median.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const MARK = 'jackfield-frames';
const SCRIPT = new Set(['FunctionCall', 'RunMicrotasks', 'v8.callFunction']);

/** Milliseconds of script in each frame while `act` runs, the median: processor time of the page's thread. */
export async function scriptPerFrame(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[])
      if (SCRIPT.has(event.name) || event.name === 'FireAnimationFrame' || event.name === MARK)
        events.push(event);
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'blink.user_timing'] },
  });
  await session.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error('The main thread of the page was not found.');
  const main = events
    .filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts > mark.ts)
    .toSorted((one, other) => one.ts - other.ts);
  const frames: number[] = [];
  let until = 0;
  let sum = 0;
  for (const { name, ts, dur = 0, tdur } of main) {
    if (name === 'FireAnimationFrame' && ts >= until) {
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
