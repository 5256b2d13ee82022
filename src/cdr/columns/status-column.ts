import { archivedReasons, directions, dispositions, serviceLevels } from '../enumerations.ts';
import { objectAt, wrongWord } from '../read-row.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import { lengthFor, type Column } from './column.ts';

/** Four enumerations that fit into one byte, so that all are filtered and counted in one pass. */
export const statusFields = {
  disposition: fieldOf(dispositions, 50),
  direction: fieldOf(directions, 25),
  serviceLevel: fieldOf(serviceLevels, 5),
  /** Its last value stands for null. */
  archivedReason: fieldOf([...archivedReasons, null], 1),
};
export type StatusField = keyof typeof statusFields;

/** How many statuses there are: every one is below it. */
export const STATUSES = 200;

interface Field<Word> {
  readonly words: readonly Word[];
  /** What one step of this field adds to a status. */
  readonly step: number;
  readonly steps: ReadonlyMap<Word, number>;
}

function fieldOf<const Word>(words: readonly Word[], step: number): Field<Word> {
  return { words, step, steps: new Map(words.map((word, place) => [word, place * step])) };
}

/** Which word of a field, by its place in the list, a status has. */
export function wordOf(field: StatusField, status: number): number {
  const { words, step } = statusFields[field];
  return Math.floor(status / step) % words.length;
}

/** Disposition, direction, service level and archive reason of each row. */
export class StatusColumn implements Column {
  made = 0;
  /** By place. */
  statuses = new Uint8Array(0);

  take(rows: RowList, end: number): void {
    if (end > this.statuses.length) {
      const longer = new Uint8Array(lengthFor(rows.size, this.statuses.length));
      longer.set(this.statuses);
      this.statuses = longer;
    }
    for (let place = this.made; place < end; place += 1) {
      this.statuses[place] = statusOf(rows.at(place), place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    this.statuses[place] = statusOf(row, place);
  }
}

function statusOf(given: unknown, place: number): number {
  const row = objectAt(given, place, 'the row') as unknown as CdrRow;
  return (
    stepOf('disposition', row.disposition, place) +
    stepOf('direction', row.direction, place) +
    stepOf('serviceLevel', row.serviceLevel, place) +
    stepOf('archivedReason', row.archivedReason, place)
  );
}

function stepOf(field: StatusField, word: string | null, place: number): number {
  const step = (statusFields[field].steps as ReadonlyMap<string | null, number>).get(word);
  if (step !== undefined) return step;
  const words: readonly (string | null)[] = statusFields[field].words;
  throw wrongWord(
    words.filter((known) => known !== null),
    place,
    field,
  );
}
