import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../base/after-frame.ts';

/**
 * Keeps rows in their places while the pointer is pressed on one: a row that moves between press and release is not the
 * one that was meant, and gets no click. What a row says goes on changing, and what is gone goes.
 */
export class StandStill<Row extends { readonly id: string }> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** The press that is under way; null while there is none. */
  #press: { readonly pointerId: number } | null = null;
  #shown: readonly Row[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The newest rows, in the places in which they are to be shown. */
  of(newest: readonly Row[]): readonly Row[] {
    if (this.#press === null) this.#shown = newest;
    else {
      const rows = new Map(newest.map((row) => [row.id, row]));
      this.#shown = this.#shown.flatMap(({ id }) => rows.get(id) ?? []);
    }
    return this.#shown;
  }

  /** What was shown belongs to somebody else. */
  forget(): void {
    this.#press = null;
    this.#shown = [];
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPress);
    for (const end of ['pointerup', 'pointercancel']) globalThis.addEventListener(end, this.#onEnd, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPress);
    for (const end of ['pointerup', 'pointercancel']) globalThis.removeEventListener(end, this.#onEnd, true);
    this.#press = null;
  }

  readonly #onPress = ({ button, isPrimary, pointerId }: PointerEvent): void => {
    if (button === 0 && isPrimary) this.#press = { pointerId };
  };

  readonly #onEnd = (event: Event): void => {
    const press = this.#press;
    if (press?.pointerId !== (event as PointerEvent).pointerId) return;
    // The click comes after this event; another press may, too.
    void nextFrame().then(() => {
      if (this.#press !== press) return;
      this.#press = null;
      this.#host.requestUpdate();
    });
  };
}
