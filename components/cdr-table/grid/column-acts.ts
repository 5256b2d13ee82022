import type { CdrSort } from '../../../src/cdr/types.ts';
import type { Messages } from '../../base/messages.ts';
import { standardColumn, type ColumnState, type TableColumn, type TableLayout } from '../columns.ts';
import type { ColumnAct } from './column-menu.ts';
import { LayoutWishEvent, SortWishEvent } from './events.ts';
import { hidden, moved, pinned, resized, seenColumns, stepped } from './layout-changes.ts';
import { chosenSort, cycledSort } from './sort-changes.ts';

/** So much wider or narrower by a key or an item of the menu, in pixels. */
const WIDTH_STEP = 16;

interface ActsHost extends EventTarget {
  readonly layout: TableLayout;
  readonly sort: readonly CdrSort[];
}

/** What a person does with columns, by whatever means: it is wished for, and said to those who do not see it. */
export class ColumnActs {
  readonly #host: ActsHost;
  readonly #msg: () => Messages;
  readonly #announce: (words: string) => void;

  constructor(host: ActsHost, msg: () => Messages, announce: (words: string) => void) {
    this.#host = host;
    this.#msg = msg;
    this.#announce = announce;
  }

  stateOf(column: TableColumn): ColumnState {
    return this.#host.layout.columns.find((one) => one.column === column) ?? standardColumn(column);
  }

  /** Sorts as a click on a header does. */
  cycleSort(column: TableColumn, adds: boolean): void {
    if (column !== 'text') this.#wishSort(cycledSort(this.#host.sort, column, adds));
  }

  act(column: TableColumn, act: ColumnAct): void {
    const { layout, sort } = this.#host;
    const msg = this.#msg();
    const name = msg.cdrColumns[column];
    switch (act.act) {
      case 'sort':
        if (column !== 'text') this.#wishSort(chosenSort(sort, column, act.order, act.adds));
        return;
      case 'pin':
        return this.#wishLayout(pinned(layout, column, true), msg.cdrColumnPinned(name));
      case 'unpin':
        return this.#wishLayout(pinned(layout, column, false), msg.cdrColumnUnpinned(name));
      case 'hide':
        return this.#wishLayout(hidden(layout, column), msg.cdrColumnHidden(name));
      case 'resize':
        return this.resize(column, this.stateOf(column).width + act.step * WIDTH_STEP);
      case 'step':
        return this.#place(column, stepped(layout, column, act.step));
    }
  }

  resize(column: TableColumn, width: number): void {
    const msg = this.#msg();
    const layout = resized(this.#host.layout, column, width);
    const now = layout.columns.find((one) => one.column === column)?.width ?? width;
    this.#wishLayout(layout, msg.cdrColumnWidth(msg.cdrColumns[column], now));
  }

  move(column: TableColumn, before: number): void {
    this.#place(column, moved(this.#host.layout, column, before));
  }

  /** How the table is sorted, in words. */
  sortWords(): string {
    const msg = this.#msg();
    const [first, second] = this.#host.sort.map(({ by, order }) =>
      msg.cdrSortedBy(msg.cdrColumns[by], msg.cdrOrders[order]),
    );
    return first === undefined ? msg.cdrNotSorted : msg.cdrSorted(first, second ?? null);
  }

  #place(column: TableColumn, layout: TableLayout): void {
    const msg = this.#msg();
    const seen = seenColumns(layout);
    const place = seen.findIndex((one) => one.column === column) + 1;
    this.#wishLayout(layout, msg.cdrColumnPlace(msg.cdrColumns[column], place, seen.length));
  }

  #wishSort(sort: readonly CdrSort[]): void {
    this.#host.dispatchEvent(new SortWishEvent(sort));
  }

  #wishLayout(layout: TableLayout, words: string): void {
    this.#announce(words);
    if (layout !== this.#host.layout) this.#host.dispatchEvent(new LayoutWishEvent(layout));
  }
}
