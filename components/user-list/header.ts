import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import type { UserFilter } from './filter.ts';

export interface HeaderView {
  readonly filter: UserFilter;
  /** How many users match; null until it is known. */
  readonly total: number | null;
  /** Whether what is shown is that of a former search, until the present one has an answer. */
  readonly isSearching: boolean;
  readonly msg: Messages;
  readonly change: (change: Partial<UserFilter>) => void;
}

/** Search, filters and how many users match. */
export function listHeader(view: HeaderView): TemplateResult {
  const { filter, msg, change } = view;
  const chip = (canSend: boolean | null, words: string): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      aria-pressed=${filter.canSend === canSend}
      @click=${() => change({ canSend })}
    >
      ${words}
    </button>`;
  return html`<div class="header" part="header">
    <div class="search-line">
      <label class="search">
        <span class="visually-hidden">${msg.userSearch}</span>
        ${icon('search')}
        <input
          type="search"
          maxlength="256"
          placeholder=${msg.userSearchShort}
          title=${msg.userSearch}
          .value=${live(filter.search)}
          @input=${({ target }: InputEvent) => change({ search: (target as HTMLInputElement).value })}
        />
      </label>
      ${choice(msg.userWhatsApp, filter.hasWhatsApp, [msg.userWhatsAppAny, msg.userWhatsAppHas, msg.userWhatsAppHasNot], (hasWhatsApp) => change({ hasWhatsApp }))}
      ${choice(
        msg.userOutbound,
        filter.hasOutboundChannel,
        [msg.userOutboundAny, msg.userOutboundHas, msg.userOutboundHasNot],
        (hasOutboundChannel) => change({ hasOutboundChannel }),
      )}
    </div>
    <div class="filter-line">
      <div class="filter" role="group" aria-label=${msg.userFilterSending}>
        ${chip(null, msg.userAny)} ${chip(true, msg.userCanSend)} ${chip(false, msg.userCannotSend)}
      </div>
      <p class="total" role="status">${totalOf(view)}</p>
    </div>
  </div>`;
}

function totalOf({ total, isSearching, msg }: HeaderView): string {
  if (total !== null) return msg.userTotal(total);
  return isSearching ? msg.usersSearching : '';
}

function choice(
  label: string,
  chosen: boolean | null,
  words: readonly [any: string, yes: string, no: string],
  choose: (chosen: boolean | null) => void,
): TemplateResult {
  const values = [null, true, false];
  return html`<select
    aria-label=${label}
    @change=${({ target }: Event) => choose(values[(target as HTMLSelectElement).selectedIndex] ?? null)}
  >
    ${words.map((text, at) => html`<option .selected=${values[at] === chosen}>${text}</option>`)}
  </select>`;
}
