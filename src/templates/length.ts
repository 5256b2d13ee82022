/**
 * The length of a text as the platform's limits count it, in characters. The platform's documentation says
 * "characters" and no more; here they are Unicode code points, as JSON Schema counts `maxLength` and so the contract
 * does: an emoji of one code point is one character, not the two UTF-16 units of `text.length`. Everything that
 * compares a text with a limit counts by this.
 */
export function lengthOf(text: string): number {
  let length = 0;
  for (let offset = 0; offset < text.length; offset += unitsAt(text, offset)) length++;
  return length;
}

/** Where in a text the given count of characters ends, in UTF-16 units, as ranges count; at most at its end. */
export function offsetAfter(text: string, characters: number): number {
  let offset = 0;
  for (let left = characters; left > 0 && offset < text.length; left--) offset += unitsAt(text, offset);
  return offset;
}

function unitsAt(text: string, offset: number): number {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}
