import { describe, expect, it } from 'vitest';
import { parseMarks } from './parse-marks.ts';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['', ''],
    ['Hi', 'Hi'],
    ['*Hi* _there_ ~you~ `a` ```b```', 'Hi there you a b'],
    ['a\nb\r\n\n c', 'a b c'],
    ['  a \t b  ', 'a b'],
    ['- a\n* b', 'a b'],
    ['1. a\n2. b', '1. a 2. b'],
    ['> quoted\nanswer', 'quoted answer'],
    ['*see* https://example.com/a_b', 'see https://example.com/a_b'],
    ['2*3*4', '2*3*4'],
  ])('%j: %j', (text, plain) => {
    expect(plainText(parseMarks(text))).toBe(plain);
  });
});
