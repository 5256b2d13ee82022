/**
 * What stands between braces as a variable, or was meant to: `{{1}}`, and also `{1}`, `{{{1}}}` or `{{First name}}`,
 * which the platform refuses.
 */
export type Placeholder = {
  /** From where to where it stands in the text, with its braces, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Between the braces, as it was written. */
  readonly written: string;
  /** The name it has once mended; empty where nothing of it can be a name. */
  readonly name: string;
  /** Whether it has two braces on either side. */
  readonly isPaired: boolean;
};

/** The variables of a text, as they are and as they were meant, and braces that belong to none. */
export type Braces = {
  readonly placeholders: readonly Placeholder[];
  /** Runs of braces without a partner. */
  readonly strays: readonly { readonly start: number; readonly end: number }[];
};

/** A variable in single braces is one by mistake; any other text in single braces is a text. */
const WORD = /^\s*[\w-]{1,64}\s*$/;

/** Reads the braces of a text, in time linear to its length. */
export function readBraces(text: string): Braces {
  const placeholders: Placeholder[] = [];
  const strays: { start: number; end: number }[] = [];
  let opening: { start: number; end: number } | null = null;
  for (let start = nextBrace(text, 0); start < text.length; start = nextBrace(text, start)) {
    const end = endOfRun(text, start);
    const run = { start, end };
    if (text.startsWith('{', start)) {
      if (opening) strays.push(opening);
      opening = run;
    } else if (opening) {
      const placeholder = placeholderBetween(text, opening, run);
      if (placeholder) placeholders.push(placeholder);
      opening = null;
    } else {
      strays.push(run);
    }
    start = end;
  }
  if (opening) strays.push(opening);
  return { placeholders, strays };
}

const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Where the next brace is; the end of the text if there is none. Not by an expression: this is where the time goes. */
function nextBrace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== OPENING && text.charCodeAt(at) !== CLOSING) at++;
  return at;
}

function endOfRun(text: string, start: number): number {
  const brace = text.charCodeAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === brace) end++;
  return end;
}

type Run = { readonly start: number; readonly end: number };

/** What stands between two runs of braces; null where they only set off a text. */
function placeholderBetween(text: string, opening: Run, closing: Run): Placeholder | null {
  const written = text.slice(opening.end, closing.start);
  const [before, after] = [opening.end - opening.start, closing.end - closing.start];
  if (before === 1 && after === 1 && !WORD.test(written)) return null;
  const isPaired = before === 2 && after === 2;
  return { start: opening.start, end: closing.end, written, name: mendedName(written), isPaired };
}

const LONGEST_NAME = 32;

/** What is a name already stays as it is: a position, or small letters, digits and underscores. */
function mendedName(written: string): string {
  if (isPosition(written) || isName(written)) return written;
  const name = written
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const mended = /^\d+$/.test(name) ? name.replace(/^0+/, '') : name;
  return isPosition(mended) || isName(mended) ? mended : '';
}

/** Whether a name is a position: 1 to 999. */
export function isPosition(name: string): boolean {
  return /^[1-9]\d{0,2}$/.test(name);
}

/** Whether a name is one of the named format: not of digits alone. */
export function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9_]*[a-z_][a-z0-9_]*$/.test(name);
}
