import type { Delimiter, Piece } from './piece.ts';
import type { MarkStyle } from './token.ts';

type Opener = { readonly delimiter: Delimiter; hasContent: boolean };

/**
 * Gives a role to each delimiter of a line that has a partner. There must be more than delimiters and spaces between
 * the two. Of several that could open the same style the nearest does: `**so**` has one star to spare on either side.
 * Styles lie within each other, never across, so there are at most three open at a time.
 */
export function pairDelimiters(pieces: readonly Piece[]): void {
  let openers: Opener[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'delimiter') {
      if (piece.kind !== 'text' || /\S/.test(piece.source)) {
        for (const opener of openers) opener.hasContent = true;
      }
      continue;
    }
    const place = placeOf(piece.style, openers);
    const opener = openers[place];
    if (piece.mayClose && opener?.hasContent) {
      opener.delimiter.role = 'opens';
      piece.role = 'closes';
      openers = openers.slice(0, place);
    } else if (piece.mayOpen) {
      if (opener) openers.splice(place, 1);
      openers.push({ delimiter: piece, hasContent: false });
    }
  }
}

function placeOf(style: MarkStyle, openers: readonly Opener[]): number {
  return openers.findIndex(({ delimiter }) => delimiter.style === style);
}
