/** From where to where a text goes without the white space around it, in UTF-16 units; nothing of a blank text. */
export function trimmedRange(text: string): readonly [start: number, end: number] {
  const start = text.length - text.trimStart().length;
  return [start, Math.max(start, text.trimEnd().length)];
}
