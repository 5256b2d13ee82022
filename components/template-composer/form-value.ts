import { createOf, type DraftContent } from './draft/draft-content.ts';

/**
 * What a host form receives: the template as JSON, as `POST /v1/templates` takes it. The whole draft is the state from
 * which a browser restores it.
 */
export class FormValue {
  readonly #internals: ElementInternals;
  #content: DraftContent | null = null;
  #problem: string | null = null;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /**
   * @param problem - why the value is not valid, in words; null if it is
   * @param anchor - where the browser shows that
   */
  set(content: DraftContent, problem: string | null, anchor: HTMLElement | null): void {
    if (content !== this.#content) {
      this.#content = content;
      this.#internals.setFormValue(JSON.stringify(createOf(content)), JSON.stringify(content));
    }
    if (problem === this.#problem) return;
    this.#problem = problem;
    if (problem === null) this.#internals.setValidity({});
    else this.#internals.setValidity({ customError: true }, problem, anchor ?? undefined);
  }

  /** There is nothing to hand over. */
  clear(): void {
    this.#content = null;
    this.#problem = null;
    this.#internals.setFormValue(null);
    this.#internals.setValidity({});
  }
}

/** The content that a browser kept; null where it is none. */
export function restoredContent(state: unknown): DraftContent | null {
  if (typeof state !== 'string') return null;
  try {
    const content = JSON.parse(state) as DraftContent;
    return Array.isArray(content.languages) && content.languages.length > 0 ? content : null;
  } catch {
    return null;
  }
}
