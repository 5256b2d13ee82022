import type { CdrFilter } from '../../../src/contract/cdr-query.ts';

/** Text without regard to case and accents. */
export function fold(text: string): string {
  // Most of what is compared is plain.
  const plain = /^[\0-\x7F]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}

/**
 * What finds a contact: the text, or its digits where it may be a number that was written with spaces. A number is in
 * the texts of a contact only for those who may see it.
 */
export function contactMatchOf(wanted: string, where: CdrFilter['textMatch']): TextMatch {
  const digits = /\p{L}/u.test(wanted) ? '' : wanted.normalize('NFKC').replaceAll(/\D/g, '');
  const asWritten = matchOf(wanted, where);
  if (digits === '' || digits === wanted) return asWritten;
  const asNumber = matchOf(digits, where);
  return (folded) => asWritten(folded) || asNumber(folded);
}

/** Whether what is searched for is in a text that is folded already. */
export type TextMatch = (folded: string) => boolean;

export function matchOf(wanted: string, where: CdrFilter['textMatch'] = 'within'): TextMatch {
  const needle = fold(wanted);
  if (where === 'within') return (folded) => folded.includes(needle);
  return (folded) => {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1))
      if (at === 0 || !/[\p{L}\p{M}\p{N}]$/u.test(folded.slice(Math.max(0, at - 2), at))) return true;
    return false;
  };
}
