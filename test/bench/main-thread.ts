import type { CDPSession } from '@playwright/test';
import { traceMainThread, type TraceEvent } from './trace.ts';

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
  const { begun, events } = await traceMainThread(
    session,
    {
      categories: ['disabled-by-default-devtools.timeline'],
      isWanted: ({ dur = 0 }) => dur > 1000,
    },
    act,
  );
  return events.filter(isTask).map((task) => ({
    at: (task.ts - begun) / 1000,
    elapsed: (task.dur ?? 0) / 1000,
    busy: (task.tdur ?? task.dur ?? 0) / 1000,
    parts: partsOf(task, events),
  }));
}

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
