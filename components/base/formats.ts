import type { Messages } from './messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How numbers, times and spans of time are written in one language. Instants and spans are in milliseconds. */
export class Formats {
  readonly #time: () => Intl.DateTimeFormat;
  readonly #weekday: () => Intl.DateTimeFormat;
  readonly #day: () => Intl.DateTimeFormat;
  readonly #date: () => Intl.DateTimeFormat;
  readonly #full: () => Intl.DateTimeFormat;
  readonly #number: () => Intl.NumberFormat;
  readonly #languages: () => Intl.DisplayNames;
  readonly #countries: () => Intl.DisplayNames;
  readonly #collator: () => Intl.Collator;
  readonly #units: Messages['units'];

  constructor(locale: string, units: Messages['units']) {
    const format = (options: Intl.DateTimeFormatOptions) =>
      once(() => new Intl.DateTimeFormat(locale, options));
    const names = (type: 'language' | 'region') =>
      once(() => new Intl.DisplayNames([locale], { type, fallback: 'code' }));
    this.#units = units;
    this.#time = format({ hour: 'numeric', minute: '2-digit' });
    this.#weekday = format({ weekday: 'short' });
    this.#day = format({ day: 'numeric', month: 'short' });
    this.#date = format({ dateStyle: 'medium' });
    this.#full = format({ dateStyle: 'full', timeStyle: 'short' });
    this.#number = once(() => new Intl.NumberFormat(locale));
    this.#languages = names('language');
    this.#countries = names('region');
    this.#collator = once(() => new Intl.Collator(locale));
  }

  number(value: number): string {
    return this.#number().format(value);
  }

  time(at: number): string {
    return this.#time().format(at);
  }

  /** Day, month, year and time, for a tooltip or an accessible name. */
  fullTime(at: number): string {
    return this.#full().format(at);
  }

  /** As short as is clear: the time of today, the weekday of the last six days, else the day. */
  shortTime(at: number, now: number): string {
    if (this.isSameDay(at, now)) return this.time(at);
    return now - at < 6 * DAY && at <= now ? this.#weekday().format(at) : this.#day().format(at);
  }

  /** The time, with its weekday where that is not today. */
  nearTime(at: number, now: number): string {
    return this.isSameDay(at, now) ? this.time(at) : `${this.#weekday().format(at)} ${this.time(at)}`;
  }

  /** Day, month and year. */
  date(at: number): string {
    return this.#date().format(at);
  }

  day(at: number): string {
    return `${this.#weekday().format(at)} ${this.#day().format(at)}`;
  }

  isSameDay(a: number, b: number): boolean {
    return new Date(a).toDateString() === new Date(b).toDateString();
  }

  /** The name of a language by the code the platform has for it (`pt_BR`); the code, where there is no name. */
  language(code: string): string {
    try {
      return this.#languages().of(code.replace('_', '-')) ?? code;
    } catch {
      return code; // Newer codes of the platform need not be language tags.
    }
  }

  /** Countries (ISO 3166-1 codes) with their names, in the order of these. */
  countries(codes: readonly string[]): readonly { readonly country: string; readonly name: string }[] {
    return codes
      .map((country) => ({ country, name: this.#countries().of(country) ?? country }))
      .sort((a, b) => this.#collator().compare(a.name, b.name));
  }

  /** A span in its largest unit: whole days and hours (`23 h`), and minutes that began (`58 min`). */
  span(milliseconds: number): string {
    if (milliseconds >= DAY * 2) return this.#units.day(Math.floor(milliseconds / DAY));
    if (milliseconds >= HOUR) return this.#units.hour(Math.floor(milliseconds / HOUR));
    return this.#units.minute(Math.max(1, Math.ceil(milliseconds / MINUTE)));
  }
}

/** Makes something when it is first needed: a browser takes milliseconds for each of these. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}

let shared: { readonly locale: string; readonly units: Messages['units']; readonly formats: Formats } | null =
  null;

/** The formats of a language, the same for all elements that ask for them one after the other. */
export function formatsFor(locale: string, units: Messages['units']): Formats {
  if (shared?.locale !== locale || shared.units !== units)
    shared = { locale, units, formats: new Formats(locale, units) };
  return shared.formats;
}
