const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Instants as day and time, to the minute, in one language and one time zone. Formatting is slow, so what has been
 * formatted is kept: the distance to UTC for each day of UTC, the words for each day of the zone and for each minute.
 */
export class InstantWords {
  readonly #day: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #fields: Intl.DateTimeFormat;
  /** By day of UTC; null where the distance changes within it. */
  readonly #distances = new Map<number, number | null>();
  readonly #days = new Map<number, string>();
  readonly #minutes = new Map<number, string>();

  /** @param timeZone - IANA name; throws `RangeError` where it is none */
  constructor(locale: string, timeZone: string) {
    this.#day = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.#time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
    this.#fields = new Intl.DateTimeFormat('en-GB', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
      timeZone,
    });
  }

  /** @param instant - epoch milliseconds */
  words(instant: number): string {
    const local = instant + this.#distanceAt(instant);
    const day = Math.floor(local / DAY);
    const minute = Math.floor((local - day * DAY) / MINUTE);
    const dayWords = kept(this.#days, day, () => this.#day.format(day * DAY));
    return `${dayWords} ${kept(this.#minutes, minute, () => this.#time.format(minute * MINUTE))}`;
  }

  /** Milliseconds from UTC to the time of the zone. */
  #distanceAt(instant: number): number {
    const day = Math.floor(instant / DAY);
    const distance = kept(this.#distances, day, () => {
      const atStart = this.#read(day * DAY);
      return atStart === this.#read((day + 1) * DAY) ? atStart : null;
    });
    return distance ?? this.#read(instant);
  }

  #read(instant: number): number {
    const second = Math.floor(instant / 1000) * 1000;
    const fields: Record<string, string> = {};
    for (const { type, value } of this.#fields.formatToParts(second)) fields[type] = value;
    const number = (field: string): number => Number(fields[field]);
    const local = new Date(0);
    const isBefore = fields['era']?.startsWith('B') === true;
    local.setUTCFullYear(isBefore ? 1 - number('year') : number('year'), number('month') - 1, number('day'));
    local.setUTCHours(number('hour'), number('minute'), number('second'));
    return local.getTime() - second;
  }
}

function kept<Value>(values: Map<number, Value>, key: number, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}
