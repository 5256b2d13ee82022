import { ClockController } from '../../base/clock-controller.ts';
import type { JackfieldElement } from '../../base/element.ts';
import { dayAt } from '../filter/calendar-day.ts';
import type { FilterState } from '../filter/filter-text.ts';
import type { Present } from '../filter/period.ts';
import { toCdrFilter } from '../filter/table-filter.ts';
import type { CdrAsk } from '../source/cdr-source.ts';
import { usableTimeZone } from './usable-time-zone.ts';

/** How often “today” is looked at anew, milliseconds. */
const STEP = 60_000;

/** The time and the zone in which a table counts days, and what it asks by them. */
export class TableTime {
  readonly #clock: ClockController;
  readonly #wanted: () => string | null;

  /** @param wanted - the zone that was asked for, by its IANA name; null for the machine's */
  constructor(host: JackfieldElement, wanted: () => string | null) {
    this.#clock = new ClockController(host, STEP);
    this.#wanted = wanted;
  }

  get zone(): string {
    return usableTimeZone(this.#wanted());
  }

  /** The calendar day. */
  get day(): string {
    return dayAt(this.#now, this.zone);
  }

  /** The present, the same for a whole minute. */
  get present(): Present {
    return { now: Math.floor(this.#now / STEP) * STEP, timeZone: this.zone };
  }

  /** It is another one by the filter, or since another day began. */
  question({ filter, sort }: FilterState): CdrAsk {
    const timeZone = this.zone;
    return { filter: toCdrFilter(filter, { now: this.#now, timeZone }), sort, timeZone };
  }

  /** Epoch milliseconds by the backend's clock. Rows that a host gives have no backend. */
  get #now(): number {
    // oxlint-disable-next-line jackfield/globals -- without a workspace the machine's clock is all there is
    return this.#clock.now ?? Date.now();
  }
}
