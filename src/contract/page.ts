import './zod-setup.ts';
import * as z from 'zod/mini';
import { described } from './describe.ts';
import { integerInQuery } from './query.ts';

/** Where a list goes on. Opaque; stays valid and stable while rows arrive. */
export const cursorSchema = described(
  'Opaque position in a list, from the `nextCursor` of the page before. Stays stable while rows arrive.',
  z.string().check(z.minLength(1), z.maxLength(2048)),
);

/** The query parameters every list takes. */
export const pageQueryShape = {
  cursor: described(
    'Where to go on: the `nextCursor` of the page before. Absent for the first page.',
    z.optional(cursorSchema),
  ),
  limit: described(
    'Most items wanted on the page, 1 to 1000; the backend may answer with fewer. Default 100.',
    z.optional(integerInQuery(1, 1000)),
  ),
};

/** What every page of a list holds beside its items. */
export const pageShape = {
  nextCursor: described(
    'Cursor of the next page; null on the last one.',
    z.nullable(z.string().check(z.minLength(1), z.maxLength(2048))),
  ),
};

/** One page of a list. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };
