import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether a text is higher than the place it is given, so that its end is cut off. Measured when either changes in
 * size, never in the middle of rendering.
 */
export class CutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #observer = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;
  #isCut = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  hostUpdated(): void {
    const text = this.#host.renderRoot.querySelector('.body > .text');
    if (text === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = text;
    if (text !== null) this.#observer.observe(text);
    if (text?.parentElement) this.#observer.observe(text.parentElement);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  #measure(): void {
    const place = this.#observed?.parentElement ?? null;
    // A whole pixel: heights are rounded.
    const isCut = place !== null && place.scrollHeight > place.clientHeight + 1;
    if (isCut === this.#isCut) return;
    this.#isCut = isCut;
    this.#host.requestUpdate();
  }
}
