import * as fc from 'fast-check';
import * as z from 'zod/mini';

/**
 * Any value that a lawful counterpart may put on the wire for a schema. It reads the schema itself, so a new
 * resource is covered as soon as it is in the operations table.
 */
export function wireArbitrary(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textArbitrary(schema);
    case 'number':
      return numberArbitrary(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'optional':
      return wireArbitrary(def.innerType);
    case 'nullable':
      return fc.option(wireArbitrary(def.innerType));
    case 'array':
      return arrayArbitrary(schema, def.element);
    case 'record':
      return fc.dictionary(wireArbitrary(def.keyType) as fc.Arbitrary<string>, wireArbitrary(def.valueType), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'object':
      return objectArbitrary(def.shape);
    case 'union':
      return fc.oneof(...def.options.map(wireArbitrary));
    case 'pipe':
      return wireArbitrary(def.in).filter(
        (value) => z.safeDecode(schema as z.ZodMiniType, value as never).success,
      );
    default:
      throw new Error(`No arbitrary for a schema of type ${def.type}`);
  }
}

function objectArbitrary(shape: z.core.$ZodShape): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, wireArbitrary(field)]));
  const required = Object.keys(shape).filter((key) => shape[key]?._zod.optin !== 'optional');
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

function textArbitrary(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const { format, minLength = 0, maxLength, pattern } = limitsOf(schema);
  if (format === 'date-time') return instantText;
  const text = pattern
    ? fc.stringMatching(new RegExp(pattern))
    : fc.string({ minLength, maxLength: Math.min(maxLength ?? 20, minLength + 20), unit: 'binary' });
  return text.filter((candidate) => z.safeDecode(schema as z.ZodMiniType, candidate as never).success);
}

const instantText = fc
  .tuple(
    fc.date({
      min: new Date('0000-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('Z', '+00:00', '-23:59', '+05:30'),
  )
  .map(([date, offset]) => date.toISOString().replace('Z', offset));

function numberArbitrary(schema: z.core.$ZodType): fc.Arbitrary<number> {
  const { type, minimum = -1e9, maximum = 1e9 } = limitsOf(schema);
  if (type === 'integer') return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
  return fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => number + 0);
}

function arrayArbitrary(schema: z.core.$ZodType, element: z.core.$ZodType): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = minItems + 2 } = limitsOf(schema);
  return fc.array(wireArbitrary(element), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 2),
  });
}

type Limits = {
  type?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
};

/** The limits of one value, as the document states them. */
function limitsOf(schema: z.core.$ZodType): Limits {
  const { $ref, $defs = {}, ...limits } = z.toJSONSchema(schema, { io: 'input' });
  return ($ref ? $defs[$ref.replace('#/$defs/', '')] : limits) as Limits;
}
