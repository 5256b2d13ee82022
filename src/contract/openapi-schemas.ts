import './zod-setup.ts';
import * as z from 'zod/mini';
import './operations.ts';

/** A JSON object of the document. */
export type Json = { [key: string]: unknown };

const componentPath = '#/components/schemas/';

/** Every named schema, as it is on the wire, by name. */
export function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    ...settings,
    uri: (name) => componentPath + name,
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, schema]) => [name, withoutDialect(schema as Json)]),
  );
}

/** One schema as it is on the wire; named schemas in it become references to the components. */
export function wireSchema(schema: z.core.$ZodType): Json {
  const own = withoutDialect(z.toJSONSchema(schema, settings) as Json);
  return JSON.parse(JSON.stringify(own).replaceAll('"#/$defs/', `"${componentPath}`)) as Json;
}

function withoutDialect(schema: Json): Json {
  const rest = { ...schema };
  for (const key of ['$schema', '$id', '$defs']) delete rest[key];
  return rest;
}

const settings = {
  target: 'draft-2020-12',
  io: 'input',
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }) {
    const definition = zodSchema._zod.def;
    if (definition.type === 'union') nameDiscriminator(definition, jsonSchema);
    if (definition.type === 'pipe') showTypeInQuery(definition, jsonSchema);
    // Limits that say nothing, and a pattern that `format` says better.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.minLength === 0) delete jsonSchema.minLength;
    if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  },
} as const;

/** zod knows which property tells the options of a union apart; the document should say it too. */
function nameDiscriminator(definition: z.core.$ZodUnionDef, jsonSchema: Json): void {
  if (!('discriminator' in definition)) return;
  const propertyName = definition.discriminator as string;
  const references = jsonSchema.oneOf as { $ref: string }[];
  const mapping: Json = {};
  definition.options.forEach((option, index) => {
    for (const value of option._zod.propValues?.[propertyName] ?? []) {
      mapping[String(value)] = references[index]?.$ref;
    }
  });
  jsonSchema.discriminator = { propertyName, mapping };
}

/** In a query string everything is text; the document describes the number or truth value it stands for. */
function showTypeInQuery(definition: z.core.$ZodPipeDef, jsonSchema: Json): void {
  const kind = definition.out._zod.def.type;
  if (jsonSchema.format === 'date-time' || (kind !== 'number' && kind !== 'boolean')) return;
  for (const key of ['pattern', 'enum']) delete jsonSchema[key];
  Object.assign(jsonSchema, withoutDialect(z.toJSONSchema(definition.out) as Json));
}
