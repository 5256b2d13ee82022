import './zod-setup.ts';
import * as z from 'zod/mini';

/** A whole number in a query string. */
export function integerInQuery(minimum: number, maximum: number) {
  return z.codec(
    z.string().check(z.regex(/^-?\d{1,15}$/)),
    z.int().check(z.minimum(minimum), z.maximum(maximum)),
    { decode: Number, encode: String },
  );
}

/** `true` or `false` in a query string. */
export const booleanInQuery = z.codec(z.enum(['true', 'false']), z.boolean(), {
  decode: (text) => text === 'true',
  encode: (value) => (value ? 'true' : 'false'),
});
