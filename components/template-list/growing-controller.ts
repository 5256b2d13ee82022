import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** So many rows at first, and more each time the end comes near. */
const STEP = 60;

/** Renders a long list as far as it was scrolled to. */
export class GrowingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #count = STEP;
  #observer: IntersectionObserver | null = null;
  #watched: Element | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** How many rows there shall be. */
  get count(): number {
    return this.#count;
  }

  /** Another list begins. */
  reset(): void {
    this.#count = STEP;
  }

  /** The row at this place shall be there. */
  reach(place: number): void {
    this.#count = Math.max(this.#count, place + 1);
  }

  /** Stands after the last row, while there are more. */
  sentinel(total: number): TemplateResult | typeof nothing {
    return total > this.#count ? html`<div class="sentinel" aria-hidden="true"></div>` : nothing;
  }

  hostUpdated(): void {
    const sentinel = this.#host.renderRoot.querySelector('.sentinel');
    if (sentinel === this.#watched) return;
    this.#watched = sentinel;
    this.#observer?.disconnect();
    if (sentinel === null) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.every(({ isIntersecting }) => !isIntersecting)) return;
        this.#count += STEP;
        // It is asked again after each growth: it may still be in sight.
        this.#watched = null;
        this.#host.requestUpdate();
      },
      { rootMargin: '600px 0px' },
    );
    this.#observer.observe(sentinel);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = null;
  }
}
