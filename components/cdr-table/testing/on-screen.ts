import { findAll, wordsOf } from '../../base/testing/dom.ts';

/** The words of the first row below the heads, as it is hit there: what is laid out, not what is said. */
export function topmost(table: HTMLElement): string {
  const [head] = findAll(table, '[role=columnheader]');
  if (head === undefined) return '';
  const { left, bottom } = head.getBoundingClientRect();
  let element = document.elementFromPoint(left + 4, bottom + 12);
  while (element?.shadowRoot) {
    const inside = element.shadowRoot.elementFromPoint(left + 4, bottom + 12);
    if (inside === null || inside === element) break;
    element = inside;
  }
  const row = element?.closest('[role=row]');
  return row === null || row === undefined ? '' : wordsOf(row);
}
