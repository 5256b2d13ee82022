import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, offsetAfter } from './length.ts';

describe('lengthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 2],
    ['👋', 1],
    ['👩‍👩‍👧', 5],
    ['\ud83d', 1],
    ['\udc4b\ud83d', 2],
    ['\uffff𐀀', 2],
  ])('%j has %j', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  it('counts what an iteration over the text visits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\ud83d', '\udc4b', '👋', '\u0301') }), (text) => {
        expect(lengthOf(text)).toBe(Array.from(text).length);
      }),
    );
  });
});

describe('offsetAfter', () => {
  it.each([
    ['abc', 0, 0],
    ['abc', 2, 2],
    ['abc', 3, 3],
    ['abc', 9, 3],
    ['a👋b', 2, 3],
    ['a👋b', 3, 4],
  ])('%j after %j characters: %j', (text, characters, offset) => {
    expect(offsetAfter(text, characters)).toBe(offset);
  });
});
