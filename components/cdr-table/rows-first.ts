import { nextFrame } from '../base/after-frame.ts';
import type { FilterState } from './filter/filter-text.ts';
import type { CdrTableGrid } from './grid/cdr-table-grid.ts';
import type { CdrAnswer, CdrSource } from './source/cdr-source.ts';

/**
 * Draws the rows of an answer as soon as it is there. What stands around them (chips, total, header) follows in the same
 * frame, so that nobody waits for it who reads the rows.
 */
export class RowsFirst {
  /** The answer whose rows are ahead of what stands around them. */
  #drawn: CdrAnswer | null = null;
  #asked: FilterState | null = null;

  draw(grid: CdrTableGrid | null, source: CdrSource | null): void {
    if (grid === null || source?.answer.state !== 'ready' || source.answer.isFormer) return;
    grid.redraw(true);
    this.#drawn = source.answer;
  }

  /** Runs the update of the element: before the next frame, where its rows are ahead. */
  wait(update: () => void): void | Promise<void> {
    return this.#drawn === null ? update() : nextFrame().then(update);
  }

  /**
   * Draws the rows with what stands around them, unless this is their answer already.
   *
   * @param asked - filter and order; rows that answer others are shown from the first on
   */
  follow(grid: CdrTableGrid | null, source: CdrSource | null, asked: FilterState): void {
    const isDrawn = this.#drawn !== null && this.#drawn === source?.answer;
    const isOther = asked !== this.#asked;
    this.#drawn = null;
    this.#asked = asked;
    if (!isDrawn) grid?.redraw(isOther);
  }
}
