import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { wireSchemas } from '../../test/contract/every-schema.ts';
import { wireArbitrary } from '../../test/contract/wire-arbitrary.ts';

const runs = { numRuns: 40 };
const decode = (schema: z.ZodMiniType, json: unknown) => z.decode(schema, json);

/** The same JSON with keys nobody knows in every object whose keys the contract names. */
function withUnknownKeys(schema: z.core.$ZodType, json: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const given = json as Record<string, unknown>;
      const known = Object.entries(given).map(([key, value]) => {
        const field = def.shape[key];
        return [key, field ? withUnknownKeys(field, value) : value];
      });
      const text = JSON.stringify(Object.fromEntries(known));
      const extra =
        '"unknown to the contract":{"number":"+34600111222"},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
      return JSON.parse(text === '{}' ? `{${extra}}` : `${text.slice(0, -1)},${extra}}`);
    }
    case 'optional':
    case 'nullable':
      return json === null || json === undefined ? json : withUnknownKeys(def.innerType, json);
    case 'array':
      return (json as unknown[]).map((item) => withUnknownKeys(def.element, item));
    case 'union': {
      const fitting = def.options.find(
        (option) => z.safeDecode(option as z.ZodMiniType, json as never).success,
      );
      return fitting ? withUnknownKeys(fitting, json) : json;
    }
    default:
      return json;
  }
}

describe.each(wireSchemas())('%s', (_place, schema) => {
  const wire = wireArbitrary(schema);

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(wire, (json) => {
        const value = decode(schema, json);
        const written: unknown = JSON.parse(JSON.stringify(z.encode(schema, value)));
        expect(decode(schema, written)).toEqual(value);
      }),
      runs,
    );
  });

  it('drops keys it does not know, at every depth', () => {
    fc.assert(
      fc.property(wire, (json) => {
        const value = decode(schema, withUnknownKeys(schema, json));
        expect(value).toEqual(decode(schema, json));
        const text = JSON.stringify(value);
        expect(text).not.toContain('unknown to the contract');
        expect(text).not.toContain('polluted');
      }),
      runs,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('takes or refuses any JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof z.safeDecode(schema, json as never).success).toBe('boolean');
      }),
      runs,
    );
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as never;
    expect(z.safeDecode(schema, deep).success).toBe(false);
  });
});
