import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../base/after-frame.ts';

/**
 * Keeps what is shown as it is while a pointer is pressed on it: a row that moves between press and release is not the
 * one that was meant, and gets no click.
 */
export class StandStill<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isPressed = false;
  #shown: Value | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is to be shown of the newest value. */
  of(newest: Value): Value {
    if (!this.#isPressed || this.#shown === null) this.#shown = newest;
    return this.#shown;
  }

  /** What was shown belongs to somebody else. */
  forget(): void {
    this.#shown = null;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#press);
    for (const end of ['pointerup', 'pointercancel']) globalThis.addEventListener(end, this.#release, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#press);
    for (const end of ['pointerup', 'pointercancel'])
      globalThis.removeEventListener(end, this.#release, true);
    this.#isPressed = false;
  }

  readonly #press = (): void => {
    this.#isPressed = true;
  };

  readonly #release = (): void => {
    if (!this.#isPressed) return;
    // The click comes after this event.
    void nextFrame().then(() => {
      this.#isPressed = false;
      this.#host.requestUpdate();
    });
  };
}
