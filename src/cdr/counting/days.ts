import type { Columns } from '../columns/columns.ts';
import { STATUSES, statusFields, wordOf } from '../columns/status-column.ts';
import type { Places } from '../selection.ts';
import type { CdrSummary, Disposition } from '../types.ts';
import { DAY, dayName, type LocalDays } from './local-days.ts';

type Counts = Record<Disposition, number>;

const { words } = statusFields.disposition;

/** Which disposition each status has, by its place in the list. */
const dispositionOf = Uint8Array.from({ length: STATUSES }, (_, status) => wordOf('disposition', status));

/** Where rows of a part of time are counted, by their disposition. */
interface CountedPart {
  readonly start: number;
  readonly counts: Uint32Array;
}

/** Counts rows by the local day on which they were opened, and by disposition. */
export class DayCount {
  readonly #columns: Pick<Columns, 'startedAt' | 'status'>;
  readonly #localDays: LocalDays;
  readonly #counted = new Map<number, Uint32Array>();
  /** By the day of UTC. */
  readonly #parts = new Map<number, readonly CountedPart[]>();

  constructor(columns: Columns, localDays: LocalDays) {
    this.#columns = columns;
    this.#localDays = localDays;
  }

  /** How many days of UTC there are of which it is known how they are divided. */
  get known(): number {
    return this.#parts.size;
  }

  /** Counts some more rows. */
  add({ places, count }: Places): void {
    const { startedAt, status } = this.#columns;
    const { base } = startedAt;
    const { statuses } = status;
    /** Of the UTC day that the row before was in, which is most often that of the next one. */
    let parts: readonly CountedPart[] = [];
    let [start, end] = [NaN, NaN];
    for (let index = 0; index < count; index += 1) {
      const place = places === null ? index : places[index]!;
      const instant = startedAt.valueAt(place) + base;
      if (!(instant >= start && instant < end)) {
        const day = Math.floor(instant / DAY);
        start = day * DAY;
        end = start + DAY;
        parts = this.#partsOf(day);
      }
      let part = parts.length - 1;
      while (parts[part]!.start > instant) part -= 1;
      parts[part]!.counts[dispositionOf[statuses[place]!]!]! += 1;
    }
  }

  get days(): CdrSummary['days'] {
    return [...this.#counted]
      .filter(([, counts]) => counts.some((count) => count > 0))
      .sort(([one], [other]) => one - other)
      .map(([day, counts]) => ({
        day: dayName(day),
        dispositions: Object.fromEntries(words.map((word, at) => [word, counts[at]!])) as Counts,
      }));
  }

  #partsOf(utcDay: number): readonly CountedPart[] {
    let parts = this.#parts.get(utcDay);
    if (parts === undefined) {
      parts = this.#localDays
        .partsOf(utcDay)
        .map(({ start, day }) => ({ start, counts: this.#countsOf(day) }));
      this.#parts.set(utcDay, parts);
    }
    return parts;
  }

  #countsOf(day: number): Uint32Array {
    const counts = this.#counted.get(day) ?? new Uint32Array(words.length);
    this.#counted.set(day, counts);
    return counts;
  }
}
