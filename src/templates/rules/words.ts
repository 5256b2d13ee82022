/** Scripts that put no spaces between words; two of their characters are counted as one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** How many words a text has: what stands between spaces and has a letter or a digit. */
export function wordsIn(text: string): number {
  let words = 0;
  const spaced = text.replace(UNSPACED, (run) => {
    words += Math.ceil(run.length / 2);
    return ' ';
  });
  for (const word of spaced.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) words++;
  return words;
}
