import './zod-setup.ts';
import * as z from 'zod/mini';

/**
 * Text of at most `max` characters, counted as Unicode code points, as JSON Schema counts `maxLength`.
 * For what a client sends; what a backend answers is not cut.
 */
export function textUpTo(max: number, min = 0) {
  return z.string().check(
    z.minLength(min),
    z.refine((text) => text.length <= max || codePoints(text) <= max, {
      error: `Longer than ${max} characters`,
    }),
    z.meta({ maxLength: max }),
  );
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** One of the known values, or any other word a newer backend may use, to be shown as it is. */
export type OpenEnum<Known extends string> = Known | (string & {});

/**
 * A word from a list that may grow: values that are not in `known` pass unchanged instead of failing
 * the whole answer.
 */
export function openEnum<const Known extends readonly [string, ...string[]]>(known: Known) {
  return z.union([z.enum(known), z.string()]) as unknown as z.ZodMiniType<
    OpenEnum<Known[number]>,
    OpenEnum<Known[number]>
  >;
}
