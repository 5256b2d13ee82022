import { lengthOf, offsetAfter } from '../length.ts';
import { secondHand } from '../rules/second-hand.ts';
import type { MarkToken } from './token.ts';

const { lines, charactersInLine } = secondHand.readMore;

/**
 * The tokens of a body as far as a marketing message shows them before “Read more”: about five lines on a phone. An
 * estimate, for a preview: where the platform cuts depends on the phone.
 */
export function cutForReadMore(tokens: readonly MarkToken[]): {
  readonly tokens: readonly MarkToken[];
  readonly isCut: boolean;
} {
  const shown: MarkToken[] = [];
  let line = 1;
  let column = 0;
  for (const token of tokens) {
    if (token.kind === 'lineBreak') {
      line++;
      column = 0;
      if (line > lines) return { tokens: shown, isCut: true };
    } else if (token.kind !== 'mark') {
      const room = (lines - line + 1) * charactersInLine - column;
      if (lengthOf(token.source) > room) return { tokens: [...shown, ...cut(token, room)], isCut: true };
      column += lengthOf(token.source);
      line += Math.floor(column / charactersInLine);
      column %= charactersInLine;
    }
    shown.push(token);
  }
  return { tokens: shown, isCut: false };
}

/** As much of a text as there is room for, up to the end of a word; nothing of what cannot be cut. */
function cut(token: MarkToken, room: number): MarkToken[] {
  if (token.kind !== 'text') return [];
  const fitting = token.source.slice(0, offsetAfter(token.source, room));
  const words = fitting.replace(/\s+\S*$/u, '');
  return words === '' ? [] : [{ ...token, source: words }];
}
