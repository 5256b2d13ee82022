import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

/** What came of the last wish, where it was wished. */
export interface Told {
  readonly userId: string;
  readonly tone: 'good' | 'calm' | 'failed';
  readonly words: string;
}

export interface Foot {
  /** What came of the last wish for this user; null for nothing. */
  readonly told: Told | null;
  /** Whether this user is being saved, has to wait for an answer or for another one, or can be saved. */
  readonly saving: 'sent' | 'waiting' | null;
  /** Whether there is anything to save or to choose. */
  readonly isOpen: boolean;
  readonly msg: Messages;
  readonly discard: () => void;
}

/** Saving, leaving it as it was, and what came of it. */
export function foot({ told, saving, isOpen, msg, discard }: Foot): TemplateResult {
  return html`<div class="foot">
    ${told === null ? nothing : note(told.tone, told.words)}
    <div class="acts">
      <button type="submit" class="primary" aria-disabled=${saving === null ? nothing : 'true'}>
        ${saving === 'sent' ? msg.userSaving : msg.userSave}
      </button>
      ${isOpen ? html`<button type="button" class="reset" @click=${discard}>${msg.userReset}</button>` : nothing}
    </div>
  </div>`;
}
