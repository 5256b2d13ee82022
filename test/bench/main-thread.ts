import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself, microseconds: what other programs take of the processor is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly functionName?: string } };
}

/** One task of a page's main thread, in milliseconds. */
export interface Task {
  /** Since the recording began. */
  readonly at: number;
  /** As the page feels it on this machine, with all that else runs on it. */
  readonly elapsed: number;
  /** Processor time of the thread. */
  readonly busy: number;
  /** What took most of it, the longest first. */
  readonly parts: readonly string[];
}

/** Records the tasks of the page's main thread while `act` runs. */
export async function tasksDuring(session: CDPSession, act: () => Promise<void>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[])
      if (event.name === 'thread_name' || (event.dur ?? 0) > 1000 || event.name === MARK) events.push(event);
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8',
        'blink.user_timing',
      ],
    },
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
  const main = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  return main
    .filter((event) => isTask(event) && event.ts > mark.ts)
    .map((task) => ({
      at: (task.ts - mark.ts) / 1000,
      elapsed: (task.dur ?? 0) / 1000,
      busy: (task.tdur ?? task.dur ?? 0) / 1000,
      parts: partsOf(task, main),
    }));
}

const MARK = 'jackfield-bench';

const isTask = ({ name }: TraceEvent): boolean =>
  name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string[] {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter((event) => event !== task && !isTask(event) && event.ts >= task.ts && event.ts < end)
    .sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0))
    .slice(0, 6)
    .map(({ name, dur = 0, args }) => `${name} ${args?.data?.functionName ?? ''} ${(dur / 1000).toFixed(0)}`);
}
