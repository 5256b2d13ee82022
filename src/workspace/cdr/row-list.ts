import type { CdrRow } from '../../contract/cdr.ts';
import { maskAnswer } from '../../masking/index.ts';

/** The interactions that were read, in order, and what was told of others meanwhile. */
export interface RowList {
  readonly size: number;
  /** Whether something that was told of a page to come had to be forgotten: only a list that is read anew is current. */
  readonly isOutdated: boolean;
  /** How many came that are not in the list. */
  readonly arrived: number;
  readonly at: (place: number) => CdrRow | null;
  /** The list is read anew from now on: what is told until {@link replace} is newer than what that brings. */
  beginAnew(): void;
  /** Puts what was read anew in the place of all. */
  replace(rows: readonly CdrRow[]): void;
  /** Puts a page behind those that are there. */
  append(rows: readonly CdrRow[]): void;
  /**
   * Takes what was told of an interaction. Older news of one in the list changes nothing.
   *
   * @param isArrival - whether it counts as one that came, should it not be in the list
   * @returns whether that changed what is shown
   */
  take(row: CdrRow, isArrival: boolean): boolean;
  /** Takes the numbers out of everything. */
  mask(): void;
  clear(): void;
}

/** More news than this are not kept beside the list, however long it is open. */
export const MOST_TOLD = 10_000;

interface Told {
  readonly row: CdrRow;
  readonly isArrival: boolean;
  /** During which reading of the list it was told. */
  readonly turn: number;
}

export function createRowList(): RowList {
  let rows: CdrRow[] = [];
  let places = new Map<string, number>();
  /** What was told of interactions that are not in the list, in their newest state: they may be on a page to come. */
  let told = new Map<string, Told>();
  let arrived = 0;
  let turn = 0;
  /** The turn of the newest news that were forgotten. */
  let forgotten = -1;

  /** Those that came first are the likeliest to be old news. */
  const forgetOldest = (): void => {
    for (const [id, news] of told) {
      if (told.size <= MOST_TOLD) return;
      told.delete(id);
      forgotten = Math.max(forgotten, news.turn);
    }
  };
  const append = (read: readonly CdrRow[]): void => {
    for (const row of read) {
      if (places.has(row.id)) continue;
      const news = told.get(row.id);
      places.set(row.id, rows.length);
      rows.push(news === undefined ? row : newestOf(row, news.row));
      told.delete(row.id);
      if (news?.isArrival) arrived -= 1;
    }
  };

  return {
    get size() {
      return rows.length;
    },
    get isOutdated() {
      return forgotten === turn;
    },
    get arrived() {
      return arrived;
    },
    at: (place) => rows[place] ?? null,
    beginAnew() {
      turn += 1;
    },
    replace(read) {
      const before = rows;
      const placesBefore = places;
      rows = [];
      places = new Map();
      told = new Map([...told].filter(([, news]) => news.turn === turn));
      arrived = [...told.values()].filter(({ isArrival }) => isArrival).length;
      append(
        read.map((row) => {
          const known = before[placesBefore.get(row.id) ?? -1];
          return known === undefined ? row : newestOf(row, known);
        }),
      );
    },
    append,
    take(row, isArrival) {
      const place = places.get(row.id);
      const known = rows[place ?? -1];
      if (place !== undefined && known !== undefined) {
        rows[place] = newestOf(known, row);
        return rows[place] !== known;
      }
      const before = told.get(row.id);
      const counted = before?.isArrival === true;
      if (isArrival && !counted) arrived += 1;
      const newest = before === undefined ? row : newestOf(before.row, row);
      told.delete(row.id);
      told.set(row.id, { row: newest, isArrival: isArrival || counted, turn });
      forgetOldest();
      return isArrival && !counted;
    },
    mask() {
      rows = rows.map((row) => maskAnswer(row, null));
      told = new Map([...told].map(([id, news]) => [id, { ...news, row: maskAnswer(news.row, null) }]));
    },
    clear() {
      rows = [];
      places = new Map();
      told = new Map();
      arrived = 0;
    },
  };
}

/** Of two states the newer. A number that was read is not lost where another tab tells of a change, as it tells none. */
function newestOf(known: CdrRow, news: CdrRow): CdrRow {
  if (news.revision <= known.revision) return known;
  const isNumberLeftOut =
    known.contact.ref === news.contact.ref &&
    known.contact.number !== undefined &&
    news.contact.number === undefined;
  return isNumberLeftOut ? { ...news, contact: known.contact } : news;
}
