export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * So many bytes are read and decoded at a time: a few milliseconds of work. Of less at a time, a browser takes longer to
 * tidy up afterwards than to read.
 */
const BLOCK = 256 * 1024;
/** So many characters are handed on at a time, to be worked on for a few milliseconds. */
const PIECE = 32 * 1024;

/** A file that cannot be read as a table, and where. Lines count from 1. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly line: number | null;

  constructor(code: FileProblemCode, line: number | null = null) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

export type FileProblemCode =
  | 'empty'
  | 'not-text'
  | 'nul'
  | 'quote'
  | 'quote-after-space'
  | 'row-too-wide'
  | 'row-too-long'
  | 'cell-too-long'
  | 'too-many-names'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'no-rows'
  | 'unreadable';

export interface Reading {
  readonly signal: AbortSignal;
  /** Lets the page do what it has to do, between two slices. */
  readonly pause: () => Promise<unknown>;
}

/** How files begin that are no text: pictures, PDF, archives (spreadsheets too). */
const signatures: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
];

/** What the first bytes say of the encoding; null where it depends on all of them. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (signatures.some((begin) => begin.every((byte, at) => bytes[at] === byte)))
    throw new FileProblem('not-text');
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark, text in UTF-16 has a zero in most pairs, always on the same side.
  const pairs = Math.min(bytes.length >> 1, 512);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) even += 1;
    if (bytes[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/** Whether a file is well-formed UTF-8 from its beginning to its end. */
async function isUtf8(file: Blob, reading: Reading): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of blocksOf(file, reading)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What a decoder puts in the place of bytes that are no character. */
const REPLACEMENT = '\uFFFD';

/**
 * Whether more of what is no ASCII in a file is well-formed UTF-8 than is not: a file with a few stray bytes. In another
 * encoding hardly any letter looks like UTF-8 by chance.
 */
async function isMostlyUtf8(file: Blob, reading: Reading): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let good = 0;
  let stray = 0;
  for await (const bytes of blocksOf(file, reading))
    for (const character of decoder.decode(bytes, { stream: true })) {
      if (character === REPLACEMENT) stray += 1;
      else if (character > '\x7F') good += 1;
    }
  return good > stray;
}

/** The encoding by all bytes of a file, where its beginning does not say it. */
async function encodingThroughout(file: Blob, reading: Reading): Promise<Encoding> {
  const isUtf = (await isUtf8(file, reading)) || (await isMostlyUtf8(file, reading));
  return isUtf ? 'utf-8' : 'windows-1252';
}

async function* blocksOf(file: Blob, { signal, pause }: Reading): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += BLOCK) {
    let bytes: ArrayBuffer;
    try {
      bytes = await file.slice(at, at + BLOCK).arrayBuffer();
    } catch {
      // It was changed or taken away while it was read.
      throw new FileProblem('unreadable');
    }
    await pause();
    signal.throwIfAborted();
    yield new Uint8Array(bytes);
  }
}

export interface Decoded {
  readonly encoding: Encoding;
  /** The text in pieces, its line ends all `\n`. */
  readonly pieces: AsyncGenerator<string>;
  /** The lines, as far as it was decoded, that hold bytes which are no characters in this encoding. */
  readonly damagedLines: readonly number[];
}

/**
 * Recognises the encoding of a file, unless one is `chosen`, and decodes it, block by block. Throws a {@link FileProblem}
 * for what is no text.
 */
export async function decode(file: Blob, reading: Reading, chosen: Encoding | null = null): Promise<Decoded> {
  if (file.size === 0) throw new FileProblem('empty');
  const [first = new Uint8Array()] = [(await blocksOf(file, reading).next()).value as Uint8Array | undefined];
  const byBeginning = encodingOf(first);
  const encoding = chosen ?? byBeginning ?? (await encodingThroughout(file, reading));
  const damagedLines: number[] = [];
  return { encoding, pieces: piecesOf(file, encoding, reading, damagedLines), damagedLines };
}

async function* piecesOf(
  file: Blob,
  encoding: Encoding,
  reading: Reading,
  damagedLines: number[],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let lines = 1;
  let held = '';
  const clean = (text: string, isLast: boolean): string => {
    let whole = held + text;
    held = '';
    if (!isLast && whole.endsWith('\r')) {
      held = '\r';
      whole = whole.slice(0, -1);
    }
    const joined = whole.replaceAll(/\r\n?/g, '\n');
    const nul = joined.indexOf('\0');
    if (nul !== -1) throw new FileProblem('nul', lines + newlinesIn(joined.slice(0, nul)));
    if (joined.includes(REPLACEMENT)) noteDamage(joined, lines, damagedLines);
    lines += newlinesIn(joined);
    return joined;
  };
  for await (const bytes of blocksOf(file, reading)) {
    const text = clean(decoder.decode(bytes, { stream: true }), false);
    for (let at = 0; at < text.length; at += PIECE) {
      await reading.pause();
      reading.signal.throwIfAborted();
      yield text.slice(at, at + PIECE);
    }
  }
  yield clean(decoder.decode(), true);
}

/** Adds the lines of a piece of text in which characters were lost, each once; `first` is the line at which it begins. */
function noteDamage(text: string, first: number, damagedLines: number[]): void {
  for (const [at, line] of text.split('\n').entries())
    if (line.includes(REPLACEMENT) && damagedLines.at(-1) !== first + at) damagedLines.push(first + at);
}

export function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
