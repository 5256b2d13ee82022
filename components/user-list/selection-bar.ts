import { html, nothing, type TemplateResult } from 'lit';
import { MOST_USERS } from './change/wanted.ts';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

export interface SelectionView {
  readonly selected: number;
  /** All that match are being read, to be selected: how far, and of how many. Null where that is not so. */
  readonly reading: { readonly read: number; readonly total: number | null } | null;
  /** A change is going on: another one waits for its end. */
  readonly isHeldBack: boolean;
  readonly msg: Messages;
  readonly stop: () => void;
  readonly clear: () => void;
  readonly change: (action: 'give' | 'take') => void;
}

/** How many users are selected, and what can be done with them. */
export function selectionBar(view: SelectionView): TemplateResult | typeof nothing {
  const { selected, reading, isHeldBack, msg, stop, clear, change } = view;
  if (reading !== null)
    return html`<div class="selection" part="selection">
      <p role="status">${msg.usersSelecting(reading.read, reading.total)}</p>
      <button type="button" @click=${stop}>${msg.usersStop}</button>
    </div>`;
  if (selected === 0) return nothing;
  if (selected > MOST_USERS)
    return html`<div class="selection" part="selection">
      ${note('urgent', msg.usersTooMany(MOST_USERS))}
      <button type="button" @click=${clear}>${msg.usersClear}</button>
    </div>`;
  const button = (action: 'give' | 'take', words: string): TemplateResult =>
    html`<button
      type="button"
      class=${action}
      aria-disabled=${isHeldBack ? 'true' : nothing}
      aria-describedby=${isHeldBack ? 'held-back' : nothing}
      @click=${() => isHeldBack || change(action)}
    >
      ${words}
    </button>`;
  return html`<div class="selection" part="selection">
    <p role="status">${msg.usersSelected(selected)}</p>
    ${button('give', msg.usersGive)} ${button('take', msg.usersTake)}
    <button type="button" class="plain" @click=${clear}>${msg.usersClear}</button>
    ${isHeldBack ? html`<p class="quiet" id="held-back">${msg.usersHeldBack}</p>` : nothing}
  </div>`;
}
