import { rowHeights, type TableLayout } from '../columns.ts';
import { seenColumns } from './layout-changes.ts';

/** Pixels of the column that opens rows. */
export const TOGGLE_WIDTH = 36;
/** Below this width of the table, nothing stays at the beginning of the line: there would be no room to scroll in. */
const NARROW = 520;

export interface SheetMeasures {
  readonly layout: TableLayout;
  readonly hasToggle: boolean;
}

/**
 * The rules that follow the layout, in a sheet of their own: how wide columns are, where they stay, how high rows are.
 * A column that is resized changes one sheet, not each cell.
 */
export class ColumnSheet {
  readonly sheet = new CSSStyleSheet();
  #text = '';

  update(measures: SheetMeasures): void {
    const text = rulesOf(measures);
    if (text === this.#text) return;
    this.#text = text;
    this.sheet.replaceSync(text);
  }
}

function rulesOf({ layout, hasToggle }: SheetMeasures): string {
  const columns = seenColumns(layout);
  const height = rowHeights[layout.density];
  const rules: string[] = [];
  const sticky: string[] = [];
  let before = 0;
  let whole = 0;
  // Not `background: inherit`: for that, browsers style all cells anew whenever their row moves.
  const stay = (name: string, isLast: boolean): void => {
    sticky.push(
      `.at-${name} { position: sticky; inset-inline-start: ${before}px; z-index: 1; background: var(--_row); }`,
    );
    if (isLast) sticky.push(`[data-scrolled] .at-${name}::after { content: ''; }`);
  };
  const lastPinned = columns.findLast(({ pinned }) => pinned)?.column;
  // It scrolls with the rest, which spares browsers a layer in each row: a press anywhere opens a row, too.
  if (hasToggle) {
    rules.push(`.at-toggle { inline-size: ${TOGGLE_WIDTH}px; }`);
    whole += TOGGLE_WIDTH;
  }
  for (const { column, width, pinned } of columns) {
    // The one column without a natural width takes what is left of the line.
    const grow = column === 'text' && !pinned ? 'flex-grow: 1;' : '';
    rules.push(`.at-${column} { inline-size: ${width}px; ${grow} }`);
    if (pinned) {
      stay(column, column === lastPinned);
      before += width;
    }
    whole += width;
  }
  rules.push(
    `.line { inline-size: ${whole}px; }`,
    `.row > .cell { block-size: ${height - 1}px; line-height: ${height - 1}px; }`,
    `.row { block-size: ${height - 1}px; }`,
    `.details-place { inset-block-start: ${height - 1}px; }`,
    `@container grid (inline-size >= ${NARROW}px) { ${sticky.join(' ')} }`,
  );
  return rules.join('\n');
}

/** Pixels at the beginning of the line that pinned columns take from what scrolls, in a table as wide as `view`. */
export function pinnedWidth(layout: TableLayout, view: number): number {
  if (view < NARROW) return 0;
  const pinned = layout.columns.filter((one) => one.pinned);
  return pinned.reduce((sum, { width }) => sum + width, 0);
}
