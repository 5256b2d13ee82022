import type { CdrSort } from '../../../src/cdr/types.ts';
import { PartEvent } from '../../base/events/part-event.ts';
import type { TableLayout } from '../columns.ts';

/** The table shall be sorted so. */
export class SortWishEvent extends PartEvent {
  static override readonly type = 'sort-wish';
  readonly sort: readonly CdrSort[];

  constructor(sort: readonly CdrSort[]) {
    super();
    this.sort = sort;
  }
}

/** The columns shall stand so. */
export class LayoutWishEvent extends PartEvent {
  static override readonly type = 'layout-wish';
  readonly layout: TableLayout;

  constructor(layout: TableLayout) {
    super();
    this.layout = layout;
  }
}
