/** Rows that must be in sight before a job counts as done. */
export const FIRST_ROWS = 3;
const MARK = /ACC-\d{7}/g;
/** A mark is in the text of its cell, or of an element within that. */
const DEPTH = 3;

type Root = Document | ShadowRoot;

/** Where the mark of a row is to be seen. */
export interface Spot {
  /** The document or the shadow root that the row is in. */
  readonly root: Root;
  readonly x: number;
  readonly y: number;
}

/**
 * The mark of the row that is on top at a spot; null where there is none. One look, wherever the row is: for each the
 * browser goes through all that is in the page, and from within a shadow root it also sees what covers that.
 */
export function markAt({ root, x, y }: Spot): string | null {
  let found = root.elementFromPoint(x, y);
  for (let depth = 0; found !== null && depth < DEPTH; depth += 1) {
    const marks = found.textContent.match(MARK) ?? [];
    if (marks.length === 1) return marks[0];
    if (marks.length > 1) return null;
    found = found.parentElement;
  }
  return null;
}

/** Where the first rows of a table are, one below the other; null where they are not in sight, each with its mark on top. */
export function findSpots(host: HTMLElement, marks: readonly string[]): Spot[] | null {
  const spots = marks.map((mark) => spotOf(host, document, mark));
  const isInOrder = spots.every((spot, at) => spot !== null && spot.y > (spots[at - 1]?.y ?? 0));
  return isInOrder ? (spots as Spot[]) : null;
}

/** The middle of an element that shows a mark, looked for in all shadow roots. */
function spotOf(tree: Element | ShadowRoot, root: Root, mark: string): Spot | null {
  const nodes = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = tree; node !== null; node = nodes.nextNode()) {
    if (node instanceof Text && node.data.includes(mark)) {
      const { left, top, width, height } = node.parentElement!.getBoundingClientRect();
      const spot = { root, x: left + width / 2, y: top + height / 2 };
      if (markAt(spot) === mark) return spot;
    }
    const within = node instanceof Element ? node.shadowRoot : null;
    const spot = within === null ? null : spotOf(within, within, mark);
    if (spot !== null) return spot;
  }
  return null;
}

/** Whether the rows with these marks are in sight at these spots. */
export function areShown(marks: readonly string[], spots: readonly Spot[]): boolean {
  return marks.every((mark, at) => markAt(spots[at]!) === mark);
}
