import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../base/messages.ts';

export interface LeaveActions {
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Asked before what was entered is thrown away. */
export function leaveQuestion(msg: Messages, { leave, stay }: LeaveActions): TemplateResult {
  return html`<div class="leave" role="group" aria-label=${msg.startLeaveQuestion}>
    <span>${msg.startLeaveQuestion}</span>
    <button type="button" class="danger" @click=${leave}>${msg.startLeaveConfirm}</button>
    <button type="button" title=${msg.byEscape(msg.startStay)} @click=${stay}>${msg.startStay}</button>
  </div>`;
}
