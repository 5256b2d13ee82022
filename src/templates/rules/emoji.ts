/**
 * An emoji as it is seen: with its skin tone, what it is joined to, and its tags. Characters that are emoji only when
 * they are asked to look like one (`©`, `™`, digits) are none by themselves.
 */
export const EMOJI = new RegExp(
  '(?:\\p{RI}{2}|[0-9#*]\\uFE0F?\\u20E3|ONE(?:\\u200DONE)*)'.replaceAll(
    'ONE',
    '(?:\\p{Emoji_Presentation}\\uFE0F?|\\p{Extended_Pictographic}(?:\\uFE0F|(?=\\p{EMod})))' +
      '\\p{EMod}?[\\u{E0020}-\\u{E007F}]*',
  ),
  'gu',
);

/** The first emoji of a text, in UTF-16 units; null if there is none. */
export function firstEmoji(text: string): readonly [start: number, end: number] | null {
  EMOJI.lastIndex = 0;
  const match = EMOJI.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}

/** How many emoji a text has, and where the first after `limit` of them is; null if it has no more than these. */
export function countEmoji(
  text: string,
  limit: number,
): { readonly count: number; readonly surplus: readonly [start: number, end: number] | null } {
  let count = 0;
  let surplus: readonly [number, number] | null = null;
  EMOJI.lastIndex = 0;
  for (let match = EMOJI.exec(text); match; match = EMOJI.exec(text)) {
    if (count === limit) surplus = [match.index, EMOJI.lastIndex];
    count++;
  }
  return { count, surplus };
}
