import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From so many pixels on there is room for the chart; the styles of the table know it, too. */
const ROOM = 560;

/** Whether the chart is shown: as a person wants it, else where there is room. */
export class ChartRoom implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver((entries) => this.#measured(entries.at(-1)!.contentRect.width));
  #isWanted: boolean | null = null;
  #hasRoom: boolean | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the browser has told how much room there is, or a person what is wanted. */
  get isDecided(): boolean {
    return (this.#isWanted ?? this.#hasRoom) !== null;
  }

  /** As long as that is not decided, it is as in a table that has room. */
  get isShown(): boolean {
    return this.#isWanted ?? this.#hasRoom ?? true;
  }

  toggle(): void {
    this.#isWanted = !this.isShown;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    // One that is moved may have another room in the same frame.
    if (this.#hasRoom !== null) this.#decide(this.#host.clientWidth);
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measured(width: number): void {
    // In a frame of its own: the chart makes the element higher, of which the observer would hear in the same one.
    if (this.#hasRoom !== null) requestAnimationFrame(() => this.#decide(width));
    else if (width > 0) {
      // The styles keep its room, or none, by the same rule.
      this.#hasRoom = width >= ROOM;
      requestAnimationFrame(() => this.#host.requestUpdate());
    }
  }

  /** @param width - pixels; none where the element is not shown, which changes nothing */
  #decide(width: number): void {
    const hasRoom = width >= ROOM;
    if (width === 0 || hasRoom === this.#hasRoom) return;
    this.#hasRoom = hasRoom;
    this.#host.requestUpdate();
  }
}
