import type { Columns } from '../columns/columns.ts';
import { statusFields, wordOf } from '../columns/status-column.ts';
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
  let utcDay = NaN;
  let parts: readonly { start: number; counts: Uint32Array }[] = [];
  const partsByDay = new Map<number, typeof parts>();
  const countsOf = (day: number): Uint32Array => {
    const counts = counted.get(day) ?? new Uint32Array(words.length);
    counted.set(day, counts);
    return counts;
  };
  for (let index = 0; index < count; index += 1) {
    const place = places === null ? index : places[index]!;
    const instant = startedAt.valueAt(place) + base;
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
