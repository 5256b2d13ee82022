import type { CdrFilter, CdrSort } from '../../../src/contract/cdr-query.ts';
import type { CdrRow } from '../../../src/contract/cdr.ts';
import { readPast } from '../past/past-reader.ts';
import type { PastReader } from '../past/past-reader.ts';
import { sortPlaces } from '../past/past-order.ts';
import type { UserRecord, World } from '../state.ts';
import { compareKeyed, keyedBy, newestFirst } from './order.ts';
import { rowReader } from './row-reader.ts';
import { cdrRowsAt } from './rows.ts';
import { fits, wantedBy } from './wanted.ts';

/** All records that fit, in order, as they stood at an instant. */
export interface CdrAnswer {
  readonly total: number;
  idAt(place: number): string;
  rowAt(place: number): CdrRow;
}

export interface CdrWish {
  readonly filter: CdrFilter;
  readonly sort?: readonly CdrSort[] | undefined;
}

export function answerCdr(world: World, viewer: UserRecord, wish: CdrWish, instant: number): CdrAnswer {
  const { filter, sort = newestFirst } = wish;
  const keyed = keyedBy(sort, rowReader);
  const present = cdrRowsAt(world, viewer, instant)
    .filter(fits(wantedBy(filter, rowReader)))
    .map((row) => ({ row, ...keyed(row) }))
    .sort((a, b) => compareKeyed(sort, a, b));
  const rows = present.map(({ row }) => row);
  const { past } = world;
  if (past === null)
    return { total: rows.length, idAt: (place) => rows[place]!.id, rowAt: (place) => rows[place]! };

  const reader = readPast(world, past, viewer);
  const places = sortPlaces(fittingPlaces(world, filter, reader), sort, reader);
  const keyedPlace = keyedBy(sort, reader);
  const merged = new Int32Array(places.length + rows.length);
  let taken = 0;
  for (const [index, row] of present.entries()) {
    // Records of the present are few: each finds its place among those of the past by halving.
    let low = taken;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKeyed(sort, keyedPlace(places[middle]!), row) < 0) low = middle + 1;
      else high = middle;
    }
    for (; taken < low; taken += 1) merged[taken + index] = places[taken]!;
    merged[low + index] = -1 - index;
  }
  for (; taken < places.length; taken += 1) merged[taken + rows.length] = places[taken]!;
  return {
    total: merged.length,
    idAt: (place) => (merged[place]! < 0 ? rows[-1 - merged[place]!]!.id : reader.id(merged[place]!)),
    rowAt: (place) => (merged[place]! < 0 ? rows[-1 - merged[place]!]! : reader.row(merged[place]!)),
  };
}

/** Places of the records of the past that fit; what the world has taken up since is read from there. */
function fittingPlaces(world: World, filter: CdrFilter, reader: PastReader): Uint32Array {
  const { columns, takenUp } = world.past!;
  const isWanted = fits(wantedBy(filter, reader));
  const places = new Uint32Array(columns.size);
  let count = 0;
  for (let place = 0; place < columns.size; place += 1)
    if (takenUp[columns.conversation[place]!] === 0 && isWanted(place)) {
      places[count] = place;
      count += 1;
    }
  return places.subarray(0, count);
}
