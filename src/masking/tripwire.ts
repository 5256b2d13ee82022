import { digitRuns, digitsOf, type DigitStretch } from './digits.ts';

/** E.164: no number has more digits than this. */
const MOST_DIGITS = 15;

/** Below this a run of digits is a house number, a date, a price; from here on it may be a phone number. */
const FEWEST_DIGITS = 7;

const HAS_DIGIT = /\p{N}/u;

/** Stands where digits were. Always the same, so that it does not tell how many. */
export const FOLDED_OUT = '•••';

/**
 * The text with everything replaced that may be a phone number: 7 to 15 digits of any script with nothing between them
 * but separators and characters that cannot be seen. Whatever is the given number goes too.
 *
 * A stretch of more than 15 digits with nothing between them (zeros before it aside) is no number and ends a run, so
 * what stands beside it is judged by itself. More than 15 digits in several stretches do count: two numbers in a row
 * are two numbers.
 *
 * @param number - the contact's number, empty where it is not known
 */
export function foldOutNumbers(text: string, number = ''): string {
  if (!HAS_DIGIT.test(text)) return text;
  const digits = digitsOf(number);
  let folded = '';
  let end = 0;
  for (const run of digitRuns(text)) {
    const parts = isNumber(run, digits) ? [run] : suspects(run);
    for (const part of parts) {
      folded += text.slice(end, part[0]!.start) + FOLDED_OUT;
      end = part.at(-1)!.end;
    }
  }
  return folded + text.slice(end);
}

/** Identifiers as most backends make them. Without a letter in it, it may as well be numbers in a row. */
const UUID = /(?<![0-9a-z])(?=[0-9-]{0,35}[a-f])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z])/i;

/**
 * As {@link foldOutNumbers}, for words that explain or name something, where a UUID is worth more whole: it is what
 * a problem is found by in the backend's log.
 */
export function foldOutNumbersAroundIds(text: string): string {
  // With the UUIDs captured, a split text has them at odd places.
  return text
    .split(UUID)
    .map((piece, place) => (place % 2 === 1 ? piece : foldOutNumbers(piece)))
    .join('');
}

/**
 * True if a text holds this very number, in whatever script and with whatever separators: international, with
 * zeros before it, or without its country code. Numbers of fewer than 7 digits must stand alone.
 */
export function holdsThisNumber(text: string, number: string): boolean {
  if (number === '' || !HAS_DIGIT.test(text)) return false;
  const digits = digitsOf(number);
  return digitRuns(text).some((run) => isNumber(run, digits));
}

/** The parts of a run, cut at its overlong stretches, that have enough digits for a number. */
function suspects(run: DigitStretch[]): DigitStretch[][] {
  const parts: DigitStretch[][] = [[]];
  for (const stretch of run) {
    if (withoutZeros(stretch.digits).length > MOST_DIGITS) parts.push([]);
    else parts.at(-1)!.push(stretch);
  }
  return parts.filter((part) => joined(part).length >= FEWEST_DIGITS);
}

function isNumber(run: DigitStretch[], number: string): boolean {
  return [joined(run), ...run.map((stretch) => stretch.digits)].some((digits) => sameNumber(digits, number));
}

function sameNumber(digits: string, number: string): boolean {
  if (number.length < FEWEST_DIGITS) return digits === number;
  const national = withoutZeros(digits);
  return digits.includes(number) || (national.length >= FEWEST_DIGITS && number.endsWith(national));
}

function joined(run: DigitStretch[]): string {
  return run.map((stretch) => stretch.digits).join('');
}

/** Numbers are padded with zeros by some systems, and dialled with one or two in front. */
function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, '');
}
