import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowList } from './row-list.ts';
import { cdrRow } from './testing/row.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => cdrRow({ id: `given-${place}` }));

describe('a list of rows', () => {
  it('holds what was put where, as an array does, and leaves the array it was given as it was', () => {
    const given = rowsOf(4100);
    const place = fc.oneof(fc.nat({ max: 4099 }), fc.constantFrom(4095, 4096, -1));
    fc.assert(
      fc.property(fc.nat({ max: 4100 }), fc.array(place, { maxLength: 20 }), (size, places) => {
        const start = given.slice(0, size);
        const list = new RowList(start);
        const model = [...start];
        for (const [turn, wanted] of places.entries()) {
          const row = cdrRow({ id: `put-${turn}` });
          const at = wanted === -1 || wanted >= model.length ? model.length : wanted;
          list.set(at, row);
          model[at] = row;
        }
        expect(list.size).toBe(model.length);
        expect(model.every((row, at) => list.at(at) === row)).toBe(true);
        expect(start.every((row, at) => row === given[at])).toBe(true);
      }),
    );
  });

  it('reads few of the rows it was given when the first one changes', () => {
    let read = 0;
    const given = new Proxy(rowsOf(20_000), {
      get: (rows, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
        return Reflect.get(rows, key, receiver) as unknown;
      },
    });
    const list = new RowList(given);
    list.set(10_000, cdrRow({ id: 'changed' }));
    list.set(20_000, cdrRow({ id: 'new' }));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(2 * 4096);
    expect([list.at(10_000).id, list.at(20_000).id, list.at(10_001).id]).toEqual([
      'changed',
      'new',
      'given-10001',
    ]);
  });
});
