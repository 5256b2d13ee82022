import { zoneClock, type ZoneClock } from '../zone-clock.ts';

export const DAY = 86_400_000;

/** Days are numbered from 1970-01-01, which is 0. A part of time in which the local day is the same. */
export interface DayPart {
  /** The first instant of it. */
  readonly start: number;
  readonly day: number;
}

/**
 * The local days of a time zone, found by looking at its clock at both ends of a day of UTC: `Intl` is too slow to be
 * asked for each instant. Where the clock was changed in between, the instant is searched for.
 */
export class LocalDays {
  readonly #clock: ZoneClock;
  readonly #offsets = new Map<number, number>();

  /** @throws {RangeError} if there is no such time zone */
  constructor(timeZone: string) {
    this.#clock = zoneClock(timeZone);
  }

  /** The local days that a day of UTC is part of, in order: two or more parts, or one. */
  partsOf(utcDay: number): DayPart[] {
    const end = (utcDay + 1) * DAY;
    const parts: DayPart[] = [];
    let start = utcDay * DAY;
    while (start < end) {
      const offset = this.#offsetAt(start);
      const changed = this.#offsetAt(end) === offset ? end : this.#firstWithout(offset, start, end);
      for (let at = start; at < changed;) {
        const day = Math.floor((at + offset) / DAY);
        if (parts.at(-1)?.day !== day) parts.push({ start: at, day });
        at = (day + 1) * DAY - offset;
      }
      start = changed;
    }
    return parts;
  }

  /** The first instant after `start` at which the clock is set otherwise; at `end` it is. */
  #firstWithout(offset: number, start: number, end: number): number {
    let before = start;
    let after = end;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#clock.offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }

  #offsetAt(instant: number): number {
    let offset = this.#offsets.get(instant);
    if (offset === undefined) {
      offset = this.#clock.offsetAt(instant);
      this.#offsets.set(instant, offset);
    }
    return offset;
  }
}

/** `YYYY-MM-DD`. */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().split('T')[0]!;
}
