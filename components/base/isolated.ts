/**
 * A name for the middle of a sentence: whatever direction it is written in, it turns nothing around it. Where a sentence
 * is not made of one string, `<bdi>` does the same.
 */
export function isolated(name: string): string {
  return `\u2068${name.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')}\u2069`;
}
