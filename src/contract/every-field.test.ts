import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { walk, wireSchemas } from '../../test/contract/every-schema.ts';
import { contactSchema } from './contact.ts';

const objects = wireSchemas().flatMap(([place, schema]) =>
  [...walk(schema, place)].flatMap(([path, part]) =>
    part._zod.def.type === 'object' ? [{ path, shape: part._zod.def.shape }] : [],
  ),
);

describe('every field that crosses the wire', () => {
  it('has a meaning', () => {
    const fields = objects.flatMap(({ path, shape }) =>
      Object.entries(shape).map(([key, field]) => ({ path: `${path}.${key}`, field })),
    );
    const silent = fields
      .filter(({ field }) => !z.globalRegistry.get(field)?.description)
      .map(({ path }) => path);
    expect(silent).toEqual([]);
    expect(fields.length).toBeGreaterThan(500);
  });

  it('says its unit if it is a time span or a size', () => {
    const units: [RegExp, RegExp][] = [
      [/(period|interval|duration|target|firstResponse)$/i, /milliseconds|How (long|soon)/],
      [/(bytes|size)$/i, /bytes|items|by kind/],
    ];
    for (const { path, shape } of objects) {
      for (const [key, field] of Object.entries(shape)) {
        for (const [name, unit] of units) {
          if (name.test(key))
            expect(z.globalRegistry.get(field)?.description, `${path}.${key}`).toMatch(unit);
        }
      }
    }
  });

  it('is called `ref` only in a contact, so masking finds contacts by it', () => {
    const shapes = objects.filter(({ shape }) => 'ref' in shape);
    expect(shapes.length).toBeGreaterThan(0);
    for (const { path, shape } of shapes) expect(shape, path).toBe(contactSchema._zod.def.shape);
  });

  it('holds the number of a contact only in a contact, a lookup and the contact card of a message', () => {
    const withNumber = objects.filter(({ shape }) => 'number' in shape || 'numbers' in shape);
    const places = new Set(withNumber.map(({ shape }) => Object.keys(shape).join(' ')));
    expect([...places].toSorted()).toEqual([
      'businessManagerId legalEntityName whatsAppAccountName number name', // the business's own number
      'id name number status rejection businessManagerId legalEntityName whatsAppAccountName quality serviceLevelTarget requestedAt connectedAt revision',
      'kind text number', // the business's own number
      'name organization numbers emails',
      'number',
      'ref accountId name number',
    ]);
  });
});
