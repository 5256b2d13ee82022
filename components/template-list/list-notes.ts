import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

export interface ListNotes {
  /** What went wrong after its dialog was closed, in words. */
  readonly trouble: string | null;
  readonly isOffline: boolean;
  readonly mayWrite: boolean;
  readonly msg: Messages;
  readonly dismiss: () => void;
}

/** What holds of the list as a whole just now. */
export function listNotes({
  trouble,
  isOffline,
  mayWrite,
  msg,
  dismiss,
}: ListNotes): TemplateResult | typeof nothing {
  const notes = [
    ...(trouble === null
      ? []
      : [
          note(
            'failed',
            html`<bdi>${trouble}</bdi>`,
            html`<button type="button" @click=${dismiss}>${msg.dismiss}</button>`,
          ),
        ]),
    ...(isOffline ? [note('urgent', msg.templatesOffline)] : []),
    ...(mayWrite ? [] : [note('calm', msg.templatesReadOnly)]),
  ];
  return notes.length === 0 ? nothing : html`<div class="notes">${notes}</div>`;
}
