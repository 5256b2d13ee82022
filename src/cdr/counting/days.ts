import type { Columns } from '../columns/columns.ts';
import { STATUSES, statusFields, wordOf } from '../columns/status-column.ts';
import type { Places } from '../selection.ts';
import type { CdrSummary, Disposition } from '../types.ts';
import { DAY, dayName, LocalDays } from './local-days.ts';

const { words } = statusFields.disposition;

/** Counts rows by the local day on which they were opened, and by disposition. */
export function countDays(
  { places, count }: Places,
  { startedAt, status }: Columns,
  timeZone: string,
): CdrSummary['days'] {
  const localDays = new LocalDays(timeZone);
  const counted = new Map<number, Uint32Array>();
  const { base } = startedAt;
  const { statuses } = status;
  type Part = { readonly start: number; readonly counts: Uint32Array };
  /** Of the UTC day that the row before was in, which is most often that of the next one. */
  let parts: readonly Part[] = [];
  let [start, end] = [NaN, NaN];
  const partsByDay = new Map<number, readonly Part[]>();
  const countsOf = (day: number): Uint32Array => {
    const counts = counted.get(day) ?? new Uint32Array(STATUSES);
    counted.set(day, counts);
    return counts;
  };
  for (let index = 0; index < count; index += 1) {
    const place = places === null ? index : places[index]!;
    const instant = startedAt.valueAt(place) + base;
    if (!(instant >= start && instant < end)) {
      const day = Math.floor(instant / DAY);
      start = day * DAY;
      end = start + DAY;
      let known = partsByDay.get(day);
      if (known === undefined) {
        known = localDays.partsOf(day).map((part) => ({ start: part.start, counts: countsOf(part.day) }));
        partsByDay.set(day, known);
      }
      parts = known;
    }
    let part = parts.length - 1;
    while (parts[part]!.start > instant) part -= 1;
    parts[part]!.counts[statuses[place]!]! += 1;
  }
  return [...counted]
    .filter(([, counts]) => counts.some((count) => count > 0))
    .sort(([one], [other]) => one - other)
    .map(([day, counts]) => ({
      day: dayName(day),
      dispositions: byDisposition(counts),
    }));
}

function byDisposition(counts: Uint32Array): Record<Disposition, number> {
  const sums = words.map(() => 0);
  for (const [status, count] of counts.entries()) sums[wordOf('disposition', status)]! += count;
  return Object.fromEntries(words.map((word, index) => [word, sums[index]!])) as Record<Disposition, number>;
}
