/** Instants (epoch milliseconds) as a time zone (IANA name) writes them. */
export class ZonedTimes {
  readonly #full: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(locale: string, timeZone: string) {
    this.#full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone });
    this.#time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
    this.#day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  }

  /** Day and time to the second, with the zone. */
  full(at: number): string {
    return this.#full.format(at);
  }

  time(at: number): string {
    return this.#time.format(at);
  }

  day(at: number): string {
    return this.#day.format(at);
  }
}
