import type { ReactiveControllerHost } from 'lit';

/** Which menus were opened already: what is in the others is not made yet, so that a table is there sooner. */
export class OpenedMenus {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #names = new Set<string>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  open(name: string): void {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    this.#host.requestUpdate();
  }
}
