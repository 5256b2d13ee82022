/** Rows that must be in sight before a job counts as done. */
export const FIRST_ROWS = 3;
const MARK = /ACC-\d{7}/;
/** Pixels between two looks. */
const STEP = 8;

/** A point of the page at which rows have their marks: x for all, and y for each of the first ones. */
export interface Points {
  readonly x: number;
  readonly ys: readonly number[];
}

/** The mark of the row that is on top at a point, looked at through shadow roots; null where there is none. */
export function markAt(x: number, y: number): string | null {
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root !== null;) {
    const next: Element | null = root.elementFromPoint(x, y);
    if (next === null || next === found) break;
    found = next;
    root = next.shadowRoot;
  }
  // The cell that has the mark, or what it holds.
  for (let depth = 0; found !== null && depth < 3; depth += 1) {
    const marks = found.textContent.match(new RegExp(MARK, 'g')) ?? [];
    if (marks.length === 1) return marks[0];
    if (marks.length > 1) return null;
    found = found.parentElement;
  }
  return null;
}

/** Where the first rows of a table are, found by their marks. */
export function findPoints(host: HTMLElement, marks: readonly string[]): Points | null {
  const { left, top, width, height } = host.getBoundingClientRect();
  for (let x = left + STEP; x < left + Math.min(width, 800); x += 2 * STEP) {
    const spans = marks.map(() => [Infinity, -Infinity] as [number, number]);
    for (let y = top + STEP / 2; y < top + height; y += STEP) {
      const mark = markAt(x, y);
      const span = mark === null ? undefined : spans[marks.indexOf(mark)];
      if (span === undefined) continue;
      span[0] = Math.min(span[0], y);
      span[1] = Math.max(span[1], y);
    }
    // In the middle of each row.
    const ys = spans.map(([first, last]) => (first + last) / 2);
    if (ys.every((y, at) => Number.isFinite(y) && y > (ys[at - 1] ?? 0))) return { x, ys };
  }
  return null;
}

/** Whether the rows with these marks are in sight, one below the other. */
export function areShown(marks: readonly string[], { x, ys }: Points): boolean {
  return marks.every((mark, at) => markAt(x, ys[at]!) === mark);
}
