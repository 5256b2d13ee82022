/** What is cut in a cell can be read in full under the pointer. */
export function sayInFull({ target }: PointerEvent): void {
  const cell = (target as HTMLElement).closest<HTMLElement>('.cell');
  if (cell === null) return;
  // What stands in a line has no width of its own at which it could be cut.
  const isCut = [cell, ...cell.children].some(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
  );
  const title = isCut ? (cell.textContent ?? '') : '';
  if (cell.title !== title) cell.title = title;
}

/** A row is used again for another record: what was said of one goes with the pointer. */
export function sayNoMore({ target }: PointerEvent): void {
  (target as HTMLElement).closest('.cell')?.removeAttribute('title');
}
