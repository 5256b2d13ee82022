import { PartEvent } from '../../base/events/part-event.ts';
import type { SavedView } from './saved-views.ts';
import type { TableFilter } from './table-filter.ts';

/** A person changed the filter: only what is told of it is another, the page may have set the rest meanwhile. */
export class FilterChangeEvent extends PartEvent {
  static override readonly type = 'filter-change';
  readonly change: Partial<TableFilter>;
  /** It may change with the next letter. */
  readonly isTyping: boolean;

  constructor(change: Partial<TableFilter>, isTyping: boolean) {
    super();
    this.change = change;
    this.isTyping = isTyping;
  }
}

/** What is set now is to be kept under a name; a view that has it is replaced. */
export class ViewSaveEvent extends PartEvent {
  static override readonly type = 'view-save';
  readonly viewName: string;

  constructor(viewName: string) {
    super();
    this.viewName = viewName;
  }
}

/** A saved view is to be shown. */
export class ViewChooseEvent extends PartEvent {
  static override readonly type = 'view-choose';
  readonly view: SavedView;

  constructor(view: SavedView) {
    super();
    this.view = view;
  }
}

/** A saved view is not wanted any more. */
export class ViewDeleteEvent extends PartEvent {
  static override readonly type = 'view-delete';
  readonly view: SavedView;

  constructor(view: SavedView) {
    super();
    this.view = view;
  }
}

/** A view that was deleted is wanted after all. */
export class ViewRestoreEvent extends PartEvent {
  static override readonly type = 'view-restore';
  readonly view: SavedView;

  constructor(view: SavedView) {
    super();
    this.view = view;
  }
}
