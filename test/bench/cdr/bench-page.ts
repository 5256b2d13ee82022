/** What the page of the benchmark offers to whoever opens it. Times are milliseconds until the first rows are in sight. */
export interface Bench {
  /** Loads what a contender is made of, and makes the rows. */
  prepare(name: string, size: number, hasTexts: boolean): Promise<void>;
  mount(): Promise<number>;
  /** Waits until the page has nothing more to do. */
  settle(): Promise<void>;
  filter(): Promise<number>;
  unfilter(): Promise<number>;
  sort(): Promise<number>;
  /** Of a table that is sorted and scrolled to its middle. */
  sortSorted(): Promise<number>;
  /** Of a sorted table that is just being scrolled. */
  filterScrolling(): Promise<number>;
  /** Scrolls so many pixels, one step in each frame; how many looks, taken after painting, found no row. */
  scroll(pixels: number): Promise<{ frames: number; blanks: number; looks: number }>;
}
