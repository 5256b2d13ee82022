import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationsState, ConversationSummary } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { failedPlace } from '../base/failed-place.ts';
import { SliceController } from '../base/slice-controller.ts';
import { StandStill } from '../base/stand-still.ts';
import { base, controls, list, states, tokens } from '../base/styles/index.ts';
import { conversationListStyles } from './conversation-list.styles.ts';
import { filterList, noFilter, type ListFilter } from './filter.ts';
import { listHeader } from './list-header.ts';
import { standingOf, type ListStanding } from './list-standing.ts';
import { listIncomplete, loadingRows, noConversations, noMatch, noViewer } from './places.ts';
import { placeFor } from '../base/row-keys.ts';
import { rowStyles } from './row.styles.ts';
import { conversationRow } from './row.ts';

/** How often the words of a row can change, milliseconds. */
const STEP = 5000;

export { ConversationSelectEvent } from '../base/events/conversation-select.ts';
export { ConversationStartEvent } from '../base/events/conversation-start.ts';

/**
 * The conversations of the viewer, the newest message first: who, what was said last, how the session stands and how
 * long free-form messages are possible.
 *
 * @tag jf-conversation-list
 * @summary The masked list of conversations.
 * @fires {ConversationSelectEvent} jf-conversation-select - An agent chose a conversation.
 * @fires {ConversationStartEvent} jf-conversation-start - An agent wants to start a conversation.
 * @csspart header - Search, filter and the action to start a conversation.
 * @csspart list - The list of rows.
 * @csspart row - One conversation.
 * @csspart empty - What is shown where there is no row.
 * @cssprop --jf-font - Font family; the host's by default.
 * @cssprop --jf-color-accent - Colour of what is chosen and of focus.
 */
export class JfConversationList extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, list, conversationListStyles, rowStyles];

  @query('input') private readonly searchField!: HTMLInputElement | null;
  @query('[role=listbox]') private readonly listbox!: HTMLElement | null;

  @state() private filter: ListFilter = noFilter;
  /** The row that the arrow keys stand on. */
  @state() private activeId: string | null = null;

  readonly #conversations = new SliceController(this, (workspace) => workspace.conversations);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #clock = new ClockController(this, STEP);
  readonly #code = new CodeController(this);
  readonly #still = new StandStill<ConversationSummary>(this);

  protected override forget(): void {
    this.filter = noFilter;
    this.activeId = null;
    this.#still.forget();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('activeId'))
      this.listbox?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.#shown();
    const at = shown.findIndex(({ id }) => id === this.#activeIdOf(shown));
    const place = placeFor(event.key, at, shown.length);
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (place === null && !isChoice) return;
    event.preventDefault();
    const row = shown[place ?? at];
    if (row === undefined) return;
    if (isChoice) this.#select(row);
    else this.activeId = row.id;
  };

  #select(summary: ConversationSummary): void {
    this.activeId = summary.id;
    this.showConversation(summary.id, summary.contact);
  }

  #clearSearch(): void {
    this.filter = { ...this.filter, search: '' };
    this.searchField?.focus();
  }

  #shown(): readonly ConversationSummary[] {
    return filterList(this.#still.of(this.#conversations.value?.items ?? []), this.filter);
  }

  #activeIdOf(shown: readonly ConversationSummary[]): string | null {
    const known =
      shown.find(({ id }) => id === this.activeId) ?? shown.find(({ id }) => id === this.link.state.selected);
    return (known ?? shown[0])?.id ?? null;
  }

  protected override render(): TemplateResult {
    const { msg, formats, filter } = this;
    const { trouble } = this.#code;
    const state = this.#conversations.value;
    const standing = standingOf(state, this.#viewer.value);
    // What is not known is no zero.
    const counts = standing === 'rows' || standing === 'empty' ? (state?.counts ?? null) : null;
    const isBusy =
      trouble === null && (standing === 'loading' || (standing === 'rows' && state?.state === 'loading'));
    return html`<div class="root">
      ${listHeader(
        { filter, counts, msg, formats },
        {
          change: (change) => (this.filter = { ...this.filter, ...change }),
          clear: () => this.#clearSearch(),
          start: () => this.showStart(),
          toRows: () => this.listbox?.focus(),
        },
      )}
      <div class="body" aria-busy=${isBusy}>
        ${
          trouble === null
            ? this.#body(standing, state)
            : codeTroublePlace(trouble, msg, () => this.#code.retry())
        }
      </div>
    </div>`;
  }

  #body(standing: ListStanding, state: ConversationsState | null): TemplateResult {
    const { msg } = this;
    const retry = (): void => this.workspace?.retry();
    switch (standing) {
      case 'loading':
        return loadingRows(msg);
      case 'signed-out':
      case 'refused':
        return noViewer(standing, msg, retry);
      case 'failed':
        return failedPlace(msg.listFailed, this.#whyFailed(state), { msg, again: retry });
      case 'empty':
        return noConversations(msg, () => this.showStart());
      default: {
        const shown = this.#shown();
        const hasProblem = (state?.problem ?? null) !== null;
        return html`${hasProblem ? listIncomplete(msg, this.#whyFailed(state), retry) : nothing}
        ${shown.length === 0 ? noMatch(msg, () => (this.filter = noFilter)) : this.#rows(shown)}
        ${state?.complete === true || hasProblem ? nothing : html`<p class="more">${msg.loadingMore}</p>`}`;
      }
    }
  }

  #rows(shown: readonly ConversationSummary[]): TemplateResult {
    const { msg, formats } = this;
    const { selected } = this.link.state;
    const viewerId = this.#viewer.value?.viewer?.id ?? null;
    const now = this.#clock.now ?? 0;
    const step = Math.floor(now / STEP);
    const active = this.#activeIdOf(shown);
    return html`<div
        class="list"
        part="list"
        role="listbox"
        tabindex="0"
        aria-label=${msg.conversations}
        aria-activedescendant=${active === null ? nothing : `row-${active}`}
        @keydown=${this.#onKeyDown}
      >
        ${repeat(
          shown,
          ({ id }) => id,
          (summary) =>
            html`<div
              class="row"
              part="row"
              role="option"
              id="row-${summary.id}"
              aria-selected=${summary.id === selected}
              ?data-active=${summary.id === active}
              ?data-unread=${summary.unread > 0}
              @click=${() => this.#select(summary)}
            >
              ${guard([summary, step, msg, formats, viewerId], () => conversationRow(summary, { now, msg, formats, viewerId }))}
            </div>`,
        )}
      </div>
      <p class="visually-hidden" role="status">${msg.found(shown.length)}</p>`;
  }

  #whyFailed(state: ConversationsState | null): string {
    return adviceFor({ code: state?.problem?.code ?? 'unavailable' }, this.msg);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-conversation-list': JfConversationList;
  }
}
