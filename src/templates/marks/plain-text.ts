import type { MarkToken } from './token.ts';

/**
 * A text in one line without its marks, for the list of conversations and for names read aloud. Bullets and quote
 * signs are left out, the numbers of a numbered list stay.
 */
export function plainText(tokens: readonly MarkToken[]): string {
  return tokens.map(shown).join('').replace(/\s+/g, ' ').trim();
}

function shown(token: MarkToken): string {
  switch (token.kind) {
    case 'text':
    case 'link':
    case 'numbered':
      return token.source;
    case 'lineBreak':
      return ' ';
    default:
      return '';
  }
}
