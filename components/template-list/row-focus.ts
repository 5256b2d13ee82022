import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A control of a row, or what stands before the rows where `id` is null. */
interface Wanted {
  readonly id: string | null;
  readonly control: string;
}

/** Moves the focus to a row of the list once that is rendered; without one, to the way to a new template. */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #wanted: Wanted | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** @param control - as `data-control` names it in the row */
  moveTo(id: string | null, control = 'name'): void {
    this.#wanted = { id, control };
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    const target = this.#controlOf(wanted) ?? this.#find('.new') ?? this.#find('input');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** What is hidden at this width cannot take the focus: the first control of the row does. */
  #controlOf({ id, control }: Wanted): HTMLElement | null {
    if (id === null) return null;
    const row = `#row-${CSS.escape(id)}`;
    const meant = this.#find(`${row} [data-control=${control}]`);
    return meant === null || !meant.checkVisibility() ? this.#find(`${row} [data-control]`) : meant;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
