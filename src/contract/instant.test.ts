import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { instantSchema } from './instant.ts';

describe('an instant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-01T10:00:00+01:00', Date.UTC(2026, 10, 1, 9)],
    ['2026-11-01T10:00:00.5-05:30', Date.UTC(2026, 10, 1, 15, 30, 0, 500)],
    ['2026-11-01T10:00:00.123999Z', Date.UTC(2026, 10, 1, 10, 0, 0, 123)],
    ['2024-02-29T23:59:59.999Z', Date.UTC(2024, 1, 29, 23, 59, 59, 999)],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
  ])('reads %s', (text, instant) => {
    expect(z.decode(instantSchema, text)).toBe(instant);
  });

  it.each([
    '2026-11-01',
    '2026-11-01T10:00:00',
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T10:00:60Z',
    '2026-11-01 10:00:00Z',
    '+002026-11-01T10:00:00Z',
    '1793523600000',
    '',
  ])('refuses %j', (text) => {
    expect(z.safeDecode(instantSchema, text).success).toBe(false);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 253_402_300_800_000, -62_167_219_200_001])(
    'cannot be written from %d',
    (instant) => {
      expect(z.safeEncode(instantSchema, instant).success).toBe(false);
    },
  );

  it('is the same after being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (instant) => {
        expect(z.decode(instantSchema, z.encode(instantSchema, instant))).toBe(instant);
      }),
    );
  });
});
