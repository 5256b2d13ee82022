import type { ColumnState, TableColumn, TableLayout } from '../columns.ts';

/** The layout with a column one place further forward or back; the same where there is no such place. */
export function movedColumn(layout: TableLayout, column: TableColumn, by: -1 | 1): TableLayout {
  const columns = [...layout.columns];
  const at = columns.findIndex((one) => one.column === column);
  const one = columns[at];
  const other = columns[at + by];
  if (one === undefined || other === undefined) return layout;
  columns[at] = other;
  columns[at + by] = one;
  return { ...layout, columns };
}

/** The layout with a column shown (behind the others) or not; at least one column stays. */
export function shownColumn(layout: TableLayout, column: ColumnState, isShown: boolean): TableLayout {
  const others = layout.columns.filter((one) => one.column !== column.column);
  if (isShown) return { ...layout, columns: [...others, column] };
  return others.length === 0 ? layout : { ...layout, columns: others };
}
