import './zod-setup.ts';
import * as z from 'zod/mini';
import { named } from './describe.ts';

/** A point in time: milliseconds since 1970-01-01T00:00:00Z, by the backend's clock. */
export type Instant = number;

// RFC 3339 has years of four digits.
const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** RFC 3339 text on the wire, epoch milliseconds in code. Anything finer than a millisecond is dropped. */
export const instantSchema = named(
  'Instant',
  "Point in time by the backend's clock: RFC 3339 with an offset, of which milliseconds are kept.",
  z.codec(z.iso.datetime({ offset: true }), z.int().check(z.minimum(earliest), z.maximum(latest)), {
    decode: (text) => Date.parse(text),
    encode: (instant) => new Date(instant).toISOString(),
  }),
);
