import { zoneClock, type ZoneClock } from '../../../src/cdr/zone-clock.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Instants (epoch milliseconds) in one language and one time zone: as day and time, to the minute, or one of both.
 * Formatting is slow, so what has been formatted is kept: the distance to UTC for each day of UTC, the words for each day
 * of the zone and for each minute.
 */
export class InstantWords {
  readonly #day: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #clock: ZoneClock;
  /** By day of UTC; null where the distance changes within it. */
  readonly #distances = new Map<number, number | null>();
  readonly #days = new Map<number, string>();
  readonly #minutes = new Map<number, string>();
  readonly #makeFull: () => Intl.DateTimeFormat;
  /** Made when it is first asked for: rows need none. */
  #full: Intl.DateTimeFormat | null = null;

  /** @param timeZone - IANA name; throws `RangeError` where it is none */
  constructor(locale: string, timeZone: string) {
    this.#day = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.#time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
    this.#clock = zoneClock(timeZone);
    this.#makeFull = () =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone });
  }

  /** Day and time. */
  words(instant: number): string {
    const local = this.#localOf(instant);
    return `${this.#dayWords(local)} ${this.#timeWords(local)}`;
  }

  day(instant: number): string {
    return this.#dayWords(this.#localOf(instant));
  }

  time(instant: number): string {
    return this.#timeWords(this.#localOf(instant));
  }

  /** Day and time to the second, with the zone. */
  full(instant: number): string {
    this.#full ??= this.#makeFull();
    return this.#full.format(instant);
  }

  #dayWords(local: number): string {
    const day = Math.floor(local / DAY);
    return kept(this.#days, day, () => this.#day.format(day * DAY));
  }

  #timeWords(local: number): string {
    const minute = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
    return kept(this.#minutes, minute, () => this.#time.format(minute * MINUTE));
  }

  /** The milliseconds that a clock of the zone would show, if it were one of UTC. */
  #localOf(instant: number): number {
    return instant + this.#distanceAt(instant);
  }

  /** Milliseconds from UTC to the time of the zone. */
  #distanceAt(instant: number): number {
    const day = Math.floor(instant / DAY);
    const distance = kept(this.#distances, day, () => {
      const atStart = this.#clock.offsetAt(day * DAY);
      return atStart === this.#clock.offsetAt((day + 1) * DAY) ? atStart : null;
    });
    return distance ?? this.#clock.offsetAt(instant);
  }
}

const known = new Map<string, InstantWords>();

/** The words of a language and a time zone, the same for all tables: to make others takes long. Throws as they do. */
export function instantWords(locale: string, timeZone: string): InstantWords {
  return kept(known, `${locale} ${timeZone}`, () => new InstantWords(locale, timeZone));
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}
