import type { JackfieldElement } from './element.ts';
import { SliceController } from './slice-controller.ts';

/**
 * The workspace's clock, as often as an element's words can change: the host is rendered again only when `step`
 * milliseconds have passed, not at each tick.
 */
export class ClockController {
  readonly #slice;
  #step = NaN;

  constructor(host: JackfieldElement, step: number) {
    this.#slice = new SliceController(host, (workspace) => workspace.clock, {
      onChange: ({ now }) => {
        const current = Math.floor(now / step);
        if (current === this.#step) return;
        this.#step = current;
        host.requestUpdate();
      },
    });
  }

  /** The backend's time, epoch milliseconds; null without a workspace. */
  get now(): number | null {
    return this.#slice.value?.now ?? null;
  }
}
