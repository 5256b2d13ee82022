import type { CdrColumn } from '../../src/cdr/types.ts';

/** Every column of the table; `text` cannot be sorted by. */
export type TableColumn = CdrColumn | 'text';

export const tableColumns: readonly TableColumn[] = [
  'startedAt',
  'contact',
  'disposition',
  'agent',
  'channel',
  'direction',
  'text',
  'firstResponse',
  'serviceLevel',
  'messageCount',
  'duration',
  'endedAt',
  'archivedReason',
  'group',
];

export function isTableColumn(name: string | undefined): name is TableColumn {
  return tableColumns.some((column) => column === name);
}

/** How one column stands in the table. */
export interface ColumnState {
  readonly column: TableColumn;
  /** Pixels. */
  readonly width: number;
  /** Stays at the beginning of the line while the others scroll. */
  readonly pinned: boolean;
}

export type Density = 'compact' | 'regular';

/** The layout a person chose: columns in their order (those left out are hidden), and how dense rows stand. */
export interface TableLayout {
  readonly columns: readonly ColumnState[];
  readonly density: Density;
}

/** Of the standard: there is room for a name, how it is sorted, and mostly for the button of its menu too. */
const widths: Readonly<Record<TableColumn, number>> = {
  startedAt: 176,
  endedAt: 176,
  contact: 232,
  disposition: 128,
  archivedReason: 176,
  direction: 112,
  channel: 144,
  agent: 152,
  group: 128,
  text: 280,
  firstResponse: 160,
  serviceLevel: 136,
  messageCount: 136,
  duration: 136,
};

/** Pixels; no column gets narrower by hand. */
export const narrowestColumn = 72;
export const widestColumn = 720;

const shownAtFirst: readonly TableColumn[] = [
  'startedAt',
  'contact',
  'disposition',
  'agent',
  'channel',
  'direction',
  'text',
  'firstResponse',
  'serviceLevel',
  'duration',
];

/** A column as it stands where nobody changed it. */
export function standardColumn(column: TableColumn): ColumnState {
  return { column, width: widths[column], pinned: column === 'startedAt' };
}

export const standardLayout: TableLayout = {
  columns: shownAtFirst.map(standardColumn),
  density: 'compact',
};

/** Rows are so high, in pixels. */
export const rowHeights: Readonly<Record<Density, number>> = { compact: 32, regular: 40 };
