import { foldCase, foldedHolds } from '../../masking/index.ts';

/**
 * Whether a text holds a folded query: as `foldedHolds` with the text folded, but without making a folded text where it is
 * all ASCII up to where the query is found, as most texts are.
 */
export function textHolds(text: string, query: string, atWordStart: boolean): boolean {
  return plainHolds(text, query, atWordStart) ?? foldedHolds(foldCase(text), query, atWordStart);
}

/** Null where that cannot be told from the text as it is. */
function plainHolds(text: string, query: string, atWordStart: boolean): boolean | null {
  const first = query.charCodeAt(0);
  if (!(first < 128)) return null;
  let former = 0;
  for (let start = 0; start < text.length; start += 1) {
    const unit = text.charCodeAt(start);
    if (unit > 127) return null;
    const folded = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if (folded === first && !(atWordStart && isOfWord(former)) && continues(text, start, query)) return true;
    former = folded;
  }
  return false;
}

function continues(text: string, start: number, query: string): boolean {
  for (let index = 1; index < query.length; index += 1) {
    const unit = text.charCodeAt(start + index);
    if ((unit >= 65 && unit <= 90 ? unit + 32 : unit) !== query.charCodeAt(index)) return false;
  }
  return true;
}

/** A letter or digit of ASCII. */
function isOfWord(folded: number): boolean {
  return (folded >= 97 && folded <= 122) || (folded >= 48 && folded <= 57);
}
