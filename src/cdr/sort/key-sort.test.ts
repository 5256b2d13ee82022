import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByKeys } from './key-sort.ts';

/** Keys of which most are one and the same, or beside it, as of rows most of which have no value. */
function keysOf(seed: number, count: number, bits: number, alike: number): Uint32Array {
  let state = seed | 1;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const any = (most: number): number => Math.floor(chance() * most);
  const usual = any(2 ** bits);
  return Uint32Array.from({ length: count }, () => {
    if (chance() < alike) return usual;
    return chance() < 0.5 ? any(2 ** bits) : Math.min(2 ** bits - 1, usual + any(300));
  });
}

describe('keys', () => {
  it('are sorted as a stable sort does, however many are alike, and stay as they are', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 4000, max: 30_000 })),
        fc.integer({ min: 1, max: 32 }),
        fc.constantFrom(0, 0.5, 0.9, 0.999),
        fc.nat({ max: 3 }),
        (seed, count, bits, alike, start) => {
          const keys = keysOf(seed, count, bits, alike);
          const before = keys.slice();
          const order = new Uint32Array(start + count);
          sortByKeys(keys, count, bits, order, start);
          const expected = Array.from(keys.keys()).sort((one, other) => keys[one]! - keys[other]!);
          expect([...order.subarray(start)]).toEqual(expected);
          expect(keys).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
