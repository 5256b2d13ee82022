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
  for (const { 0: run, index: start } of text.matchAll(/\{+|\}+/g)) {
    const end = start + run.length;
    if (run.startsWith('{')) {
      if (opening) strays.push(opening);
      opening = { start, end };
      continue;
    }
    if (!opening) {
      strays.push({ start, end });
      continue;
    }
    const written = text.slice(opening.end, start);
    const isSingle = opening.end - opening.start === 1 && run.length === 1;
    if (!isSingle || WORD.test(written)) {
      const isPaired = opening.end - opening.start === 2 && run.length === 2;
      placeholders.push({ start: opening.start, end, written, name: mendedName(written), isPaired });
    }
    opening = null;
  }
  if (opening) strays.push(opening);
  return { placeholders, strays };
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
