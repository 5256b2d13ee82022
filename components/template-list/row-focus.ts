import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Used } from './last-used.ts';

/** A control of a row or of the line of a draft, or what stands before them where there is neither. */
interface Wanted extends Used {
  readonly control: string;
}

/**
 * Moves the focus to a row of the list, or to a draft, once that is rendered; without one, to the way to a new
 * template.
 */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #used: () => Used;
  #wanted: (() => Wanted) | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, used: () => Used) {
    this.#host = host;
    this.#used = used;
    host.addController(this);
  }

  /** @param control - as `data-control` names it in the row */
  moveTo(templateId: string | null, control = 'name'): void {
    this.#want(() => ({ templateId, draftId: null, control }));
  }

  /** To what was used last, as far as that is known by then. */
  moveBack(): void {
    this.#want(() => ({ ...this.#used(), control: 'name' }));
  }

  #want(wanted: () => Wanted): void {
    this.#wanted = wanted;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    const target = this.#controlOf(wanted()) ?? this.#find('.new') ?? this.#find('input');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** What is hidden at this width cannot take the focus: the first control of the row does. */
  #controlOf({ templateId, draftId, control }: Wanted): HTMLElement | null {
    const rows = [
      ...(templateId === null ? [] : [`#row-${CSS.escape(templateId)}`]),
      ...(draftId === null ? [] : [`[data-draft="${CSS.escape(draftId)}"]`]),
    ];
    for (const row of rows) {
      const meant = this.#find(`${row} [data-control=${control}]`);
      const found = meant?.checkVisibility() === true ? meant : this.#find(`${row} [data-control]`);
      if (found !== null) return found;
    }
    return null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
