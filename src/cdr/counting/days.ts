import type { Columns } from '../columns/columns.ts';
import { statusFields, wordOf } from '../columns/status-column.ts';
import type { CdrSummary, Disposition } from '../types.ts';
import { DAY, dayName, LocalDays } from './local-days.ts';

const { words } = statusFields.disposition;

/** Counts rows by the local day on which they were opened, and by disposition. Null places are all below `size`. */
export function countDays(
  places: Uint32Array | null,
  size: number,
  { startedAt, status }: Columns,
  timeZone: string,
): CdrSummary['days'] {
  const localDays = new LocalDays(timeZone);
  const counted = new Map<number, Uint32Array>();
  const { values, base } = startedAt;
  const { statuses } = status;
  const length = places?.length ?? size;
  let utcDay = NaN;
  let parts: readonly { start: number; counts: Uint32Array }[] = [];
  const partsByDay = new Map<number, typeof parts>();
  const countsOf = (day: number): Uint32Array => {
    const counts = counted.get(day) ?? new Uint32Array(words.length);
    counted.set(day, counts);
    return counts;
  };
  for (let index = 0; index < length; index += 1) {
    const place = places === null ? index : places[index]!;
    const instant = values[place]! + base;
    const day = Math.floor(instant / DAY);
    if (day !== utcDay) {
      utcDay = day;
      let known = partsByDay.get(day);
      if (known === undefined) {
        known = localDays.partsOf(day).map((part) => ({ start: part.start, counts: countsOf(part.day) }));
        partsByDay.set(day, known);
      }
      parts = known;
    }
    let part = parts.length - 1;
    while (parts[part]!.start > instant) part -= 1;
    parts[part]!.counts[wordOf('disposition', statuses[place]!)]! += 1;
  }
  return [...counted]
    .filter(([, counts]) => counts.some((count) => count > 0))
    .sort(([one], [other]) => one - other)
    .map(([day, counts]) => ({
      day: dayName(day),
      dispositions: Object.fromEntries(words.map((word, index) => [word, counts[index]!])) as Record<
        Disposition,
        number
      >,
    }));
}
