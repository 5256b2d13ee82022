import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From so many pixels on there is room for the chart. */
const ROOM = 560;

/** Whether the chart is shown: as a person wants it, else where there is room. */
export class ChartRoom implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  // In a frame of its own: the chart makes the element higher, of which the observer would hear in the same one.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #isWanted: boolean | null = null;
  #hasRoom = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isShown(): boolean {
    return this.#isWanted ?? this.#hasRoom;
  }

  toggle(): void {
    this.#isWanted = !this.isShown;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const hasRoom = this.#host.clientWidth >= ROOM;
    if (hasRoom === this.#hasRoom) return;
    this.#hasRoom = hasRoom;
    this.#host.requestUpdate();
  }
}
