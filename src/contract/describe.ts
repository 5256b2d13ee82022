import './zod-setup.ts';
import * as z from 'zod/mini';

/**
 * Gives a schema its meaning, with units, for `openapi.json`. The described schema is a copy, so one
 * schema may stand in two places with two meanings.
 *
 * The text has no use in a browser: a build may replace `described('…', ` by `(` and lose nothing but
 * the document.
 */
export function described<S extends z.core.$ZodType>(meaning: string, schema: S): S {
  return register(schema, { description: meaning });
}

/** As {@link described}; the schema also becomes the component `name` of `openapi.json`. */
export function named<S extends z.core.$ZodType>(name: string, meaning: string, schema: S): S {
  return register(schema, { id: name, description: meaning });
}

function register<S extends z.core.$ZodType>(schema: S, metadata: { id?: string; description: string }): S {
  const copy = z.clone(schema, undefined, { parent: true });
  z.globalRegistry.add(copy, metadata);
  return copy;
}
