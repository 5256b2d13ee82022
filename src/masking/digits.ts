/** A stretch of digits with nothing between them. `digits` are their ASCII forms, `?` for one without a value. */
export type DigitStretch = { readonly start: number; readonly end: number; readonly digits: string };

/** Its only digits are 0 to 9. */
const ASCII = /^[\0-\x7F]*$/;

const STRETCH = /\p{N}+/gu;

/**
 * What ends a run: a letter that can be seen. Everything else between two digits is folded, whatever its script
 * or direction: spaces, punctuation, symbols, control and format characters, combining marks (a keycap is a digit
 * with marks), letters that render as nothing (Hangul fillers), and modifier letters, as numbers in Japanese
 * texts are written with the long-vowel sign for a dash.
 */
const BREAKS_RUN = /(?!\p{Default_Ignorable_Code_Point})[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;

/** The runs of digits in a text: each is a list of stretches with only folded characters between them. */
export function digitRuns(text: string): DigitStretch[][] {
  const runs: DigitStretch[][] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(STRETCH)) {
    const start = match.index;
    const end = start + match[0].length;
    const stretch = { start, end, digits: asciiDigits(match[0]) };
    const run = runs.at(-1);
    if (run && !BREAKS_RUN.test(text.slice(previousEnd, start))) run.push(stretch);
    else runs.push([stretch]);
    previousEnd = end;
  }
  return runs;
}

/** All digits of a text in a row, in ASCII: the form in which numbers are compared. */
export function digitsOf(text: string): string {
  // Most numbers, and many are looked at at a time.
  if (ASCII.test(text)) return text.replace(/[^0-9]+/g, '');
  return digitRuns(text)
    .flat()
    .map((stretch) => stretch.digits)
    .join('');
}

function asciiDigits(numerals: string): string {
  return /^[0-9]*$/.test(numerals) ? numerals : Array.from(numerals, asciiDigit).join('');
}

/** Full-width, mathematical, superscript, circled digits by their compatibility form, others by their place. */
function asciiDigit(numeral: string): string {
  const compatible = numeral.normalize('NFKC').replace(/[^0-9]/g, '');
  if (compatible) return compatible;
  return isDecimalDigit(numeral.codePointAt(0)!) ? valueByPlace(numeral.codePointAt(0)!) : '?';
}

/**
 * Unicode keeps the ten decimal digits of every script together, zero first, so the distance to the start of
 * their block is the value; where two scripts' blocks touch, the distance modulo ten.
 */
function valueByPlace(codePoint: number): string {
  let first = codePoint;
  while (isDecimalDigit(first - 1)) first--;
  return String((codePoint - first) % 10);
}

function isDecimalDigit(codePoint: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(codePoint));
}
