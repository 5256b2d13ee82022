import { nextFrame } from '../base/after-frame.ts';
import type { CdrTableGrid } from './grid/cdr-table-grid.ts';
import type { CdrSource } from './source/cdr-source.ts';

/**
 * Draws the rows of an answer as soon as it is there. What stands around them (chips, total, header) follows in the same
 * frame, so that nobody waits for it who reads the rows.
 */
export class RowsFirst {
  #isAhead = false;
  #wereDrawn = false;

  /** Whether the update that goes on shows rows that are drawn already. */
  get wereDrawn(): boolean {
    return this.#wereDrawn;
  }

  draw(grid: CdrTableGrid | null, source: CdrSource | null): void {
    if (grid === null || source?.answer.state !== 'ready' || source.answer.isFormer) return;
    grid.redraw(true);
    this.#isAhead = true;
  }

  /** Runs the update of the element: before the next frame, where its rows are ahead. */
  wait(update: () => void): void | Promise<void> {
    if (!this.#isAhead) {
      this.#wereDrawn = false;
      update();
      return;
    }
    return nextFrame().then(() => {
      this.#isAhead = false;
      this.#wereDrawn = true;
      try {
        update();
      } finally {
        this.#wereDrawn = false;
      }
    });
  }
}
