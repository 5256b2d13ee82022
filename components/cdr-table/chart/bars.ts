import type { CdrSummary, Disposition } from '../../../src/cdr/types.ts';
import {
  addDays,
  daysBetween,
  isCalendarDay,
  monthStart,
  ordinalOf,
  type CalendarDay,
} from '../filter/calendar-day.ts';
import type { DayRange } from '../filter/period.ts';

export type Step = 'day' | 'week' | 'month' | 'year';
export type Counts = Readonly<Record<Disposition, number>>;

/** Interactions of some days, which are never none: the first and the last of them, and how many there are. */
export interface Bar {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly counts: Counts;
  readonly total: number;
}

export interface Bars {
  /** What each bar stands for; those at the ends may be shorter. */
  readonly step: Step;
  /** One after the other, without a gap. */
  readonly bars: readonly Bar[];
}

/** More bars are no longer told from each other: then each stands for more days. */
export const MOST_BARS = 93;

const nothing: Counts = { initiated: 0, waiting: 0, active: 0, archived: 0 };
const kinds = Object.keys(nothing) as Disposition[];

/**
 * Bars of all days from the first to the last, also those without interactions.
 *
 * @param range - days that are asked for: the bars reach as far, unless that is much more than there are
 * @param firstWeekday - the day on which weeks begin, 1 for Monday to 7 for Sunday
 */
export function barsOf(days: CdrSummary['days'], range: DayRange | null, firstWeekday = 1): Bars {
  const real = days.filter(({ day }) => isCalendarDay(day));
  const first = least(real.map(({ day }) => day));
  const last = most(real.map(({ day }) => day));
  if (first === null || last === null) return { step: 'day', bars: [] };
  const whole = { from: least([first, range?.from ?? first])!, to: most([last, range?.to ?? last])! };
  const { from, to } = daysBetween(whole.from, whole.to) < MOST_BARS ? whole : { from: first, to: last };
  const step = stepOf(from, to);
  const places = new Map<CalendarDay, number>();
  const bars: { from: CalendarDay; to: CalendarDay; counts: Record<Disposition, number>; total: number }[] =
    [];
  for (let start = from; start <= to;) {
    const next = addDays(start, 1) > to ? addDays(to, 1) : nextStart(start, step, firstWeekday);
    places.set(start, bars.length);
    bars.push({ from: start, to: next > to ? to : addDays(next, -1), counts: { ...nothing }, total: 0 });
    start = next;
  }
  for (const { day, dispositions } of real) {
    const start = stepStart(day, step, firstWeekday);
    const bar = bars[places.get(start < from ? from : start) ?? -1];
    if (bar === undefined) continue;
    for (const kind of kinds) {
      bar.counts[kind] += dispositions[kind];
      bar.total += dispositions[kind];
    }
  }
  return { step, bars };
}

/** Several bars as one. */
export function sumOf(bars: readonly Bar[]): Bar | null {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, bars.reduce((sum, bar) => sum + bar.counts[kind], 0)]),
  ) as Counts;
  return { from: first.from, to: last.to, counts, total: bars.reduce((sum, { total }) => sum + total, 0) };
}

function stepOf(from: CalendarDay, to: CalendarDay): Step {
  const days = daysBetween(from, to) + 1;
  if (days <= MOST_BARS) return 'day';
  // Weeks and months at the ends may be begun.
  if (days / 7 + 1 <= MOST_BARS) return 'week';
  return days / 30.4 + 1 <= MOST_BARS ? 'month' : 'year';
}

function stepStart(day: CalendarDay, step: Step, firstWeekday: number): CalendarDay {
  if (step === 'day') return day;
  if (step === 'month') return monthStart(day);
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  const weekday = new Date(ordinalOf(day)).getUTCDay() || 7;
  return addDays(day, -((weekday - firstWeekday + 7) % 7));
}

function nextStart(day: CalendarDay, step: Step, firstWeekday: number): CalendarDay {
  const start = stepStart(day, step, firstWeekday);
  if (step === 'day') return addDays(start, 1);
  if (step === 'week') return addDays(start, 7);
  return monthStart(start, step === 'month' ? 1 : 12);
}

function least(days: readonly CalendarDay[]): CalendarDay | null {
  return days.reduce<CalendarDay | null>((least, day) => (least === null || day < least ? day : least), null);
}

function most(days: readonly CalendarDay[]): CalendarDay | null {
  return days.reduce<CalendarDay | null>((most, day) => (most === null || day > most ? day : most), null);
}
