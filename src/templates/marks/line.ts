import { cutLine } from './cut-line.ts';
import { pairDelimiters } from './pair-delimiters.ts';
import type { MarkStyle, MarkToken } from './token.ts';

/** The tokens of one line, or of what follows its bullet, number or quote sign. Linear in its length. */
export function tokensOfLine(line: string): MarkToken[] {
  const pieces = cutLine(line);
  pairDelimiters(pieces);

  const tokens: MarkToken[] = [];
  let styles: readonly MarkStyle[] = [];
  let text = '';
  const endText = (): void => {
    if (text) tokens.push({ kind: 'text', source: text, styles });
    text = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'text' || (piece.kind === 'delimiter' && !piece.role)) {
      text += piece.source;
      continue;
    }
    endText();
    if (piece.kind === 'link') {
      tokens.push({ kind: 'link', source: piece.source, styles, href: piece.href });
    } else if (piece.kind === 'fenced') {
      const fence: MarkToken = { kind: 'mark', source: piece.fence };
      tokens.push(fence, { kind: 'text', source: piece.content, styles: [...styles, piece.style] }, fence);
    } else {
      tokens.push({ kind: 'mark', source: piece.source });
      styles = piece.role === 'opens' ? [...styles, piece.style] : styles.slice(0, -1);
    }
  }
  endText();
  return tokens;
}
