import { describe, expect, it } from 'vitest';
import { digitRuns, digitsOf } from './digits.ts';

describe('digitsOf', () => {
  it.each([
    ['', ''],
    ['Ana', ''],
    ['+34 600-111 (222)', '34600111222'],
    ['Ana 34 of 600', '34600'],
    ['３４６００', '34600'],
    ['𝟑𝟜𝟨𝟢𝟶', '34600'],
    ['³₄⑥⓪', '3460'],
    ['㉑', '21'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['𑛐𑛙𑛚𑛣', '0909'],
    ['❻Ⅷ', '??'],
  ])('%j: %j', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  it('knows the value of every decimal digit of Unicode by its place among its ten', () => {
    let place = 0;
    let checked = 0;
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      if (!/\p{Nd}/u.test(character)) {
        place = 0;
        continue;
      }
      expect(digitsOf(character)).toBe(String(place % 10));
      place++;
      checked++;
    }
    expect(checked).toBeGreaterThanOrEqual(700);
  });
});

describe('digitRuns', () => {
  const runs = (text: string) => digitRuns(text).map((run) => run.map((stretch) => stretch.digits).join(' '));

  it.each([
    ['a space', ' '],
    ['a no-break space', '\u00a0'],
    ['an ideographic space', '\u3000'],
    ['a tab', '\t'],
    ['a newline', '\n'],
    ['a dot', '.'],
    ['a middle dot', '·'],
    ['a dash', '-'],
    ['an em dash', '—'],
    ['a full-width dash', '－'],
    ['parentheses', ') ('],
    ['a slash', '/'],
    ['a plus', '+'],
    ['a comma', ','],
    ['an Arabic thousands separator', '٬'],
    ['an apostrophe', "'"],
    ['a modifier apostrophe', 'ʼ'],
    ['an underscore', '_'],
    ['a colon', ':'],
    ['a long-vowel sign used as a dash', 'ー'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a soft hyphen', '\u00ad'],
    ['a byte order mark', '\ufeff'],
    ['a right-to-left override', '\u202e'],
    ['a keycap', '\ufe0f\u20e3'],
    ['a Hangul filler', '\u3164'],
    ['a blank Braille pattern', '\u2800'],
    ['a NUL', '\0'],
    ['an emoji', '📞'],
    ['a lone surrogate', '\ud800'],
  ])('does not end at %s', (_name, separator) => {
    expect(runs(`12${separator}34`)).toEqual(['12 34']);
  });

  it.each(['x', 'É', 'ǅ', '日', 'ا', '𝐱'])('ends at the letter %s', (letter) => {
    expect(runs(`12${letter}34`)).toEqual(['12', '34']);
    expect(runs(`12 ${letter} 34-5`)).toEqual(['12', '34 5']);
  });

  it('says where each stretch is', () => {
    expect(digitRuns('a 12-٣ b4')).toEqual([
      [
        { start: 2, end: 4, digits: '12' },
        { start: 5, end: 6, digits: '3' },
      ],
      [{ start: 8, end: 9, digits: '4' }],
    ]);
  });
});
