import type { ReactiveControllerHost } from 'lit';
import type { Template } from '../../src/contract/template.ts';
import type { LinkState } from '../base/workspace-link.ts';
import type { TemplateDraft } from './drafts.ts';
import type { GrowingController } from './growing-controller.ts';
import { LastUsed } from './last-used.ts';
import { RowFocus } from './row-focus.ts';
import { rowKey } from './row-keys.ts';

type ListElement = HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode };

export interface RowsHost {
  /** The templates that are found, in order. */
  readonly shown: () => readonly Template[];
  readonly drafts: () => readonly TemplateDraft[];
  readonly growing: GrowingController;
  /** Asked for by a key, where this viewer may. */
  readonly remove: (template: Template) => void;
}

/** The rows: which one Tab reaches, which are open, what keys do in them, and where the focus goes back to. */
export class ListRows {
  readonly #element: ListElement;
  readonly #host: RowsHost;
  readonly #focus: RowFocus;
  readonly #lastUsed = new LastUsed();
  #activeId: string | null = null;
  #openIds: ReadonlySet<string> = new Set();

  constructor(element: ListElement, host: RowsHost) {
    this.#element = element;
    this.#host = host;
    this.#focus = new RowFocus(element, () => this.#lastUsed.used);
  }

  /** The row that is reached by Tab. */
  activeAmong(shown: readonly Template[]): string | null {
    return (shown.find(({ id }) => id === this.#activeId) ?? shown[0])?.id ?? null;
  }

  isOpen(id: string): boolean {
    return this.#openIds.has(id);
  }

  toggle({ id }: Template, isOpen = !this.isOpen(id)): void {
    const open = new Set(this.#openIds);
    if (isOpen) open.add(id);
    else open.delete(id);
    this.#openIds = open;
    this.#element.requestUpdate();
  }

  /** This row was used last; null for none. */
  use(templateId: string | null): void {
    this.#activeId = templateId;
    this.#lastUsed.use(templateId, this.#host.drafts());
    this.#element.requestUpdate();
  }

  /** Keeps up with what is composed beside the list. */
  follow(state: LinkState): void {
    if (!this.#lastUsed.follow(state, this.#host.drafts())) return;
    this.#activeId = this.#lastUsed.used.templateId ?? this.#activeId;
  }

  forget(): void {
    this.#activeId = null;
    this.#openIds = new Set();
    this.#lastUsed.forget();
  }

  /** The row after this one; at the end the one before. */
  neighbourOf(id: string): string | null {
    const shown = this.#host.shown();
    const at = shown.findIndex((template) => template.id === id);
    return (shown[at + 1] ?? shown[at - 1])?.id ?? null;
  }

  /** Without a row, to the way to a new template. */
  moveFocus(templateId: string | null, control?: string): void {
    this.#focus.moveTo(templateId, control);
  }

  /** Where a template or a draft was used last. */
  moveFocusBack(): void {
    const { templateId } = this.#lastUsed.used;
    this.#host.growing.reach(this.#host.shown().findIndex(({ id }) => id === templateId));
    this.#focus.moveBack();
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-template]');
    if (row !== null) this.use(row.dataset['template']!);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { control } = (event.target as HTMLElement).dataset;
    if (control === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const shown = this.#host.shown();
    const activeId = this.activeAmong(shown);
    const at = shown.findIndex(({ id }) => id === activeId);
    const current = shown[at];
    const isRightToLeft = getComputedStyle(this.#element).direction === 'rtl';
    const meant = rowKey(event.key, at, shown.length, isRightToLeft);
    if (current === undefined || meant === null) return;
    event.preventDefault();
    if (meant.kind === 'move') {
      this.#host.growing.reach(meant.to);
      this.#activeId = shown[meant.to]?.id ?? null;
      this.moveFocus(this.#activeId, control);
    } else if (meant.kind === 'remove') this.#host.remove(current);
    else this.toggle(current, meant.kind === 'open');
  };
}
