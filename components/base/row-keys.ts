/** How many rows a page key moves. */
const PAGE = 8;

/**
 * The row that a key leads to.
 *
 * @param at - the place the keys stand on, -1 for none
 * @param count - how many rows there are
 * @returns a place; null where the key leads nowhere
 */
export function placeFor(key: string, at: number, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
