import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Has the browser ask before the page is left with unsaved changes that are kept nowhere. It listens only while there
 * are some: a standing listener would keep the page out of the back-forward cache.
 */
export class UnsavedGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #isUnsaved: () => boolean;
  #listens = false;

  constructor(host: ReactiveControllerHost & Node, isUnsaved: () => boolean) {
    this.#host = host;
    this.#isUnsaved = isUnsaved;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#listen(this.#host.isConnected && this.#isUnsaved());
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(isUnsaved: boolean): void {
    if (isUnsaved === this.#listens) return;
    this.#listens = isUnsaved;
    if (isUnsaved) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
