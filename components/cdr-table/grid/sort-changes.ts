import type { CdrColumn, CdrSort } from '../../../src/cdr/types.ts';

/** Columns by which a table can be sorted at once. */
export const MOST_SORTS = 2;

/**
 * The sorting after a column's header was used: ascending, descending, none, and so on.
 *
 * @param adds - whether the column sorts beside the one that is there; the second gives way where there are two
 */
export function cycledSort(sort: readonly CdrSort[], column: CdrColumn, adds: boolean): readonly CdrSort[] {
  const standing = sort.find(({ by }) => by === column);
  const order = standing === undefined ? 'ascending' : standing.order === 'ascending' ? 'descending' : null;
  return chosenSort(sort, column, order, adds);
}

/** The sorting once a column is sorted in this order, or no longer. */
export function chosenSort(
  sort: readonly CdrSort[],
  column: CdrColumn,
  order: CdrSort['order'] | null,
  adds: boolean,
): readonly CdrSort[] {
  const chosen = order === null ? [] : [{ by: column, order }];
  if (!adds) return chosen;
  const at = sort.findIndex(({ by }) => by === column);
  if (at < 0 && order === null) return sort;
  return at < 0 ? [...sort.slice(0, MOST_SORTS - 1), ...chosen] : sort.toSpliced(at, 1, ...chosen);
}
