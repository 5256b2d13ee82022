/** What is cut in a cell can be read in full under the pointer. */
export function sayInFull({ target }: PointerEvent): void {
  const cell = (target as HTMLElement).closest<HTMLElement>('.cell');
  if (cell === null) return;
  const isCut = [cell, ...cell.children].some((one) => one.scrollWidth > one.clientWidth);
  const title = isCut ? (cell.textContent ?? '') : '';
  if (cell.title !== title) cell.title = title;
}

/** A row is used again for another record: what was said of one goes with the pointer. */
export function sayNoMore({ target }: PointerEvent): void {
  (target as HTMLElement).closest('.cell')?.removeAttribute('title');
}
