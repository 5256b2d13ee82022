export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** So many lines are looked at. */
const LINES = 20;

/** A first line that says the separator, as spreadsheets write it and want it: no row of the table. */
const saying = /^sep=([,;\t])\n/i;

/** What a text says of its separator in its first line, and the length of that line, characters; null if nothing. */
export function saidSeparator(
  text: string,
): { readonly separator: Separator; readonly length: number } | null {
  const [line, separator] = saying.exec(text) ?? [];
  return line === undefined ? null : { separator: separator as Separator, length: line.length };
}

/**
 * The separator of a file by its first lines: the one that stands equally often in most of them, outside quotes. Where
 * none does, that of the first line; a comma where there is none at all.
 */
export function separatorOf(text: string): Separator {
  const lines = countsIn(text);
  const [head] = lines;
  let best: Separator = ',';
  let most = 0;
  for (const separator of separators) {
    const wanted = head?.[separator] ?? 0;
    if (wanted === 0) continue;
    const alike = lines.filter((counts) => counts[separator] === wanted).length;
    const score = alike * 1000 + Math.min(wanted, 999);
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

function countsIn(text: string): Record<Separator, number>[] {
  const lines: Record<Separator, number>[] = [];
  let counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  let isEmpty = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) {
      if (!isEmpty) lines.push(counts);
      if (lines.length === LINES) return lines;
      counts = { ',': 0, ';': 0, '\t': 0 };
      isEmpty = true;
      continue;
    } else if (!isQuoted && character in counts) counts[character as Separator] += 1;
    isEmpty = false;
  }
  if (!isEmpty) lines.push(counts);
  return lines;
}
