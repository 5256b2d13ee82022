import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeCost } from '../../../test/relative-cost.ts';
import { parseMarks } from './parse-marks.ts';
import { plainText } from './plain-text.ts';
import type { MarkToken } from './token.ts';

const sources = (tokens: MarkToken[]): string => tokens.map(({ source }) => source).join('');

const pieces = fc.constantFrom(
  '*',
  '_',
  '~',
  '`',
  '```',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '- ',
  '1. ',
  '> ',
  'a',
  'é',
  '👋',
  '\u202e',
  '\ud83d',
  '\udc4b',
  'https://example.com',
  'http://',
  '(',
  ')',
  '.',
  'javascript:',
  '2',
  '\u200b',
  '\0',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('for any text, parseMarks', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sources(parseMarks(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('makes links to http and https only, and of nothing that the text does not show', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of parseMarks(text)) {
          if (token.kind !== 'link') continue;
          expect(token.href).toMatch(/^https?:\/\//);
          expect(token.href).toBe(new URL(token.source).href);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('makes no empty token, and no two texts in a row that look the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let previous: MarkToken | undefined;
        for (const token of parseMarks(text)) {
          expect(token.source).not.toBe('');
          if (token.kind === 'text' && previous?.kind === 'text')
            expect(token.styles).not.toEqual(previous.styles);
          previous = token;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has no style twice, and no style or mark across a line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let marks: string[] = [];
        for (const token of parseMarks(text)) {
          if (token.kind === 'lineBreak') {
            expect(marks).toEqual([]);
            marks = [];
          } else if (token.kind === 'mark') {
            if (marks.at(-1) === token.source) marks.pop();
            else marks.push(token.source);
          } else if (token.kind === 'text' || token.kind === 'link') {
            expect(token.styles).toHaveLength(marks.length);
            expect(new Set(token.styles).size).toBe(token.styles.length);
          }
        }
        expect(marks).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes plain text of one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(parseMarks(text));
        expect(plain).toBe(plain.trim());
        expect(plain).not.toMatch(/[\r\n\t]|\s\s/);
      }),
    );
  });
});

describe('parseMarks and plainText take time linear to the length of the text, whatever is in it', () => {
  const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));

  it.each([
    ['nested marks', (size) => '*_~'.repeat(size / 6) + 'x' + '~_*'.repeat(size / 6)],
    ['opened marks', fill('*a _b ~c ')],
    ['stars', fill('*')],
    ['backticks', fill('`')],
    ['backticks apart', fill('` ')],
    ['opened monospace', fill('```a')],
    ['direction marks', fill('\u200f')],
    ['overrides', fill('\u202e*a*')],
    ['lone surrogates', fill('\ud83d')],
    ['lines', fill('\n')],
    ['bullets', fill('- a\n')],
    ['spaces after a bullet', (size) => `- ${' '.repeat(size)}`],
    ['digits', (size) => `${'1'.repeat(size)}. x`],
    ['addresses', fill('http://a ')],
    ['one address', (size) => `http://a/${'a'.repeat(size)}`],
    ['an address of punctuation', (size) => `http://a${'.'.repeat(size)}`],
    ['an address of parentheses', (size) => `http://a${')('.repeat(size / 2)}`],
    ['broken addresses', fill('http://[')],
    ['broken addresses apart', fill('http://[ ')],
    ['accents', fill('*e\u0301')],
  ] satisfies [string, (size: number) => string][])('%s', (_name, textOf) => {
    const short = textOf(32_768);
    const long = textOf(262_144);
    const work = (text: string) => plainText(parseMarks(text));
    // With one plain pass over the long text, for texts that take less time than a clock tells apart.
    const baseline = () => [work(short), Array.from(long)];
    // Eight times as long a text may take eight times as long; what grows with its square takes 64 times.
    expect(relativeCost(() => work(long), baseline)).toBeLessThan(24);
    expect(sources(parseMarks(long))).toBe(long);
  });
});
