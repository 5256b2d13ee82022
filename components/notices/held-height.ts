import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps what an element draws as high as it is, as long as `isHeld` says so: what stands below does not move up where
 * something goes.
 */
export class HeldHeight implements ReactiveController {
  readonly #host: LitElement;
  readonly #isHeld: () => boolean;
  readonly #sheet = new CSSStyleSheet();
  #isSet = false;

  constructor(host: LitElement, isHeld: () => boolean) {
    this.#host = host;
    this.#isHeld = isHeld;
  }

  /** What is about to be replaced still stands, and is measured once. */
  hostUpdate(): void {
    const isHeld = this.#isHeld();
    if (isHeld === this.#isSet) return;
    const root = this.#host.shadowRoot;
    const drawn = root?.querySelector<HTMLElement>('.root') ?? null;
    if (root === null || drawn === null) return;
    this.#isSet = isHeld;
    this.#sheet.replaceSync(
      isHeld ? `.root { min-block-size: ${drawn.getBoundingClientRect().height}px; }` : '',
    );
    if (!root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }
}
