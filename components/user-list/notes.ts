import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

/** What is to be known above the table: no connection, or that one may only look. */
export function listNotes(
  { isOffline, isReader }: { readonly isOffline: boolean; readonly isReader: boolean },
  msg: Messages,
): TemplateResult | typeof nothing {
  if (!isOffline && !isReader) return nothing;
  return html`<div class="notes">
    ${isOffline ? note('urgent', msg.usersOffline) : nothing}
    ${isReader ? note('calm', msg.usersReadOnly) : nothing}
  </div>`;
}
