import { linkAt } from './link.ts';
import type { Delimiter, Piece } from './piece.ts';
import type { MarkStyle } from './token.ts';

const STYLE_OF: Record<string, MarkStyle> = { '*': 'bold', _: 'italic', '~': 'strike' };

const SPECIAL = /[*_~`]|https?:\/\//gi;

/** A letter, digit or accent; not the marks that only choose how the emoji before them looks. */
const WORD = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{Mn}\p{Mc}]/u;

/** Cuts a line into its pieces. Linear in its length. */
export function cutLine(line: string): Piece[] {
  const pieces: Piece[] = [];
  const unclosedFences = new Set<string>();
  let end = 0;
  for (const { index, 0: special } of line.matchAll(SPECIAL)) {
    // What is inside a piece already, such as an underscore in an address, is none of its own.
    if (index < end) continue;
    const piece = pieceAt(line, index, special, unclosedFences);
    if (!piece) continue;
    if (index > end) pieces.push({ kind: 'text', source: line.slice(end, index) });
    pieces.push(piece);
    end = index + sourceOf(piece).length;
  }
  if (end < line.length) pieces.push({ kind: 'text', source: line.slice(end) });
  return pieces;
}

/** The whole text of a piece. */
function sourceOf(piece: Piece): string {
  return piece.kind === 'fenced' ? piece.fence + piece.content + piece.fence : piece.source;
}

function pieceAt(line: string, index: number, special: string, unclosedFences: Set<string>): Piece | null {
  if (special === '`') return fencedAt(line, index, unclosedFences);
  if (special.length === 1) return delimiterAt(line, index, special);
  if (WORD.test(characterBefore(line, index))) return null;
  const link = linkAt(line, index);
  if (!link) return null;
  const source = line.slice(index, link.end);
  return link.href === null ? { kind: 'text', source } : { kind: 'link', source, href: link.href };
}

/**
 * The monospace or code that begins with the backtick at `start`.
 *
 * @param unclosed - the fences known to have no end in the rest of the line, so that it is searched in vain but once
 */
function fencedAt(line: string, start: number, unclosed: Set<string>): Piece | null {
  for (const fence of ['```', '`']) {
    if (unclosed.has(fence) || !line.startsWith(fence, start)) continue;
    const contentStart = start + fence.length;
    const contentEnd = line.indexOf(fence, contentStart);
    const content = line.slice(contentStart, contentEnd);
    if (contentEnd < 0) unclosed.add(fence);
    else if (content.trim())
      return { kind: 'fenced', fence, style: fence === '`' ? 'code' : 'monospace', content };
  }
  return null;
}

/**
 * A delimiter opens after a space, punctuation or nothing, and not before a space; it closes the other way round. One
 * that may do neither, as in `2*3`, is none.
 */
function delimiterAt(line: string, index: number, source: string): Delimiter | null {
  const before = characterBefore(line, index);
  const after = characterAt(line, index + 1);
  const mayOpen = after !== '' && !/\s/.test(after) && !WORD.test(before);
  const mayClose = before !== '' && !/\s/.test(before) && !WORD.test(after);
  if (!mayOpen && !mayClose) return null;
  return { kind: 'delimiter', source, style: STYLE_OF[source]!, mayOpen, mayClose };
}

/** The whole character (both halves of a surrogate pair) at an index; empty past the end. */
function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function characterBefore(text: string, index: number): string {
  const pair = characterAt(text, index - 2);
  return pair.length === 2 ? pair : text.charAt(index - 1);
}
