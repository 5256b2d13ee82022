import { onPopoverToggle, placePopover } from '../../base/popover.ts';
import type { TableColumn } from '../columns.ts';
import type { ColumnAct } from './column-menu.ts';
import type { GridFocus } from './grid-focus.ts';

interface MenuHost {
  /** The menu of all columns. */
  readonly menu: () => HTMLElement;
  readonly focus: () => GridFocus;
  readonly act: (column: TableColumn, act: ColumnAct) => void;
  readonly requestUpdate: () => void;
  readonly updateComplete: () => Promise<unknown>;
}

/** Which column the menu is about, whether it is open, and where the focus goes when it closes. */
export class OpenedColumnMenu {
  readonly #host: MenuHost;
  #column: TableColumn | null = null;
  #isOpen = false;

  constructor(host: MenuHost) {
    this.#host = host;
  }

  /** The column whose menu was opened last; null before that. */
  get column(): TableColumn | null {
    return this.#column;
  }

  /** The column whose menu is open. */
  get openColumn(): TableColumn | null {
    return this.#isOpen ? this.#column : null;
  }

  /** The button of a column was pressed. Where the menu of another one is open, it goes on as that of this. */
  begin(column: TableColumn, press: Event): void {
    const isOfAnother = this.#isOpen && column !== this.#column;
    this.#column = column;
    this.#host.requestUpdate();
    if (!isOfAnother) return;
    // The button would close it.
    press.preventDefault();
    void this.#host.updateComplete().then(() => {
      this.place();
      this.#focusFirst();
    });
  }

  /** It went out of the page: browsers close it without a word. */
  removed(): void {
    this.#isOpen = false;
  }

  readonly toggled = (event: ToggleEvent): void => {
    const { focus, requestUpdate } = this.#host;
    this.#isOpen = event.newState === 'open';
    requestUpdate();
    onPopoverToggle(event, this.#button, () => focus().take());
    if (this.#isOpen) this.#focusFirst();
  };

  #focusFirst(): void {
    this.#host.menu().querySelector<HTMLElement>('button')?.focus();
  }

  get #button(): Element | null {
    return this.#host.focus().cell?.querySelector('.menu-button') ?? null;
  }

  /** Its button moves where a column gets wider. */
  place(): void {
    const menu = this.#host.menu();
    const button = this.#button;
    if (button !== null && menu.matches(':popover-open')) placePopover(menu, button);
  }

  readonly act = (column: TableColumn, act: ColumnAct): void => {
    const { menu, focus, updateComplete } = this.#host;
    this.#host.act(column, act);
    // To make a column wider takes more than one press.
    if (act.act === 'resize') return;
    menu().hidePopover();
    void updateComplete().then(() => focus().take());
  };

  /** Closes it for a key that leads on from the head of its column. */
  readonly leave = (): void => {
    this.#host.focus().take();
    this.#host.menu().hidePopover();
  };
}
