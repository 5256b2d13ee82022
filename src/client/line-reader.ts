import type { Answer } from '../contract/operation.ts';
import { decode } from '../contract/parse.ts';

/** Largest line that is read, in characters. */
const largestLine = 2 ** 20;

/** Reads the bytes of an answer of lines as they come, cut anywhere. */
export interface LineReader {
  /** The lines that these bytes complete; null, and from then on, once something is not what the contract promises. */
  read(bytes: Uint8Array): unknown[] | null;
  /** What stood on the last line without its end; null if that was cut. */
  end(): unknown[] | null;
}

/** @param schema - of what stands on one line */
export function createLineReader(schema: NonNullable<Answer['body']>): LineReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = '';

  /** Puts what stands on a line to the others; nothing for an empty one. */
  const put = (lines: unknown[]): boolean => {
    const text = line;
    line = '';
    if (text.trim() === '') return true;
    const result = decode(schema, jsonOf(text));
    if (result.ok) lines.push(result.value);
    return result.ok;
  };
  const readText = (text: string): unknown[] | null => {
    const lines: unknown[] = [];
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0 && !put(lines)) return null;
      line += piece;
      if (line.length > largestLine) return null;
    }
    return lines;
  };

  let readable = true;
  const readOn = (decoded: () => string): unknown[] | null => {
    if (!readable) return null;
    try {
      const lines = readText(decoded());
      readable = lines !== null;
      return lines;
    } catch {
      readable = false;
      return null;
    }
  };

  return {
    read: (bytes) => readOn(() => decoder.decode(bytes, { stream: true })),
    end: () => readOn(() => `${decoder.decode()}\n`),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
