import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself, microseconds: what other programs take of the processor is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Records what Chromium does while `act` runs. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/**
 * What runs script: listeners with the microtasks behind them, callbacks, timers. Not the events of keys themselves,
 * which hold the browser's own work on the text; the script in them is counted by its calls.
 */
function isScript({ name, args }: TraceEvent): boolean {
  if (name === 'EventDispatch') return !/^(key|textInput)/.test(args?.data?.type ?? '');
  return ['FunctionCall', 'RunMicrotasks', 'v8.callFunction', 'TimerFire', 'FireAnimationFrame'].includes(
    name,
  );
}

const isKey = ({ name, args }: TraceEvent): boolean =>
  name === 'EventDispatch' && args?.data?.type === 'keydown';

/** The script time that each keystroke in `act` led to, until the next one, in milliseconds. */
export async function scriptTimes(session: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events = await traced(session, act);
  const main = events.find(isKey)?.tid;
  const ordered = events
    .filter(({ tid, ph }) => tid === main && ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const times: number[] = [];
  let end = 0;
  for (const event of ordered) {
    if (isKey(event)) times.push(0);
    // What runs inside another is in its time already.
    if (times.length === 0 || !isScript(event) || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    times[times.length - 1]! += (event.tdur ?? event.dur ?? 0) / 1000;
  }
  return times;
}
