import './zod-setup.ts';
import * as z from 'zod/mini';
import { named } from './describe.ts';

/** An identifier: opaque, compared as it is, never parsed. */
export const identifierSchema = named(
  'Identifier',
  'Opaque identifier, 1 to 256 characters, compared as it is and never parsed.',
  z.string().check(z.minLength(1), z.maxLength(256)),
);

/** Counts the changes of one resource. Of two states of it, the one with the higher revision is newer. */
export const revisionSchema = named(
  'Revision',
  'Number that grows with every change of the resource. Of two states, the one with the higher revision is newer. Its ETag is this number in double quotes.',
  z.int().check(z.minimum(0)),
);

/** The entity tag of a resource at a revision, as `ETag` and `If-Match` carry it. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision that an `If-Match` or `ETag` header names; null if it names none. A weak tag names none. */
export function revisionOf(etag: string): number | null {
  const digits = /^"(\d{1,15})"$/.exec(etag.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
