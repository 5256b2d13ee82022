/** Browsers end elements at 17 to 33 million pixels; below this, places are exact in single precision. */
const LARGEST = 8_000_000;
/** So many pixels at each end are as they are; what lies between is squeezed. */
const EDGE = 20_000;
/** A scroll by more than so many views at once is a jump, by the bar or a key of the browser. */
const JUMP = 3;

/**
 * Scrolling over more pixels than an element may have. `top` counts pixels of the whole, `barTop` those that the browser
 * scrolls, in an element as high as `barSize`. Small steps move both alike, so that nothing is skipped; a jump goes where
 * the bar stands within its range. Small steps leave the bar behind: `settle` puts it right when the scrolling is over.
 */
export class ScrollSpace {
  #size = 0;
  #view = 0;
  #barTop = 0;
  /** `top - barTop`, a whole number: rows stay on whole pixels. */
  #shift = 0;

  get top(): number {
    return this.#barTop + this.#shift;
  }

  get barTop(): number {
    return this.#barTop;
  }

  get shift(): number {
    return this.#shift;
  }

  get barSize(): number {
    return Math.min(this.#size, LARGEST);
  }

  /** Takes the size of the whole and of the view. Where `barTop` changed, the browser is to scroll there. */
  measure(size: number, view: number): void {
    const { top } = this;
    this.#size = Math.ceil(size);
    this.#view = view;
    const clamped = this.#clamp(top);
    const barTop = clamped - this.#shift;
    const isStill = clamped === top && barTop >= 0 && barTop <= this.#mostBar && !this.#isAstray(barTop);
    if (!isStill) this.moveTo(clamped);
  }

  /** Goes to a place of the whole. The browser is to scroll to `barTop` then. */
  moveTo(top: number): void {
    const clamped = this.#clamp(top);
    this.#shift = Math.round(clamped - this.#toBar(clamped));
    this.#barTop = clamped - this.#shift;
  }

  /**
   * The browser has scrolled.
   *
   * @returns whether it is to scroll to another `barTop` at once, lest it comes to an end too early or too late
   */
  scrolled(barTop: number): boolean {
    const isJump = Math.abs(barTop - this.#barTop) > JUMP * this.#view;
    this.#barTop = barTop;
    if (isJump && this.#size > LARGEST) this.#shift = Math.round(this.#toWhole(barTop) - barTop);
    const { top } = this;
    if (top >= 0 && top <= this.#most && !this.#isAstray(barTop)) return false;
    this.moveTo(top);
    return Math.abs(this.#barTop - barTop) >= 1;
  }

  /** Puts the bar where it belongs. Returns whether the browser is to scroll to another `barTop`. */
  settle(): boolean {
    const before = this.#barTop;
    this.moveTo(this.top);
    return Math.abs(this.#barTop - before) >= 1;
  }

  get #most(): number {
    return Math.max(0, this.#size - this.#view);
  }

  get #mostBar(): number {
    return Math.max(0, this.barSize - this.#view);
  }

  #clamp(top: number): number {
    return Math.min(this.#most, Math.max(0, top));
  }

  /** Whether the bar is so near one of its ends that it must be exact, and is not. */
  #isAstray(barTop: number): boolean {
    const near = JUMP * this.#view;
    if (this.#size <= LARGEST) return this.#shift !== 0;
    return (
      (barTop < near && this.#shift !== 0) ||
      (this.#mostBar - barTop < near && this.#shift !== this.#most - this.#mostBar)
    );
  }

  /** How much of the whole one pixel of the bar stands for, between the edges. */
  get #scale(): number {
    return (this.#most - 2 * EDGE) / (this.#mostBar - 2 * EDGE);
  }

  #toBar(top: number): number {
    const most = this.#most;
    if (this.#size <= LARGEST || top <= EDGE) return top;
    if (top >= most - EDGE) return this.#mostBar - (most - top);
    return EDGE + (top - EDGE) / this.#scale;
  }

  #toWhole(barTop: number): number {
    const most = this.#mostBar;
    if (barTop <= EDGE) return barTop;
    if (barTop >= most - EDGE) return this.#most - (most - barTop);
    return EDGE + (barTop - EDGE) * this.#scale;
  }
}
