import type { Page } from '../../src/contract/page.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { invalid, refuse } from './handler.ts';
import type { Refusal } from './handler.ts';

/** Where an item stands in its list: compared part by part. */
export type Place = readonly (string | number)[];

/** A list that is given out in pages. */
export interface Listing<Item> {
  /** Names the world, the list and its filter: a cursor serves only the list it came from. */
  readonly scope: readonly unknown[];
  readonly items: Iterable<Item>;
  readonly placeOf: (item: Item) => Place;
  readonly order: 'ascending' | 'descending';
  /** Whether the items come in that order already, so that a long list need not be sorted for each page. */
  readonly inOrder?: boolean;
  /** More to remember from the first page on. */
  readonly memo?: number;
}

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Position {
  readonly scope: string;
  readonly place: Place;
  readonly memo?: number | undefined;
}

const defaultLimit = 100;

/** One page. A cursor says behind which place to go on, so it stays true whatever rows arrive or leave. */
export function pageOf<Item, Shown>(
  listing: Listing<Item>,
  query: PageQuery,
  show: (item: Item) => Shown,
  longest = defaultLimit,
): Page<Shown> | Refusal<'cursor-expired' | 'validation-failed'> {
  const scope = JSON.stringify(listing.scope);
  const sign = listing.order === 'ascending' ? 1 : -1;
  const position = query.cursor === undefined ? undefined : positionIn(query.cursor);
  if (position === null) return invalid('cursor', 'Not a cursor of this list.');
  if (position !== undefined && position.scope !== scope) return refuse('cursor-expired');
  const limit = query.limit ?? longest;
  const rest: { item: Item; place: Place }[] = [];
  for (const item of listing.items) {
    const place = listing.placeOf(item);
    if (position !== undefined && sign * compare(place, position.place) <= 0) continue;
    rest.push({ item, place });
    if (listing.inOrder === true && rest.length > limit) break;
  }
  if (listing.inOrder !== true) rest.sort((a, b) => sign * compare(a.place, b.place));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    last === undefined || shown.length === rest.length
      ? null
      : writeCursor({ scope, place: last.place, memo: listing.memo });
  return { items: shown.map(({ item }) => show(item)), nextCursor };
}

/** What the first page of a list asked to remember; null if the cursor is no cursor. */
export function memoOf(cursor: string): number | null {
  return positionIn(cursor)?.memo ?? null;
}

function compare(a: Place, b: Place): number {
  for (let index = 0; index < a.length; index += 1) {
    const part = a[index]!;
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function positionIn(cursor: string): Position | null {
  const position = readCursor(cursor);
  return isPosition(position) ? position : null;
}

function isPosition(value: object | null): value is Position {
  return value !== null && 'scope' in value && 'place' in value && Array.isArray(value.place);
}
