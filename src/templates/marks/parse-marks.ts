import { tokensOfLine } from './line.ts';
import type { MarkToken } from './token.ts';

const LINE_BREAK = /(\r\n|\n|\r)/;

/** How a line begins that is not plain; a sign with nothing after it is plain text. */
const LINE_SIGNS = [
  ['bullet', /^[-*] (?=\s*\S)/],
  ['numbered', /^\d{1,9}\. (?=\s*\S)/],
  ['quote', /^> (?=\s*\S)/],
] as const;

/**
 * Cuts a text into tokens by the formatting marks of the platform: `*bold*`, `_italic_`, `~strike~`, monospace
 * between three backticks, code between single ones, and at the start of a line `- ` or `* `, `1. ` and `> `.
 * http and https addresses become links. Marks may be nested and end with their line; in monospace and code they
 * mean nothing.
 *
 * Takes any string, in time linear to its length, and loses none of it: the tokens' sources make up the text.
 */
export function parseMarks(text: string): MarkToken[] {
  // With its break captured, a split text has its lines at even places and the breaks between them at odd ones.
  return text
    .split(LINE_BREAK)
    .flatMap((piece, place): MarkToken[] =>
      place % 2 === 1 ? [{ kind: 'lineBreak', source: piece }] : lineTokens(piece),
    );
}

function lineTokens(line: string): MarkToken[] {
  if (line === '') return [];
  for (const [kind, sign] of LINE_SIGNS) {
    const source = sign.exec(line)?.[0];
    if (source) return [{ kind, source }, ...tokensOfLine(line.slice(source.length))];
  }
  return tokensOfLine(line);
}
