import { html, type TemplateResult } from 'lit';
import { note } from '../../base/form/note.ts';
import type { Messages } from '../../base/messages.ts';

/** Somebody deleted the template that is changed: what is written can become a new one. */
export function goneNote(isLocked: boolean, msg: Messages, submitAnew: () => void): TemplateResult {
  return note(
    'failed',
    msg.templateGone,
    html`<button type="button" data-field="gone" aria-disabled=${isLocked} @click=${submitAnew}>
      ${msg.submitAnew}
    </button>`,
  );
}
