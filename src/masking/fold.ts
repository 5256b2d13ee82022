/** Unicode has no other form for it, and no marks in it. */
const ASCII = /^[\0-\x7F]*$/;

/** A text without regard to case and accents, and with one form for what Unicode has several of: as it is searched in. */
export function foldCase(text: string): string {
  // Most texts, and many are folded at a time.
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A letter, mark or digit at the end: no word begins behind it. */
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/** Whether a folded text holds a folded query: anywhere, or where a word begins. An empty query is held by any. */
export function foldedHolds(folded: string, query: string, atWordStart: boolean): boolean {
  let found = folded.indexOf(query);
  if (!atWordStart) return found !== -1;
  while (found !== -1) {
    // Two code units hold any character.
    if (!ENDS_IN_WORD.test(folded.slice(Math.max(0, found - 2), found))) return true;
    found = folded.indexOf(query, found + 1);
  }
  return false;
}
