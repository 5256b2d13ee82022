import type { Listed } from '../columns/long-list.ts';
import { bitsOf } from './bits.ts';
import { sortByLevels, type SortLevel } from './level-sort.ts';

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
 * @param folded - by index; null where there is no value. A text of ASCII may be there as it is: its case is folded here,
 *   so that nobody has to keep a million of them twice
 */
export function rankTexts(texts: Listed<string>, folded: Listed<string | null>): Ranks {
  const known = new Uint32Array(folded.length);
  let count = 0;
  for (let index = 0; index < folded.length; index += 1) {
    if (folded.at(index) !== null) known[count++] = index;
  }
  const order = new Uint32Array(count);
  const foldedLevels = levelsOf(folded as Listed<string>, known, count, true);
  // Most are told apart by their folded forms; the levels of what they are themselves follow for those that are not.
  const levels = [...foldedLevels, ...levelsOf(texts, known, count, false)];
  sortByLevels(levels, known, count, order, new Uint32Array(count));
  const ranks = new Uint32Array(texts.length);
  let rank = -1;
  let former = -1;
  for (const index of order) {
    if (former === -1 || texts.at(former) !== texts.at(index)) rank += 1;
    ranks[index] = rank;
    former = index;
  }
  for (let index = 0; index < folded.length; index += 1) {
    if (folded.at(index) === null) ranks[index] = rank + 1;
  }
  return { ranks, levels: rank + 1 };
}

/** Those of ASCII, each so far below its small letter. */
const capitals = Array.from({ length: 26 }, (_, letter) => 65 + letter);
const TO_SMALL = 32;

/**
 * By some code units after the other, as many at once as fit: the fewer different ones there are, the more.
 *
 * @param foldsCase - whether capitals of ASCII are as their small letters
 */
function levelsOf(
  texts: Listed<string>,
  indexes: Uint32Array,
  count: number,
  foldsCase: boolean,
): SortLevel[] {
  let symbols = new Uint32Array(128);
  let longest = 0;
  for (let at = 0; at < count; at += 1) {
    const text = texts.at(indexes[at]!)!;
    if (text.length > longest) longest = text.length;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= symbols.length) {
        const more = new Uint32Array(0x1_0000);
        more.set(symbols);
        symbols = more;
      }
      symbols[unit] = 1;
    }
  }
  // 0 is the end of a text, before every code unit.
  let used = 0;
  if (foldsCase) {
    for (const unit of capitals) {
      if (symbols[unit] === 1) symbols[unit + TO_SMALL] = 1;
      symbols[unit] = 0;
    }
  }
  for (let unit = 0; unit < symbols.length; unit += 1) {
    if (symbols[unit] === 1) symbols[unit] = used += 1;
  }
  if (foldsCase) for (const unit of capitals) symbols[unit] = symbols[unit + TO_SMALL]!;
  const symbolBits = bitsOf(used);
  const together = Math.floor(32 / Math.max(1, symbolBits));
  const levels: SortLevel[] = [];
  for (let first = 0; first < longest; first += together) {
    const end = Math.min(longest, first + together);
    levels.push({
      bits: (end - first) * symbolBits,
      fill(keys, places, length) {
        for (let at = 0; at < length; at += 1) {
          const text = texts.at(places === null ? at : places[at]!)!;
          let key = 0;
          for (let index = first; index < end; index += 1)
            key = (key << symbolBits) | (index < text.length ? symbols[text.charCodeAt(index)]! : 0);
          keys[at] = key;
        }
      },
    });
  }
  return levels;
}
