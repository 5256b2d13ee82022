import type { ThreadItem } from '../../../src/workspace/workspace.ts';

/** Longest pause inside a run of one author, milliseconds. */
const RUN_PAUSE = 300_000;

/** A line and where it stands. */
export interface PlacedItem {
  readonly item: ThreadItem;
  /** Whether the line before is no message of the same author, or from long before. */
  readonly startsRun: boolean;
}

export interface ThreadDay {
  /** Of this day and no other, also where a day comes twice: what is on its way stands last, however old it is. */
  readonly key: string;
  /** An instant of the day, epoch milliseconds. */
  readonly at: number;
  readonly items: readonly PlacedItem[];
}

/** The lines of a thread by the days of the viewer's calendar; the order stays. */
export function threadDays(
  thread: readonly ThreadItem[],
  isSameDay: (a: number, b: number) => boolean,
): ThreadDay[] {
  const days: { at: number; items: PlacedItem[] }[] = [];
  let before: ThreadItem | null = null;
  for (const item of thread) {
    const today = days.at(-1);
    const placed = { item, startsRun: before === null || !continuesRun(before, item) };
    if (today !== undefined && isSameDay(today.at, item.at)) today.items.push(placed);
    else days.push({ at: item.at, items: [{ ...placed, startsRun: true }] });
    before = item;
  }
  return withKeys(days);
}

/** The last time a day comes is counted first, so that the keys stay when older days come. */
function withKeys(days: readonly Omit<ThreadDay, 'key'>[]): ThreadDay[] {
  const times = new Map<string, number>();
  return days
    .toReversed()
    .map((day) => {
      const date = new Date(day.at).toDateString();
      const time = times.get(date) ?? 0;
      times.set(date, time + 1);
      return { ...day, key: `${date} ${time}` };
    })
    .toReversed();
}

function continuesRun(before: ThreadItem, item: ThreadItem): boolean {
  if (before.kind !== 'message' || item.kind !== 'message') return false;
  return authorKey(before.message) === authorKey(item.message) && item.at - before.at <= RUN_PAUSE;
}

function authorKey({
  direction,
  origin,
  author,
}: Extract<ThreadItem, { kind: 'message' }>['message']): string {
  return `${direction} ${origin} ${author?.id ?? ''}`;
}
