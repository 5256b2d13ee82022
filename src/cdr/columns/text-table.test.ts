import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTable } from './text-table.ts';

describe('a table of texts', () => {
  it('finds the last entry with a text while it grows, as a map does', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.array(fc.tuple(fc.nat({ max: 300 }), fc.boolean()), { maxLength: 1000 }),
        (atFirst, steps) => {
          const texts: string[] = [];
          const table = new TextTable((entry) => texts[entry]!);
          const model = new Map<string, number>();
          if (atFirst > 0) table.expect(atFirst);
          for (const [number, isLookedUp] of steps) {
            const text = `text-${number}`;
            if (isLookedUp) expect(table.find(text)).toBe(model.get(text) ?? -1);
            const entry = texts.push(text) - 1;
            table.set(text, entry);
            model.set(text, entry);
          }
          for (const [text, entry] of model) expect(table.find(text)).toBe(entry);
          expect(table.find('other')).toBe(-1);
        },
      ),
    );
  });

  const size = 50_000;
  it.each([
    ['whose size is not known before', 0, 10],
    ['that was to be smaller', 1, size / 100],
  ])('%s looks at few other texts whenever one is added, also where it grows', (_, expected, bound) => {
    let read = 0;
    const table = new TextTable((entry) => {
      read += 1;
      return String(entry);
    });
    if (expected > 0) table.expect(expected);
    let most = 0;
    for (let entry = 0; entry < size; entry += 1) {
      read = 0;
      table.set(String(entry), entry);
      most = Math.max(most, read);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(bound);
  });
});
