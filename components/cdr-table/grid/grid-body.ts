import type { TemplateResult } from 'lit';
import type { CdrRow } from '../../../src/cdr/types.ts';
import type { CdrSource } from '../source/cdr-source.ts';
import { OpenedRows } from './opened-rows.ts';
import { RowPlaces } from './row-places.ts';
import { RowPool } from './row-pool.ts';
import { ScrollSpace } from './scroll-space.ts';
import type { TableRow } from './table-row.ts';

/** Rows that are drawn beyond what is in sight: ahead of where it scrolls, and behind. */
const AHEAD = 12;
const BEHIND = 4;
/** Pixels for which rows are drawn at first, so that the browser lays everything out once. */
const FIRST_VIEW = 480;
/** Frames without a scroll after which it is at rest. */
const REST = 4;

interface BodyHost {
  readonly source: () => CdrSource | null;
  readonly details: () => ((row: CdrRow) => TemplateResult) | null;
  /** Pixels of each row. */
  readonly rowHeight: () => number;
  /** The place of the cell that is reached by Tab; its row stays in the page. */
  readonly activePlace: () => number;
  readonly makeRow: () => TableRow;
}

interface BodyElements {
  /** What scrolls, with the header in it. */
  readonly scroller: HTMLElement;
  readonly header: HTMLElement;
  /** As high as all rows, or as high as the browser can. */
  readonly canvas: HTMLElement;
}

/**
 * The rows of the grid: which are in the page, where they stand, and what is scrolled to. It draws by itself, not by
 * Lit: what is in sight at once, what is beyond it before the next frame.
 */
export class GridBody {
  readonly #host: BodyHost;
  readonly #elements: BodyElements;
  readonly #pool: RowPool;
  readonly #space = new ScrollSpace();
  readonly #opened = new OpenedRows();
  readonly #details = new WeakMap<Element, TableRow>();
  readonly #detailsSizes = new ResizeObserver((entries) => this.#measured(entries));
  #places = new RowPlaces(0, 1);
  #total = 0;
  /** Pixels between the header and the lower edge; before the browser has laid them out, as many as there may be. */
  #view = FIRST_VIEW;
  #barSize = -1;
  /** Where the browser stands, as far as it told or was told. */
  #scrolledTo = 0;
  #isDown = true;
  /** Counts how often rows were drawn anew: those that are not in sight follow before the next frame. */
  #version = 0;
  #frame = 0;
  /** Counts scrolls. */
  #scrolls = 0;

  constructor(host: BodyHost, elements: BodyElements) {
    this.#host = host;
    this.#elements = elements;
    this.#pool = new RowPool(elements.canvas, host.makeRow);
  }

  /** Rows that can be walked to: those that fit, or as many as bones are shown while that is not known. */
  get total(): number {
    return this.#total;
  }

  /** Rows that are in sight as a whole. */
  get page(): number {
    return Math.max(1, Math.floor(this.#view / this.#host.rowHeight()));
  }

  rowAt(place: number): TableRow | undefined {
    return this.#pool.at(place);
  }

  rowOf(element: Element): TableRow | undefined {
    for (const row of this.#pool.shown()) if (row.element.contains(element)) return row;
    return undefined;
  }

  /** Looks how much room there is. Returns whether that has changed. */
  look(): boolean {
    const { scroller, header } = this.#elements;
    const view = Math.max(0, scroller.clientHeight - header.offsetHeight);
    if (view === this.#view) return false;
    this.#view = view;
    return true;
  }

  /** Draws what is in sight anew: rows, their number or their height have changed. */
  redraw(fromTop = false): void {
    if (fromTop) {
      this.#isDown = true;
      this.#space.moveTo(0);
    }
    const source = this.#host.source();
    const rowHeight = this.#host.rowHeight();
    const answer = source?.answer;
    this.#total = answer?.total ?? (answer?.state === 'loading' ? Math.ceil(this.#view / rowHeight) : 0);
    this.#opened.check((place) => (place < this.#total ? (source?.rowAt(place)?.id ?? null) : null));
    this.#version += 1;
    this.#arrange();
    const [first, end] = this.#ahead();
    this.#show(first, end, ...this.#inSight());
    this.#soon();
  }

  /** Draws what has come into sight, and a little more. */
  follow(): void {
    const [first, end] = this.#ahead();
    this.#show(first, end, first, end);
  }

  readonly scrolled = (): void => {
    this.#scrolls += 1;
    const barTop = this.#elements.scroller.scrollTop;
    if (barTop === this.#scrolledTo) return;
    this.#scrolledTo = barTop;
    const before = this.#space.top;
    if (this.#space.scrolled(barTop)) this.#scrollBar();
    this.#isDown = this.#space.top >= before;
    this.follow();
  };

  /** The scrolling is over. */
  readonly rest = (): void => {
    if (this.#space.settle()) this.#scrollBar();
    this.follow();
    this.#orderAtRest(REST, this.#scrolls);
  };

  /** Scrolls, where needed, so that the row at a place is in sight. */
  reveal(place: number): void {
    if (place < 0) return;
    const top = this.#places.topOf(place);
    const bottom = top + Math.min(this.#places.heightOf(place), this.#view);
    if (top < this.#space.top) this.#scrollTo(top);
    else if (bottom > this.#space.top + this.#view) this.#scrollTo(bottom - this.#view);
  }

  isOpen(place: number): boolean {
    const id = this.#pool.at(place)?.id;
    return id !== undefined && id !== null && this.#opened.has(id);
  }

  /** Opens the row at a place, or closes it. Returns whether it is open now; null where it cannot be. */
  toggle(place: number): boolean | null {
    const row = this.#pool.at(place);
    const id = row?.id;
    if (row === undefined || id === undefined || id === null || this.#host.details() === null) return null;
    const isOpen = !this.#opened.has(id);
    if (isOpen) this.#opened.open(id, place);
    else this.#opened.close(id);
    this.#drawDetails(row);
    if (isOpen) this.#opened.measured(id, row.details!.offsetHeight);
    this.#arrange();
    this.follow();
    return isOpen;
  }

  /** Forgets rows and what was opened. */
  forget(): void {
    this.#opened.clear();
    this.clear();
  }

  /** Takes all rows out of the page: the next are made otherwise. */
  clear(): void {
    this.#detailsSizes.disconnect();
    this.#pool.clear();
  }

  /** The grid is in the page again, where the browser has scrolled it to its top. */
  goOn(): void {
    this.#scrolledTo = this.#elements.scroller.scrollTop;
    for (const { details } of this.#pool.shown()) if (details !== null) this.#detailsSizes.observe(details);
    this.redraw();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#detailsSizes.disconnect();
  }

  #scrollTo(top: number): void {
    this.#isDown = top >= this.#space.top;
    this.#space.moveTo(top);
    this.#scrollBar();
    this.follow();
  }

  #scrollBar(): void {
    const { barTop } = this.#space;
    if (barTop === this.#scrolledTo) return;
    this.#elements.scroller.scrollTop = barTop;
    this.#scrolledTo = barTop;
  }

  /** Says where each row stands, after what that depends on has changed. */
  #arrange(): void {
    this.#places = new RowPlaces(this.#total, this.#host.rowHeight(), this.#opened.places());
    this.#space.measure(this.#places.size, this.#view);
    // To scroll in what has changed makes the browser lay it out at once: up from where it stands there is room before.
    if (this.#space.barTop < this.#scrolledTo) this.#scrollBar();
    if (this.#space.barSize !== this.#barSize) {
      this.#barSize = this.#space.barSize;
      this.#elements.canvas.style.blockSize = `${this.#barSize}px`;
    }
    this.#scrollBar();
  }

  #inSight(): [first: number, end: number] {
    if (this.#total === 0) return [0, 0];
    const { top } = this.#space;
    const last = this.#places.placeAt(Math.max(top, top + this.#view - 1));
    return [this.#places.placeAt(top), last + 1];
  }

  /** What is in sight, and what comes next. */
  #ahead(): [first: number, end: number] {
    const [first, end] = this.#inSight();
    const before = this.#isDown ? BEHIND : AHEAD;
    const after = this.#isDown ? AHEAD : BEHIND;
    return [Math.max(0, first - before), Math.min(this.#total, end + after)];
  }

  /** Keeps the rows of some places, and draws those from `from` to `to`, unless they show this answer already. */
  #show(first: number, end: number, from: number, to: number): void {
    const source = this.#host.source();
    const activePlace = this.#host.activePlace();
    const isActiveThere = activePlace >= 0 && activePlace < this.#total;
    this.#pool.keepOnly(first, end, isActiveThere ? activePlace : -1);
    let isFound = false;
    for (let place = from; place < to; place += 1) isFound = this.#drawAt(place, source) || isFound;
    if (isActiveThere) isFound = this.#drawAt(activePlace, source) || isFound;
    if (isFound) this.#arrangeFound();
    this.#stand(first, end);
    // Further down nobody sees them; most are taken before the next frame.
    const isAll = from === first && to === end;
    this.#pool.putAway(isAll ? Infinity : this.#space.barTop + this.#view);
    source?.need(first, end);
  }

  /** Returns whether a row was found opened that was not known to stand there. */
  #drawAt(place: number, source: CdrSource | null): boolean {
    const row = this.#pool.at(place) ?? this.#pool.take(place);
    if (row.version === this.#version && row.place === place) return false;
    row.version = this.#version;
    row.draw(place, source?.rowAt(place) ?? null);
    const isFound = row.id !== null && this.#opened.found(row.id, place);
    this.#drawDetails(row);
    return isFound;
  }

  /** What was found above the first row in sight must not push that away. */
  #arrangeFound(): void {
    const { top } = this.#space;
    const place = this.#places.placeAt(top);
    const within = top - this.#places.topOf(place);
    this.#arrange();
    this.#space.moveTo(this.#places.topOf(place) + within);
    this.#scrollBar();
  }

  #drawDetails(row: TableRow): void {
    const details = this.#host.details();
    const { id, details: before } = row;
    const record = id !== null && this.#opened.has(id) ? this.#host.source()?.rowAt(row.place) : null;
    const isOpen = record !== null && record !== undefined && details !== null;
    if (!isOpen && before === null) return;
    row.open(isOpen ? details(record) : null, isOpen ? this.#opened.extraOf(record.id) : 0);
    if (row.details === before) return;
    if (before !== null) this.#detailsSizes.unobserve(before);
    if (row.details === null) return;
    this.#details.set(row.details, row);
    this.#detailsSizes.observe(row.details);
  }

  #measured(entries: readonly ResizeObserverEntry[]): void {
    let isChanged = false;
    let above = 0;
    for (const { target } of entries) {
      const row = this.#details.get(target);
      if (row?.id === undefined || row.id === null || row.details !== target) continue;
      const grown = this.#opened.measured(row.id, (target as HTMLElement).offsetHeight);
      if (grown === 0) continue;
      isChanged = true;
      row.stretch(this.#opened.extraOf(row.id));
      if (this.#places.topOf(row.place + 1) <= this.#space.top) above += grown;
    }
    if (!isChanged) return;
    this.#arrange();
    if (above !== 0) this.#scrollTo(this.#space.top + above);
    else this.follow();
  }

  /** Puts each row where it belongs. */
  #stand(first: number, end: number): void {
    const { shift } = this.#space;
    for (const row of this.#pool.shown()) {
      let top = this.#places.topOf(row.place) - shift;
      // The row that is kept out of sight stands where the bar would be, and not among those that are in sight.
      if (row.place < first)
        top = Math.max(
          0,
          Math.min(top, this.#places.topOf(first) - shift - this.#places.heightOf(row.place)),
        );
      else if (row.place >= end) top = Math.min(top, this.#space.barSize - this.#places.heightOf(row.place));
      row.moveTo(top);
      row.stretch(row.details === null || row.id === null ? 0 : this.#opened.extraOf(row.id));
    }
  }

  /** Draws what is beyond sight before the next frame. */
  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.follow();
      this.#orderRows();
    });
  }

  /** Browsers end a scroll after each step that a page makes: rows are put in order when no other one follows. */
  #orderAtRest(frames: number, scrolls: number): void {
    requestAnimationFrame(() => {
      if (scrolls !== this.#scrolls) return;
      if (frames === 0) this.#orderRows();
      else this.#orderAtRest(frames - 1, scrolls);
    });
  }

  #orderRows(): void {
    this.#pool.rest(this.#pool.at(this.#host.activePlace()));
  }
}
