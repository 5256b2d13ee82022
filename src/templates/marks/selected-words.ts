import { readBraces } from '../braces.ts';
import type { TextSelection } from '../selection.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** The part of a selection in each line of the text that it touches, without the line breaks. */
export function linesIn(text: string, [start, end]: TextSelection): TextSelection[] {
  const lines: TextSelection[] = [];
  let from = start;
  for (const { 0: lineBreak, index } of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    lines.push([from, start + index]);
    from = start + index + lineBreak.length;
  }
  return [...lines, [from, end]];
}

/**
 * A selection within one line, without white space around it, with all of the words and variables that it touches; null
 * where it touches none and selects nothing else.
 */
export function wholeWords(text: string, selection: TextSelection): TextSelection | null {
  let [start, end] = trimmed(text, selection);
  const isCaret = start === end;
  if (isCaret || isWord(text, start)) while (isWord(text, before(text, start))) start = before(text, start);
  if (isCaret || isWord(text, before(text, end))) while (isWord(text, end)) end = after(text, end);
  for (const placeholder of readBraces(text).placeholders) {
    if (placeholder.start >= end || placeholder.end <= start) continue;
    start = Math.min(start, placeholder.start);
    end = Math.max(end, placeholder.end);
  }
  return start < end ? [start, end] : null;
}

function trimmed(text: string, [start, end]: TextSelection): TextSelection {
  const selected = text.slice(start, end);
  if (selected.trim() === '') return [start, start];
  return [start + selected.length - selected.trimStart().length, start + selected.trimEnd().length];
}

function isWord(text: string, offset: number): boolean {
  return offset >= 0 && WORD.test(text.slice(offset, after(text, offset)));
}

/** Where the character before an offset begins, both halves of a surrogate pair at once; -1 at the beginning. */
function before(text: string, offset: number): number {
  const isPair = offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff;
  return offset - (isPair ? 2 : 1);
}

function after(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}
