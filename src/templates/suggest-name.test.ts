import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestName } from './index.ts';

describe('suggestName', () => {
  it.each([
    ['Order sent', 'order_sent'],
    ['  Order – sent!  ', 'order_sent'],
    ['Größe & Übermaß', 'grosse_ubermass'],
    ['Ærøskøbing łódź', 'aeroskobing_lodz'],
    ['ﬁnal №5', 'final_no5'],
    ['İstanbul', 'istanbul'],
    ['order_sent', 'order_sent'],
    ['中文', 'template'],
    ['', 'template'],
  ])('of %j is %j', (title, name) => {
    expect(suggestName(title)).toBe(name);
  });

  it('is always a name that the platform takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 600, maxLength: 900 })),
        (title) => {
          expect(suggestName(title)).toMatch(/^[a-z0-9_]{1,512}$/);
        },
      ),
    );
  });
});
