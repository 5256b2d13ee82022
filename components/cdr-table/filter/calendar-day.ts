import { zoneClock } from '../../../src/cdr/zone-clock.ts';

/** A day of the calendar, `YYYY-MM-DD`, from 1970 to 9998. In which time zone it begins is for others to say. */
export type CalendarDay = string;

const DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const EARLIEST = '1970-01-01';
const LATEST = '9998-12-31';

/** Whether a text is a day that the calendar has. */
export function isCalendarDay(text: string): boolean {
  return (
    SHAPE.test(text) && text >= EARLIEST && text <= LATEST && dayOf(Date.parse(`${text}T00:00Z`)) === text
  );
}

/** Midnight of the day if it were in UTC, epoch milliseconds: good for counting and for formatting in UTC, no instant. */
export function ordinalOf(day: CalendarDay): number {
  return Date.parse(`${day}T00:00Z`);
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(ordinalOf(day) + days * DAY);
}

/** How many days `to` is later than `from`. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((ordinalOf(to) - ordinalOf(from)) / DAY);
}

/** The first day of the month that is so many months later. */
export function monthStart(day: CalendarDay, months = 0): CalendarDay {
  const date = new Date(ordinalOf(day));
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

/** The day that an instant (epoch milliseconds) is in, in a time zone (IANA name). */
export function dayAt(at: number, timeZone: string): CalendarDay {
  return dayOf(wallClock(at, timeZone));
}

/**
 * The first instant (epoch milliseconds) of a day in a time zone (IANA name). Where clocks go forward at midnight that is
 * later than 00:00; where they go back over it, the first of two. A day that the zone left out begins with the next one.
 */
export function startOfDay(day: CalendarDay, timeZone: string): number {
  const midnight = ordinalOf(day);
  const clock = zoneClock(timeZone);
  // No offset is over 14 hours, so these two days hold midnight wherever it is.
  const before = midnight - clock.offsetAt(midnight - DAY);
  const after = midnight - clock.offsetAt(midnight + DAY);
  const [first, last] = before < after ? [before, after] : [after, before];
  for (const at of [first, last]) if (wallClock(at, timeZone) === midnight) return at;
  return firstFrom(midnight, first, last, timeZone);
}

/** The instant after `early`, up to `late`, at which the clock jumps to `midnight` or past it. */
function firstFrom(midnight: number, early: number, late: number, timeZone: string): number {
  let [low, high] = [early, late];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallClock(middle, timeZone) < midnight) low = middle;
    else high = middle;
  }
  return high;
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  return at + zoneClock(timeZone).offsetAt(at);
}

function dayOf(ordinal: number): CalendarDay {
  return Number.isNaN(ordinal) ? '' : new Date(ordinal).toISOString().slice(0, 10);
}
