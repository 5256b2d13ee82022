import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pause } from '../base/pause.ts';

/** So many rows come with each frame. */
const STEP = 10;

/** How far a list is drawn: a few rows more in each frame, as one with all of a page of them takes long. */
export class GrowingRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #drawn = STEP;
  #wanted = 0;
  #frame: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of the rows that are to be drawn now. */
  of<Row>(rows: readonly Row[]): readonly Row[] {
    this.#wanted = rows.length;
    return rows.slice(0, this.#drawn);
  }

  hostUpdate(): void {
    this.#wanted = 0;
  }

  hostUpdated(): void {
    // The next list, or the same one when it comes again, begins anew.
    if (this.#wanted === 0) this.#drawn = STEP;
    if (this.#drawn < this.#wanted) this.#frame ??= requestAnimationFrame(() => void this.#grow());
  }

  hostDisconnected(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  async #grow(): Promise<void> {
    // What is there is laid out first; more of it now would be laid out in the same frame.
    await pause();
    this.#frame = null;
    this.#drawn += STEP;
    this.#host.requestUpdate();
  }
}
