/** A row that is higher than the others. */
export interface OpenedRow {
  readonly place: number;
  /** Pixels beyond the height of a row. */
  readonly extra: number;
}

/**
 * Where rows stand, in pixels from the top of the first: all are equally high, but for a few that are opened. Places
 * count from 0.
 */
export class RowPlaces {
  readonly count: number;
  readonly rowHeight: number;
  /** By place, each once. */
  readonly #opened: readonly OpenedRow[];

  constructor(count: number, rowHeight: number, opened: Iterable<OpenedRow> = []) {
    this.count = count;
    this.rowHeight = rowHeight;
    this.#opened = [...opened].filter(({ place }) => place < count).toSorted((a, b) => a.place - b.place);
  }

  /** Pixels of all rows. */
  get size(): number {
    return this.topOf(this.count);
  }

  topOf(place: number): number {
    let top = place * this.rowHeight;
    for (const opened of this.#opened) {
      if (opened.place >= place) break;
      top += opened.extra;
    }
    return top;
  }

  heightOf(place: number): number {
    return this.rowHeight + (this.#opened.find((opened) => opened.place === place)?.extra ?? 0);
  }

  /** The row at so many pixels; the first or the last beyond the ends, -1 without rows. */
  placeAt(offset: number): number {
    let before = 0;
    for (const { place, extra } of this.#opened) {
      const top = place * this.rowHeight + before;
      if (offset < top + this.rowHeight) break;
      if (offset < top + this.rowHeight + extra) return place;
      before += extra;
    }
    const place = Math.floor((offset - before) / this.rowHeight);
    return Math.min(this.count - 1, Math.max(0, place));
  }
}
