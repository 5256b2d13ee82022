/** Rows whose statuses are put in order at once, in less than a millisecond. */
const PIECE = 8192;

/** All rows in an order that was asked for: to filter or to turn them takes no sorting. */
export class SortedRows {
  /** The order in its written form. */
  readonly sort: string;
  /** How many rows had changed by then. */
  readonly version: number;
  /** The places of all rows. */
  readonly order: Uint32Array;
  #statuses = new Uint8Array(0);
  #made = 0;

  constructor(sort: string, version: number, order: Uint32Array) {
    this.sort = sort;
    this.version = version;
    this.order = order;
  }

  /**
   * The statuses in this order; null until all are there. A filter reads them one after the other: to read them by the
   * places of `order` is to go to and fro in memory, which takes several times as long.
   */
  get statuses(): Uint8Array | null {
    return this.#made === this.order.length ? this.#statuses : null;
  }

  /** Puts some statuses, given by place, in order. @returns whether all were already */
  take(statuses: Uint8Array): boolean {
    const { order } = this;
    if (this.statuses !== null) return true;
    if (this.#made === 0) this.#statuses = new Uint8Array(order.length);
    const inOrder = this.#statuses;
    const end = Math.min(this.#made + PIECE, order.length);
    for (let at = this.#made; at < end; at += 1) inOrder[at] = statuses[order[at]!]!;
    this.#made = end;
    return false;
  }
}
