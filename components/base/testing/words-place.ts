/** Where words stand that are written within an element, in the window. */
export function placeOf(element: Element, words: string): DOMRect {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const start = text.textContent!.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`“${words}” is not written there.`);
}
