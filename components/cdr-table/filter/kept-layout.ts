import {
  narrowestColumn,
  rowHeights,
  tableColumns,
  widestColumn,
  type ColumnState,
  type Density,
  type TableLayout,
} from '../columns.ts';

/** Reads a layout that was kept, whoever wrote it; null where it is none. Columns that are not known are left out. */
export function readLayout(kept: unknown): TableLayout | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { columns, density } = kept as Partial<Record<keyof TableLayout, unknown>>;
  if (!Array.isArray(columns) || typeof density !== 'string' || !Object.hasOwn(rowHeights, density))
    return null;
  const known = new Map<string, ColumnState>();
  for (const one of columns.slice(0, 4 * tableColumns.length) as unknown[]) {
    const column = readColumn(one);
    if (column !== null && !known.has(column.column)) known.set(column.column, column);
  }
  return known.size === 0 ? null : { columns: [...known.values()], density: density as Density };
}

function readColumn(kept: unknown): ColumnState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { column, width, pinned } = kept as Partial<Record<keyof ColumnState, unknown>>;
  const known = tableColumns.find((one) => one === column);
  if (known === undefined || typeof width !== 'number' || !Number.isFinite(width)) return null;
  return {
    column: known,
    width: Math.min(widestColumn, Math.max(narrowestColumn, Math.round(width))),
    pinned: pinned === true,
  };
}
