import { isolated } from '../../base/isolated.ts';
import type { Messages } from '../../base/messages.ts';
import { ordinalOf, type CalendarDay } from './calendar-day.ts';
import type { DayRange } from './period.ts';

/** How days are written in one language. */
export class DayFormats {
  readonly #day: Intl.DateTimeFormat;
  readonly #full: Intl.DateTimeFormat;
  readonly #msg: Messages;

  constructor(locale: string, msg: Messages) {
    const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    this.#day = new Intl.DateTimeFormat(locale, parts);
    this.#full = new Intl.DateTimeFormat(locale, { ...parts, weekday: 'short' });
    this.#msg = msg;
  }

  /** Day, month and year. */
  day(day: CalendarDay): string {
    return this.#day.format(ordinalOf(day));
  }

  /** The same with the day of the week. */
  fullDay(day: CalendarDay): string {
    return this.#full.format(ordinalOf(day));
  }

  /** Days as short as is clear: `20–26 Nov 2026`. */
  range({ from, to }: DayRange): string {
    if (from === null) return to === null ? '' : this.#msg.cdrDaysUntil(this.day(to));
    if (to === null) return this.#msg.cdrDaysSince(this.day(from));
    return this.#day.formatRange(ordinalOf(from), ordinalOf(to));
  }

  /** The same with the time zone in which the days begin. */
  rangeInZone(days: DayRange, timeZone: string): string {
    const zone = zoneName(timeZone);
    return days.from === null && days.to === null
      ? this.#msg.cdrDaysAny(zone)
      : this.#msg.cdrDaysInZone(this.range(days), zone);
  }
}

/** A time zone as people read it. */
export function zoneName(timeZone: string): string {
  return isolated(timeZone.replaceAll('_', ' '));
}
