import { ordinalOf } from '../filter/calendar-day.ts';
import type { Bar, Step } from './bars.ts';

const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
const days: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

const shortShapes: Readonly<Record<Step, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** What bars are called in one language. */
export class BarNames {
  readonly locale: string;
  readonly #formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

  constructor(locale: string) {
    this.locale = locale;
  }

  /** All days of a bar. */
  whole({ from, to }: Bar): string {
    return from === to
      ? this.#format(day).format(ordinalOf(from))
      : this.#format(days).formatRange(ordinalOf(from), ordinalOf(to));
  }

  /** As short as stands under an axis. */
  short({ from }: Bar, step: Step): string {
    return this.#format(shortShapes[step]).format(ordinalOf(from));
  }

  /** The day on which weeks begin here, 1 for Monday to 7 for Sunday. */
  get firstWeekday(): number {
    const locale = new Intl.Locale(this.locale) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const standing = this.#formats.get(options);
    if (standing !== undefined) return standing;
    const format = new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' });
    this.#formats.set(options, format);
    return format;
  }
}
