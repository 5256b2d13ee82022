import {
  narrowestColumn,
  widestColumn,
  type ColumnState,
  type TableColumn,
  type TableLayout,
} from '../columns.ts';

/** The columns in the order in which they are seen: the pinned ones first. */
export function seenColumns({ columns }: TableLayout): readonly ColumnState[] {
  return [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)];
}

/** A width that a column may have, in whole pixels. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(widestColumn, Math.max(narrowestColumn, width)));
}

export function resized(layout: TableLayout, column: TableColumn, width: number): TableLayout {
  return changed(layout, column, { width: allowedWidth(width) });
}

export function pinned(layout: TableLayout, column: TableColumn, isPinned: boolean): TableLayout {
  return changed(layout, column, { pinned: isPinned });
}

/** Without the column; the last one stays. */
export function hidden(layout: TableLayout, column: TableColumn): TableLayout {
  if (layout.columns.length <= 1) return layout;
  return { ...layout, columns: layout.columns.filter((one) => one.column !== column) };
}

/** One place towards the end, or with -1 the beginning, among the columns that are pinned as it is, or are not. */
export function stepped(layout: TableLayout, column: TableColumn, step: 1 | -1): TableLayout {
  const seen = seenColumns(layout);
  const at = seen.findIndex((one) => one.column === column);
  const other = seen[at + step];
  if (other === undefined || other.pinned !== seen[at]?.pinned) return layout;
  return moved(layout, column, at + (step === 1 ? 2 : -1));
}

/**
 * With the column put before the one that is seen at a place; a place among pinned columns pins it, one behind them
 * unpins it, and the border between the two leaves it as it is.
 *
 * @param before - a place from 0, or how many there are for the end
 */
export function moved(layout: TableLayout, column: TableColumn, before: number): TableLayout {
  const seen = seenColumns(layout);
  const standing = seen.find((one) => one.column === column);
  if (standing === undefined) return layout;
  const border = seen.filter((one) => one.pinned).length;
  const isPinned = before === border ? standing.pinned : before < border;
  const ahead = seen.slice(0, before).filter((one) => one !== standing);
  const behind = seen.slice(before).filter((one) => one !== standing);
  const columns = [...ahead, { ...standing, pinned: isPinned }, ...behind];
  const isSame = columns.every(
    (one, at) => one.column === seen[at]?.column && one.pinned === seen[at].pinned,
  );
  return isSame ? layout : { ...layout, columns };
}

function changed(layout: TableLayout, column: TableColumn, change: Partial<ColumnState>): TableLayout {
  const columns = layout.columns.map((one) => (one.column === column ? { ...one, ...change } : one));
  return { ...layout, columns };
}
