/** A cell of the grid. The header has the place -1, rows count from 0; `at` counts columns from 0. */
export interface GridPosition {
  readonly place: number;
  readonly at: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
  readonly isRightToLeft: boolean;
}

interface GridKey {
  readonly key: string;
  /** With Control, or Command. */
  readonly isFar: boolean;
}

/** The cell a key leads to, by the practice for grids; null where the key leads nowhere. */
export function positionFor(
  { key, isFar }: GridKey,
  { place, at }: GridPosition,
  { rows, columns, page, isRightToLeft }: GridExtent,
): GridPosition | null {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const row = (wanted: number): GridPosition => ({ place: Math.max(-1, Math.min(lastRow, wanted)), at });
  const column = (wanted: number): GridPosition => ({
    place,
    at: Math.max(0, Math.min(lastColumn, wanted)),
  });
  switch (key) {
    case 'ArrowDown':
      return row(isFar ? lastRow : place + 1);
    case 'ArrowUp':
      return row(isFar && place > 0 ? 0 : place - 1);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isForward = (key === 'ArrowRight') !== isRightToLeft;
      if (isFar) return column(isForward ? lastColumn : 0);
      return column(isForward ? at + 1 : at - 1);
    }
    case 'Home':
      return { place: isFar ? -1 : place, at: 0 };
    case 'End':
      return { place: isFar ? lastRow : place, at: lastColumn };
    case 'PageDown':
      return isFar ? null : row(place + page);
    case 'PageUp':
      // The header is reached from the first row, not by the way.
      return isFar ? null : row(place > 0 ? Math.max(0, place - page) : place);
    default:
      return null;
  }
}
