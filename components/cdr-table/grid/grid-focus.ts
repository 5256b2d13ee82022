import type { TableColumn } from '../columns.ts';
import type { GridBody } from './grid-body.ts';
import type { GridPosition } from './grid-keys.ts';

/** A column of the grid: one of the table, or the one that opens rows. */
export type GridColumn = TableColumn | 'toggle';

interface FocusHost {
  readonly body: () => GridBody | null;
  readonly root: () => HTMLElement | DocumentFragment;
  /** In the order in which they are seen. */
  readonly columns: () => readonly GridColumn[];
  /** Pixels at the beginning of the line under which the others scroll. */
  readonly pinnedWidth: () => number;
}

/**
 * The one cell that is reached by Tab, and by arrow keys from there. Its row stays in the page, wherever that was
 * scrolled to, so the focus is not lost.
 */
export class GridFocus {
  readonly #host: FocusHost;
  #place = 0;
  #column: GridColumn | null = null;
  #marked: HTMLElement | null = null;

  constructor(host: FocusHost) {
    this.#host = host;
  }

  /** The header where there are no rows. */
  get place(): number {
    return Math.min(this.#place, (this.#host.body()?.total ?? 0) - 1);
  }

  get column(): GridColumn | null {
    return this.#host.columns()[this.position.at] ?? null;
  }

  get position(): GridPosition {
    const at = this.#column === null ? 0 : this.#host.columns().indexOf(this.#column);
    return { place: this.place, at: Math.max(0, at) };
  }

  /** Takes a cell for the present one. The focus does not move yet. */
  choose(place: number, column: GridColumn | null): void {
    this.#place = place;
    this.#column = column;
    this.mark();
  }

  goTo({ place, at }: GridPosition): void {
    this.choose(place, this.#host.columns()[at] ?? null);
    this.take();
  }

  /** Puts the focus on the present cell, and that into sight. */
  take(): void {
    const body = this.#host.body();
    body?.reveal(this.place);
    // Where it was out of sight before the table was filled, its row is not there yet.
    body?.follow();
    this.mark();
    this.#revealAside();
    this.#marked?.focus({ preventScroll: true });
  }

  /** Lets Tab find the present cell, and no other. */
  mark(): void {
    const target = this.#target();
    if (target === this.#marked && target?.tabIndex === 0) return;
    if (this.#marked !== null) this.#reach(this.#marked, false);
    this.#marked = target;
    if (target !== null) this.#reach(target, true);
  }

  #reach(target: HTMLElement, isReached: boolean): void {
    target.tabIndex = isReached ? 0 : -1;
    const menu = target.querySelector<HTMLElement>('.menu-button');
    if (menu !== null) menu.tabIndex = isReached ? 0 : -1;
  }

  /** The element of the present cell; its button, where that is all there is in it. */
  #target(): HTMLElement | null {
    const cell = this.cell;
    return cell?.querySelector<HTMLElement>('.toggle') ?? cell;
  }

  get cell(): HTMLElement | null {
    const { place, at } = this.position;
    if (place >= 0) return this.#host.body()?.rowAt(place)?.cellAt(at) ?? null;
    return this.#host.root().querySelector(`.head-cell[data-column='${this.#host.columns()[at]}']`);
  }

  #revealAside(): void {
    const scroller = this.#host.root().querySelector<HTMLElement>('.scroller');
    const pinnedWidth = this.#host.pinnedWidth();
    const { cell } = this;
    if (scroller === null || cell === null || getComputedStyle(cell).position === 'sticky') return;
    const box = cell.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(scroller).direction === 'rtl';
    const left = scroller.getBoundingClientRect().left + scroller.clientLeft;
    const from = left + (isRightToLeft ? 0 : pinnedWidth);
    const to = left + scroller.clientWidth - (isRightToLeft ? pinnedWidth : 0);
    const isLong = box.width > to - from;
    if (box.left < from || (isLong && !isRightToLeft)) scroller.scrollLeft += box.left - from;
    else if (box.right > to) scroller.scrollLeft += box.right - to;
  }
}
