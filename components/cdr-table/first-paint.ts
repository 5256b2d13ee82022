import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterFrame } from '../base/after-frame.ts';

/**
 * Whether the first frame of a table was painted. Rows that it has from the beginning come in that one, as they are what
 * it is opened for. What stands around them, and takes long to make, is made after it in the room that was kept for it.
 */
export class FirstPaint implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isAwaited = false;
  #isOver = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  hostUpdated(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    void afterFrame().then(() => {
      this.#isOver = true;
      this.#host.requestUpdate();
    });
  }
}
