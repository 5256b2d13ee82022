import type { TableRow } from './table-row.ts';

/** The rows that are in the page: few, used again for other places as these come into sight. */
export class RowPool {
  readonly #canvas: HTMLElement;
  readonly #make: () => TableRow;
  readonly #byPlace = new Map<number, TableRow>();
  #free: TableRow[] = [];

  constructor(canvas: HTMLElement, make: () => TableRow) {
    this.#canvas = canvas;
    this.#make = make;
  }

  at(place: number): TableRow | undefined {
    return this.#byPlace.get(place);
  }

  /** The rows that show a place. */
  shown(): Iterable<TableRow> {
    return this.#byPlace.values();
  }

  /** Frees all rows but those for these places, and the one that is kept. They stand where they stood until `putAway`. */
  keepOnly(first: number, end: number, kept: number): void {
    for (const [place, row] of this.#byPlace)
      if ((place < first || place >= end) && place !== kept) {
        this.#byPlace.delete(place);
        row.free();
        this.#free.push(row);
      }
  }

  /** A row for a place that has none. */
  take(place: number): TableRow {
    let row = this.#free.pop();
    if (row === undefined) {
      row = this.#make();
      this.#canvas.append(row.element);
    }
    this.#byPlace.set(place, row);
    return row;
  }

  /** Takes free rows out of sight: those that stand above so many pixels. */
  putAway(above: number): void {
    for (const row of this.#free) if (row.top < above) row.park();
  }

  /** The rows come to rest: those that are free are hidden, the others stand in the page as they are seen. */
  rest(focused: TableRow | undefined): void {
    for (const row of this.#free) row.hide();
    // A row that has the focus would lose it if it were moved: the others go around it.
    const rows = [...this.#byPlace.values()].toSorted((a, b) => a.place - b.place);
    const pivot = focused === undefined ? -1 : rows.indexOf(focused);
    let next: Element | null = null;
    for (const row of rows.slice(pivot + 1).toReversed()) next = this.#before(row, next);
    next = focused?.element ?? next;
    if (pivot >= 0) for (const row of rows.slice(0, pivot).toReversed()) next = this.#before(row, next);
  }

  #before({ element }: TableRow, next: Element | null): Element {
    if (element.nextElementSibling !== next) this.#canvas.insertBefore(element, next);
    return element;
  }

  clear(): void {
    for (const row of this.#byPlace.values()) row.element.remove();
    for (const row of this.#free) row.element.remove();
    this.#byPlace.clear();
    this.#free = [];
  }
}
