import { addDays, dayAt, monthStart, startOfDay, type CalendarDay } from './calendar-day.ts';

export const periodPresets = [
  'today',
  'yesterday',
  'last7Days',
  'last30Days',
  'thisMonth',
  'lastMonth',
] as const;
/** Days that are counted from the present one, which is the last of them but for `yesterday` and `lastMonth`. */
export type PeriodPreset = (typeof periodPresets)[number];

/** Calendar days, both themselves included; null where it is open. */
export interface DayRange {
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

/** When interactions were opened: days that move with the present one, or that stay. */
export type Period = { readonly preset: PeriodPreset } | DayRange;

/** What the present instant is (epoch milliseconds), and where days begin (IANA name of the time zone). */
export interface Present {
  readonly now: number;
  readonly timeZone: string;
}

/** The days that are meant, at present. */
export function daysOf(period: Period, { now, timeZone }: Present): DayRange {
  if (!('preset' in period)) return period;
  const today = dayAt(now, timeZone);
  return presetDays[period.preset](today);
}

const presetDays: Readonly<Record<PeriodPreset, (today: CalendarDay) => DayRange>> = {
  today: (today) => ({ from: today, to: today }),
  yesterday: (today) => ({ from: addDays(today, -1), to: addDays(today, -1) }),
  last7Days: (today) => ({ from: addDays(today, -6), to: today }),
  last30Days: (today) => ({ from: addDays(today, -29), to: today }),
  thisMonth: (today) => ({ from: monthStart(today), to: today }),
  lastMonth: (today) => ({ from: monthStart(today, -1), to: addDays(monthStart(today), -1) }),
};

/** The instants (epoch milliseconds) between which the days lie: the first of them, and the first behind them. */
export function instantsOf(
  { from, to }: DayRange,
  timeZone: string,
): { readonly startedFrom?: number; readonly startedBefore?: number } {
  return {
    ...(from !== null && { startedFrom: startOfDay(from, timeZone) }),
    ...(to !== null && { startedBefore: startOfDay(addDays(to, 1), timeZone) }),
  };
}

/** Whether days come one after the other; a range that is open on both sides says nothing. */
export function isDayRange({ from, to }: DayRange): boolean {
  return from === null ? to !== null : to === null || from <= to;
}
