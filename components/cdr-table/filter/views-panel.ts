import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import type { BarView } from './bar-view.ts';
import { LONGEST_NAME, MOST_VIEWS, nameOf, type SavedView } from './saved-views.ts';

export interface ViewActs {
  readonly save: (name: string) => void;
  readonly choose: (view: SavedView) => void;
  readonly remove: (view: SavedView) => void;
  readonly restore: (view: SavedView) => void;
}

/** The panel of saved views: to choose one, to save what is set, to delete one and have it back. */
export class ViewsPanel {
  readonly #acts: ViewActs;
  #name = '';
  #isNameless = false;
  #deleted: SavedView | null = null;

  constructor(acts: ViewActs) {
    this.#acts = acts;
  }

  begin(): void {
    this.#name = '';
    this.#isNameless = false;
    this.#deleted = null;
  }

  opener({ msg }: BarView): TemplateResult {
    return html`<button type="button" class="chip opener" id="open-views" popovertarget="panel-views">
      ${icon('bookmark')}<span class="words">${msg.cdrViews}</span>${icon('chevron-down')}
    </button>`;
  }

  content(view: BarView, views: readonly SavedView[]): TemplateResult {
    const { msg } = view;
    return html`<h3>${msg.cdrViewsTitle}</h3>
      ${
        views.length === 0
          ? html`<p class="help">${msg.cdrViewsNone}</p>`
          : html`<ul class="views">
              ${views.map((one) => this.#line(one, view))}
            </ul>`
      }
      ${this.#deleted === null ? nothing : this.#undo(this.#deleted, view)} ${this.#form(view, views)}`;
  }

  #line(one: SavedView, view: BarView): TemplateResult {
    const { msg } = view;
    const name = isolated(one.name);
    return html`<li>
      <button
        type="button"
        class="plain view"
        @click=${() => {
          this.#acts.choose(one);
          view.close();
        }}
      >
        <bdi>${one.name}</bdi>
      </button>
      <button
        type="button"
        class="plain icon-only"
        aria-label=${msg.cdrViewDelete(name)}
        title=${msg.cdrViewDelete(name)}
        data-next="#view-undo"
        @click=${() => {
          this.#deleted = one;
          this.#acts.remove(one);
          view.refresh();
        }}
      >
        ${icon('trash-2')}
      </button>
    </li>`;
  }

  #undo(deleted: SavedView, view: BarView): TemplateResult {
    const { msg } = view;
    return html`<div class="undo" role="status">
      <span>${msg.cdrViewDeleted(isolated(deleted.name))}</span>
      <button
        type="button"
        class="link"
        id="view-undo"
        data-next=".view"
        @click=${() => {
          this.#deleted = null;
          this.#acts.restore(deleted);
          view.refresh();
        }}
      >
        ${msg.cdrViewUndo}
      </button>
    </div>`;
  }

  #form(view: BarView, views: readonly SavedView[]): TemplateResult {
    const { msg } = view;
    const isThere = views.some(({ name }) => name === nameOf(this.#name));
    if (views.length >= MOST_VIEWS && !isThere)
      return html`<p class="help">${msg.cdrViewsMost(MOST_VIEWS)}</p>`;
    const help = this.#isNameless ? msg.cdrViewNameless : isThere ? msg.cdrViewReplaces : this.#without(view);
    return html`<form class="save-view" novalidate @submit=${(event: Event) => this.#submit(event, view)}>
      <div class="field">
        <label for="view-name">${msg.cdrViewName}</label>
        <input
          type="text"
          id="view-name"
          maxlength=${LONGEST_NAME}
          autocomplete="off"
          dir="auto"
          data-first
          aria-invalid=${this.#isNameless ? 'true' : nothing}
          aria-describedby="view-help"
          .value=${live(this.#name)}
          @input=${({ target }: InputEvent) => {
            this.#name = (target as HTMLInputElement).value;
            this.#isNameless = false;
            view.refresh();
          }}
        />
      </div>
      <button type="submit" class="primary">${msg.cdrViewSave}</button>
      <p class=${this.#isNameless ? 'error' : 'help'} id="view-help" role="status">${help}</p>
    </form>`;
  }

  #without({ filter, msg }: BarView): string {
    return filter.contact === '' ? '' : msg.cdrViewWithoutContact;
  }

  #submit(event: Event, view: BarView): void {
    event.preventDefault();
    const name = nameOf(this.#name);
    this.#isNameless = name === '';
    if (!this.#isNameless) {
      this.#acts.save(name);
      this.#name = '';
      this.#deleted = null;
      view.close();
    }
    view.refresh();
  }
}
