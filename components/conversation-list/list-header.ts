import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Disposition } from '../../src/session/index.ts';
import type { ConversationsState } from '../../src/workspace/workspace.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import type { ListFilter } from './filter.ts';

const dispositions: readonly Disposition[] = ['waiting', 'active', 'initiated', 'archived'];
/** A count above this is only said to be more: the chips stay in one line. */
const MANY = 99;

export interface ListHeaderState {
  readonly filter: ListFilter;
  /** How many there are of each; null while that is not known. */
  readonly counts: ConversationsState['counts'] | null;
  readonly msg: Messages;
  readonly formats: Formats;
}

export interface ListHeaderActions {
  readonly change: (change: Partial<ListFilter>) => void;
  /** Empties the search field, and stays in it. */
  readonly clear: () => void;
  readonly start: () => void;
  /** From the search field to the rows that it found. */
  readonly toRows: () => void;
}

/** Search, filter, and the action to start a conversation. */
export function listHeader(state: ListHeaderState, actions: ListHeaderActions): TemplateResult {
  const { msg } = state;
  return html`<div class="header" part="header">
    <div class="search-line">
      ${searchField(state, actions)}
      <button
        type="button"
        class="icon-only"
        aria-label=${msg.newConversation}
        title=${msg.newConversation}
        @click=${actions.start}
      >
        ${icon('plus')}
      </button>
    </div>
    <div class="filter" role="group" aria-label=${msg.filterByDisposition}>
      ${chip(null, state, actions)} ${dispositions.map((one) => chip(one, state, actions))}
    </div>
  </div>`;
}

function searchField(
  { filter, msg }: ListHeaderState,
  { change, clear, toRows }: ListHeaderActions,
): TemplateResult {
  return html`<div class="search" role="search">
    ${icon('search')}
    <input
      type="search"
      aria-label=${msg.searchConversations}
      placeholder=${msg.searchConversations}
      .value=${live(filter.search)}
      @input=${(event: InputEvent) => change({ search: (event.target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' || event.isComposing) return;
        event.preventDefault();
        toRows();
      }}
    />
    ${
      filter.search === ''
        ? nothing
        : html`<button
            type="button"
            class="icon-only clear"
            aria-label=${msg.clearSearch}
            title=${msg.byEscape(msg.clearSearch)}
            @click=${clear}
          >
            ${icon('x')}
          </button>`
    }
  </div>`;
}

function chip(
  disposition: Disposition | null,
  { filter, counts, msg, formats }: ListHeaderState,
  { change }: ListHeaderActions,
): TemplateResult {
  const word = disposition === null ? msg.everything : msg.dispositions[disposition];
  const count = disposition === null ? null : (counts?.[disposition] ?? null);
  return html`<button
    type="button"
    class="chip"
    data-disposition=${disposition ?? nothing}
    aria-pressed=${filter.disposition === disposition}
    @click=${() => change({ disposition })}
  >
    ${word}${
      count === null
        ? nothing
        : html`<span class="count" title=${formats.number(count)}
            >${count > MANY ? msg.moreThan(MANY) : count}</span
          >`
    }
  </button>`;
}
