import { EMOJI } from './emoji.ts';
import { parseMarks } from '../marks/parse-marks.ts';

const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

/** A header as the platform takes it: one line without formatting marks and emoji. It mends all three at once. */
export function plainHeader(header: string): string {
  let text = plainLine(header);
  // What is left may make a mark again, as in `**a**`: at most once for each kind of mark and pair of them.
  for (let round = 0; round < 8 && firstMark(text) !== null; round++) text = withoutMarks(text);
  return tidied(text);
}

/** A footer as the platform takes it: one line without emoji. */
export function plainFooter(footer: string): string {
  return tidied(plainLine(footer));
}

function plainLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(EMOJI, '');
}

function withoutMarks(text: string): string {
  const shown = parseMarks(text).filter(({ kind }) => kind !== 'mark');
  return shown.map(({ source }) => source.replaceAll('*', '')).join('');
}

function tidied(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/** The first line break of a text, in UTF-16 units; null if there is none. */
export function firstLineBreak(text: string): readonly [start: number, end: number] | null {
  const match = /[\r\n\u2028\u2029]+/.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}

/** Marks further on make no difference to a text that is many times too long. */
const LOOKED_INTO = 2048;

/** The first asterisk, which is refused even where it marks nothing, or else the first formatting mark. */
export function firstMark(text: string): readonly [start: number, end: number] | null {
  const asterisk = text.indexOf('*');
  if (asterisk >= 0) return [asterisk, asterisk + 1];
  let start = 0;
  for (const { kind, source } of parseMarks(text.slice(0, LOOKED_INTO))) {
    if (kind === 'mark') return [start, start + source.length];
    start += source.length;
  }
  return null;
}
