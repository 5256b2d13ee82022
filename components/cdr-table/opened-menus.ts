import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onPopoverToggle, placePopover } from '../base/popover.ts';

/**
 * Which menus were opened already: what is in the others is not made yet, so that a table is there sooner. One that is
 * open stays at its button, also when what is in it comes later or becomes more.
 */
export class OpenedMenus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #names = new Set<string>();
  #open: { readonly menu: HTMLElement; readonly button: Element } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  open(name: string): void {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    this.#host.requestUpdate();
  }

  /** For the `toggle` event of a menu, which stands right behind its button. */
  toggled(event: ToggleEvent): void {
    const menu = event.target as HTMLElement;
    const button = menu.previousElementSibling;
    onPopoverToggle(event, button);
    if (event.newState === 'open' && button !== null) this.#open = { menu, button };
    else if (this.#open?.menu === menu) this.#open = null;
  }

  hostUpdated(): void {
    if (this.#open?.menu.matches(':popover-open') === true) placePopover(this.#open.menu, this.#open.button);
  }
}
