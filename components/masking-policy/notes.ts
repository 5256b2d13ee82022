import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

export interface PolicyNotes {
  readonly isSignedOut: boolean;
  readonly isOffline: boolean;
  /** What is shown could not be read anew. */
  readonly isOutdated: boolean;
  readonly msg: Messages;
  readonly retry: () => void;
}

/** What is to be known above the rules. */
export function policyNotes({ isSignedOut, isOffline, isOutdated, msg, retry }: PolicyNotes): TemplateResult {
  const again = html`<button type="button" @click=${retry}>${msg.retryNow}</button>`;
  return html`${isSignedOut ? note('failed', msg.signedOut, again) : nothing}
  ${isOffline ? note('urgent', msg.policyOffline) : nothing}
  ${isOutdated ? note('failed', msg.policyFailed, again) : nothing}`;
}
