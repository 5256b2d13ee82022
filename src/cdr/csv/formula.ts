/**
 * What spreadsheets take for a formula, or for the end of a cell, where it stands first; also behind spaces and characters
 * that cannot be seen, and in the forms that are as wide as a Chinese character or small.
 */
const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠﹦﹢﹣﹫]/u;

/** Whether a spreadsheet would calculate a text instead of showing it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text that a spreadsheet shows: one that looks like a formula gets an apostrophe in front. */
export function withoutFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
