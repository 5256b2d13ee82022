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

/** The emoji of a text, each with its place, in order. */
export function emojiIn(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(EMOJI), ({ 0: emoji, index }) => ({
    start: index,
    end: index + emoji.length,
  }));
}
