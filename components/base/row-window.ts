import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** So many rows are rendered beyond each edge of what is in sight. */
const SPARE = 8;

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Places {
  /** What scrolls, and the rows inside it; null while there are none. */
  readonly scroller: () => HTMLElement | null;
  readonly rows: () => HTMLElement | null;
}

/**
 * The part of a long list that is in sight, where all rows are equally high: gaps stand for the others. A row that has
 * the focus stays, wherever it was scrolled to.
 */
export class RowWindow implements ReactiveController {
  readonly #host: Host;
  readonly #places: Places;
  readonly #sheet = new CSSStyleSheet();
  readonly #observer = new ResizeObserver(() => this.look());
  #first = 0;
  #end = 3 * SPARE;
  /** Pixels. */
  #height = 56;

  constructor(host: Host, places: Places) {
    this.#host = host;
    this.#places = places;
    this.#sheet.replaceSync('.gap-0 {} .gap-1 {} .gap-2 {}');
    host.addController(this);
  }

  /** The place after the last row that is rendered now. */
  get end(): number {
    return this.#end;
  }

  /** The rows and gaps of a list of `count`, in order; `pinned` is the place of the row that has the focus, -1 for none. */
  places(count: number, pinned: number): readonly (number | TemplateResult)[] {
    const end = Math.min(this.#end, count);
    const first = Math.max(0, Math.min(this.#first, end - 1));
    const shown = Array.from({ length: end - first }, (_, at) => first + at);
    if (pinned >= 0 && pinned < first) shown.unshift(pinned);
    if (pinned >= end && pinned < count) shown.push(pinned);
    const all: (number | TemplateResult)[] = [];
    let next = 0;
    let gaps = 0;
    for (const place of [...shown, count]) {
      if (place > next) all.push(this.#gap(gaps++, place - next));
      if (place < count) all.push(place);
      next = place + 1;
    }
    return all;
  }

  /** Scrolls so that the row at `place` is in sight. */
  reveal(place: number): void {
    const scroller = this.#places.scroller();
    const rows = this.#places.rows();
    if (scroller === null || rows === null) return;
    const top = rows.offsetTop + place * this.#height;
    const head = scroller.querySelector<HTMLElement>('[data-sticky]')?.offsetHeight ?? 0;
    const { scrollTop, clientHeight } = scroller;
    if (top - head < scrollTop) scroller.scrollTop = top - head;
    else if (top + this.#height > scrollTop + clientHeight)
      scroller.scrollTop = top + this.#height - clientHeight;
    this.look();
  }

  hostConnected(): void {
    addEventListener('scroll', this.look, { capture: true, passive: true });
    addEventListener('resize', this.look);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    const scroller = this.#places.scroller();
    if (scroller !== null) this.#observer.observe(scroller);
    this.look();
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.look, { capture: true });
    removeEventListener('resize', this.look);
    this.#observer.disconnect();
  }

  /** Looks what is in sight; the host calls it when the scroller scrolls: that event ends at its shadow root. */
  readonly look = (): void => {
    const scroller = this.#places.scroller();
    const rows = this.#places.rows();
    const row = rows?.querySelector<HTMLElement>('.row');
    if (scroller === null || rows === null || row === null || row === undefined) return;
    const edge = scroller.getBoundingClientRect();
    const { top } = rows.getBoundingClientRect();
    const height = row.offsetHeight;
    if (height === 0) return;
    const from = Math.floor((Math.max(edge.top, 0) - top) / height) - SPARE;
    const to = Math.ceil((Math.min(edge.bottom, innerHeight) - top) / height) + SPARE;
    const first = Math.max(0, from);
    const end = Math.max(first + 1, to);
    if (first === this.#first && end === this.#end && height === this.#height) return;
    this.#first = first;
    this.#end = end;
    this.#height = height;
    this.#host.requestUpdate();
  };

  #gap(at: number, rows: number): TemplateResult {
    const rule = this.#sheet.cssRules[at] as CSSStyleRule;
    rule.style.blockSize = `${rows * this.#height}px`;
    return html`<div class="gap gap-${at}" role="presentation"></div>`;
  }
}
