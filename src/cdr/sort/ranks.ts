/** The order of some texts: each has a rank, from 0; those that are the same have the same. */
export interface Ranks {
  /** By index of the text. One that stands for no value has `levels`. */
  readonly ranks: Uint32Array;
  /** How many ranks there are. */
  readonly levels: number;
}

/**
 * Ranks texts by their folded forms, by code units; those with equal ones by what they are themselves.
 *
 * @param folded - by index; null where there is no value
 */
export function rankTexts(texts: readonly string[], folded: readonly (string | null)[]): Ranks {
  const order: number[] = [];
  for (const [index, text] of folded.entries()) if (text !== null) order.push(index);
  const compare = (one: number, other: number): number =>
    compareUnits(folded[one]!, folded[other]!) || compareUnits(texts[one]!, texts[other]!);
  order.sort(compare);
  const ranks = new Uint32Array(texts.length);
  let levels = 0;
  let former = -1;
  for (const index of order) {
    if (former === -1 || compare(former, index) !== 0) levels += 1;
    ranks[index] = levels - 1;
    former = index;
  }
  for (const [index, text] of folded.entries()) if (text === null) ranks[index] = levels;
  return { ranks, levels };
}

function compareUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
