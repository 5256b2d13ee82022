import type { Messages } from './messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How numbers, times and spans of time are written in one language. Instants and spans are in milliseconds. */
export class Formats {
  readonly #time: Intl.DateTimeFormat;
  readonly #weekday: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;
  readonly #full: Intl.DateTimeFormat;
  readonly #number: Intl.NumberFormat;
  readonly #languages: Intl.DisplayNames;
  readonly #countries: Intl.DisplayNames;
  readonly #collator: Intl.Collator;
  readonly #units: Messages['units'];

  constructor(locale: string, units: Messages['units']) {
    this.#units = units;
    this.#time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
    this.#weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
    this.#day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
    this.#date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    this.#full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
    this.#number = new Intl.NumberFormat(locale);
    this.#languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
    this.#countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
    this.#collator = new Intl.Collator(locale);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  time(at: number): string {
    return this.#time.format(at);
  }

  /** Day, month, year and time, for a tooltip or an accessible name. */
  fullTime(at: number): string {
    return this.#full.format(at);
  }

  /** As short as is clear: the time of today, the weekday of the last six days, else the day. */
  shortTime(at: number, now: number): string {
    if (this.isSameDay(at, now)) return this.time(at);
    return now - at < 6 * DAY && at <= now ? this.#weekday.format(at) : this.#day.format(at);
  }

  /** The time, with its weekday where that is not today. */
  nearTime(at: number, now: number): string {
    return this.isSameDay(at, now) ? this.time(at) : `${this.#weekday.format(at)} ${this.time(at)}`;
  }

  /** Day, month and year. */
  date(at: number): string {
    return this.#date.format(at);
  }

  day(at: number): string {
    return `${this.#weekday.format(at)} ${this.#day.format(at)}`;
  }

  isSameDay(a: number, b: number): boolean {
    return new Date(a).toDateString() === new Date(b).toDateString();
  }

  /** The name of a language by the code the platform has for it (`pt_BR`); the code, where there is no name. */
  language(code: string): string {
    try {
      return this.#languages.of(code.replace('_', '-')) ?? code;
    } catch {
      return code; // Newer codes of the platform need not be language tags.
    }
  }

  /** Countries (ISO 3166-1 codes) with their names, in the order of these. */
  countries(codes: readonly string[]): readonly { readonly country: string; readonly name: string }[] {
    return codes
      .map((country) => ({ country, name: this.#countries.of(country) ?? country }))
      .sort((a, b) => this.#collator.compare(a.name, b.name));
  }

  /** A span in its largest unit: whole days and hours (`23 h`), and minutes that began (`58 min`). */
  span(milliseconds: number): string {
    if (milliseconds >= DAY * 2) return this.#units.day(Math.floor(milliseconds / DAY));
    if (milliseconds >= HOUR) return this.#units.hour(Math.floor(milliseconds / HOUR));
    return this.#units.minute(Math.max(1, Math.ceil(milliseconds / MINUTE)));
  }
}
