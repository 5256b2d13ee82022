/** What a key means in the table: another row to go to, or something for the row that is stood on. */
export type RowKey =
  { readonly kind: 'move'; readonly to: number } | { readonly kind: 'open' | 'close' | 'remove' };

/** So many rows are a page. */
const PAGE = 8;

/** What a key means on row `at` of `count`; null if nothing. Left and right follow the direction of writing. */
export function rowKey(key: string, at: number, count: number, isRightToLeft: boolean): RowKey | null {
  const last = count - 1;
  const moves: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    PageDown: Math.min(at + PAGE, last),
    PageUp: Math.max(at - PAGE, 0),
    Home: 0,
    End: last,
  };
  const to = moves[key];
  if (to !== undefined) return { kind: 'move', to };
  if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return { kind: 'open' };
  if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return { kind: 'close' };
  return key === 'Delete' ? { kind: 'remove' } : null;
}
