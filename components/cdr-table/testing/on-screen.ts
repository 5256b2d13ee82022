import { findAll, wordsOf } from '../../base/testing/dom.ts';

/** Whether the first row below the heads, as it is hit at its middle, has these words: what is laid out, not what is said. */
export function isTheTopmost(table: HTMLElement, words: string): boolean {
  const [head] = findAll(table, '[role=columnheader]');
  if (head === undefined) return false;
  const { left, bottom } = head.getBoundingClientRect();
  let element = document.elementFromPoint(left + 4, bottom + 12);
  while (element?.shadowRoot) {
    const inside = element.shadowRoot.elementFromPoint(left + 4, bottom + 12);
    if (inside === null || inside === element) break;
    element = inside;
  }
  const row = element?.closest('[role=row]');
  return row !== null && row !== undefined && wordsOf(row).includes(words);
}
