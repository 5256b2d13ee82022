import type { CDPSession } from '@playwright/test';

/** Something that took time, as Chromium tells it. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself, microseconds: what other programs take of the processor is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly functionName?: string } };
}

export interface MainThread {
  /** When `act` began, as in `ts`. */
  readonly begun: number;
  /** What the page's thread did since, in no order. */
  readonly events: readonly TraceEvent[];
}

const MARK = 'jackfield-bench';

/** Records what the main thread of the page does while `act` runs. */
export async function traceMainThread(
  session: CDPSession,
  {
    categories,
    isWanted,
  }: { readonly categories: readonly string[]; readonly isWanted: (event: TraceEvent) => boolean },
  act: () => Promise<void>,
): Promise<MainThread> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[]) if (event.name === MARK || isWanted(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories, 'devtools.timeline', 'v8', 'blink.user_timing'] },
  });
  // Says which thread is the page's.
  await session.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error('The main thread of the page was not found.');
  return {
    begun: mark.ts,
    events: events.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts > mark.ts),
  };
}
