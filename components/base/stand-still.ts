import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from './after-frame.ts';

/** A press is over by the first two; what follows them tells of an end that was told to a select's list or a menu. */
const ends = ['pointerup', 'pointercancel', 'pointermove', 'keydown'];

/**
 * Keeps rows in their places while the pointer is pressed: what moves between press and release is not what was meant,
 * and gets no click. What a row says goes on changing, and what is gone goes.
 */
export class StandStill<Row extends { readonly id: string }> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Where a press counts. */
  readonly #pressable: EventTarget;
  /** The press that is under way; null while there is none. */
  #press: { readonly pointerId: number } | null = null;
  #shown: readonly Row[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, pressable: EventTarget = host) {
    this.#host = host;
    this.#pressable = pressable;
    host.addController(this);
  }

  get isPressed(): boolean {
    return this.#press !== null;
  }

  /** The newest rows, in the places in which they are to be shown. */
  of(newest: readonly Row[]): readonly Row[] {
    if (!this.isPressed) this.#shown = newest;
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
    this.#pressable.addEventListener('pointerdown', this.#onPress, true);
    for (const end of ends) globalThis.addEventListener(end, this.#onEnd, true);
  }

  hostDisconnected(): void {
    this.#pressable.removeEventListener('pointerdown', this.#onPress, true);
    for (const end of ends) globalThis.removeEventListener(end, this.#onEnd, true);
    this.#press = null;
  }

  readonly #onPress = (event: Event): void => {
    const { button, isPrimary, pointerId } = event as PointerEvent;
    if (button === 0 && isPrimary) this.#press = { pointerId };
  };

  readonly #onEnd = (event: Event): void => {
    const press = this.#press;
    if (press === null || (event instanceof PointerEvent && !endsPress(event, press))) return;
    // A modifier that is held down for the press.
    if (event instanceof KeyboardEvent && event.repeat) return;
    // The click comes after this event; another press may, too.
    void nextFrame().then(() => {
      if (this.#press !== press) return;
      this.#press = null;
      this.#host.requestUpdate();
    });
  };
}

function endsPress(
  { type, pointerId, buttons }: PointerEvent,
  press: { readonly pointerId: number },
): boolean {
  return pointerId === press.pointerId && (type !== 'pointermove' || buttons === 0);
}
