import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Disposition } from '../../src/session/index.ts';
import type { ConversationsState, ConversationSummary } from '../../src/workspace/workspace.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, states, tokens } from '../base/styles/index.ts';
import { conversationListStyles } from './conversation-list.styles.ts';
import { filterList } from './filter.ts';
import { conversationRow } from './row.ts';

const dispositions: readonly Disposition[] = ['waiting', 'active', 'initiated', 'archived'];
/** How often the words of a row can change, milliseconds. */
const STEP = 5000;
/** A count above this is only said to be more: the chips stay in one line. */
const MANY = 99;

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
  static override readonly styles = [tokens, base, controls, states, conversationListStyles];

  @query('[role=listbox]') private readonly listbox!: HTMLElement | null;

  @state() private disposition: Disposition | null = null;
  @state() private search = '';
  /** The row that the arrow keys stand on. */
  @state() private activeId: string | null = null;

  readonly #conversations = new SliceController(this, (workspace) => workspace.conversations);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #clock = new ClockController(this, STEP);
  readonly #code = new CodeController(this);

  protected override updated(changed: PropertyValues): void {
    if (changed.has('activeId'))
      this.listbox?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.#shown();
    const at = shown.findIndex(({ id }) => id === this.#activeIdOf(shown));
    const target: Record<string, number> = {
      ArrowDown: Math.min(at + 1, shown.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + 8, shown.length - 1),
      PageUp: Math.max(at - 8, 0),
      Home: 0,
      End: shown.length - 1,
    };
    const next = shown[target[event.key] ?? -1];
    if (next !== undefined) {
      event.preventDefault();
      this.activeId = next.id;
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const chosen = shown[at];
      if (chosen !== undefined) this.#select(chosen);
    }
  };

  #select(summary: ConversationSummary): void {
    this.activeId = summary.id;
    this.showConversation(summary.id, summary.contact);
  }

  #shown(): readonly ConversationSummary[] {
    const { items } = this.#conversations.value ?? { items: [] };
    return filterList(items, { disposition: this.disposition, search: this.search });
  }

  #activeIdOf(shown: readonly ConversationSummary[]): string | null {
    const known =
      shown.find(({ id }) => id === this.activeId) ?? shown.find(({ id }) => id === this.link.state.selected);
    return (known ?? shown[0])?.id ?? null;
  }

  protected override render(): TemplateResult {
    const state = this.#conversations.value;
    return html`<div class="root">
      ${this.#header(state)}
      <div
        class="body"
        aria-busy=${this.#code.trouble === null && (state === null || state.state === 'loading')}
      >
        ${this.#body(state)}
      </div>
    </div>`;
  }

  #header(state: ConversationsState | null): TemplateResult {
    const { msg } = this;
    return html`<div class="header" part="header">
      <div class="search-line">
        <label class="search">
          <span class="visually-hidden">${msg.searchConversations}</span>
          ${icon('search')}
          <input
            type="search"
            placeholder=${msg.searchConversations}
            .value=${this.search}
            @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
          />
        </label>
        <button
          type="button"
          class="icon-only"
          aria-label=${msg.newConversation}
          title=${msg.newConversation}
          @click=${() => this.showStart()}
        >
          ${icon('plus')}
        </button>
      </div>
      <div class="filter" role="group" aria-label=${msg.filterByDisposition}>
        ${this.#chip(null, msg.everything, null)}
        ${dispositions.map((one) => this.#chip(one, msg.dispositions[one], state?.counts[one] ?? 0))}
      </div>
    </div>`;
  }

  #chip(disposition: Disposition | null, word: string, count: number | null): TemplateResult {
    const { msg } = this;
    return html`<button
      type="button"
      class="chip"
      data-disposition=${disposition ?? nothing}
      aria-pressed=${this.disposition === disposition}
      @click=${() => (this.disposition = disposition)}
    >
      ${word}${count === null ? nothing : html`<span class="count" title=${this.formats.number(count)}>${count > MANY ? msg.moreThan(MANY) : count}</span>`}
    </button>`;
  }

  #body(state: ConversationsState | null): TemplateResult {
    const { trouble } = this.#code;
    if (trouble !== null) return codeTroublePlace(trouble, this.msg, () => this.#code.retry());
    if (state === null || (state.state === 'loading' && state.items.length === 0)) return this.#skeleton();
    if (state.state === 'failed' && state.items.length === 0) return this.#failed();
    if (state.items.length === 0) return this.#empty();
    const shown = this.#shown();
    if (shown.length === 0) return this.#noMatch();
    return html`${this.#rows(shown)}
      <p class="visually-hidden" role="status">${this.msg.found(shown.length)}</p>
      ${state.complete ? nothing : html`<p class="more">${this.msg.loadingMore}</p>`}`;
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
            ${guard([summary, step, msg, viewerId], () => conversationRow(summary, { now, msg, formats, viewerId }))}
          </div>`,
      )}
    </div>`;
  }

  #skeleton(): TemplateResult {
    const bones = html`<div class="row" aria-hidden="true">
      <span class="picture"></span>
      <span class="line"><span class="bone long"></span></span>
      <span class="line"><span class="bone longer"></span></span>
      <span class="line"><span class="bone short"></span></span>
    </div>`;
    return html`<p class="visually-hidden" role="status">${this.msg.loadingConversations}</p>
      ${Array.from({ length: 6 }, () => bones)}`;
  }

  #empty(): TemplateResult {
    const { msg } = this;
    return html`<div class="place" part="empty">
      ${icon('inbox', 'large')}
      <h3>${msg.noConversations}</h3>
      <p>${msg.noConversationsHelp}</p>
      <button type="button" class="primary" @click=${() => this.showStart()}>
        ${icon('plus')}${msg.newConversation}
      </button>
    </div>`;
  }

  #noMatch(): TemplateResult {
    const { msg } = this;
    const showAll = () => {
      this.search = '';
      this.disposition = null;
    };
    return html`<div class="place" part="empty" role="status">
      ${icon('search', 'large')}
      <h3>${msg.noMatch}</h3>
      <p>${msg.noMatchHelp}</p>
      <button type="button" @click=${showAll}>${msg.showAll}</button>
    </div>`;
  }

  #failed(): TemplateResult {
    const { msg } = this;
    return html`<div class="place" part="empty" role="alert">
      ${icon('triangle-alert', 'large')}
      <h3>${msg.listFailed}</h3>
      <button type="button" @click=${() => this.workspace?.retry()}>${icon('refresh-cw')}${msg.retry}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-conversation-list': JfConversationList;
  }
}
