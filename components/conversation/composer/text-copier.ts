import type { JackfieldElement } from '../../base/element.ts';

/** Copies a text that the agent cannot send now, and knows whether that worked. */
export class TextCopier {
  readonly #host: JackfieldElement;
  readonly #shown: () => Element | null;
  #result: 'copied' | 'failed' | null = null;

  /** @param shown - where the text is shown: it is selected there if it cannot be copied */
  constructor(host: JackfieldElement, shown: () => Element | null) {
    this.#host = host;
    this.#shown = shown;
  }

  get result(): 'copied' | 'failed' | null {
    return this.#result;
  }

  /** What was copied is no longer what is there. */
  forget(): void {
    this.#result = null;
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#result = 'copied';
    } catch {
      // Pages may forbid it; then it is copied by hand.
      this.#result = 'failed';
      const shown = this.#shown();
      if (shown !== null) getSelection()?.selectAllChildren(shown);
    }
    this.#host.requestUpdate();
  }
}
