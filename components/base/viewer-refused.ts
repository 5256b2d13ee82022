import { html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import type { Messages } from './messages.ts';

/** In place of what an element would show: the backend does not let this person in at all. */
export function viewerRefused(msg: Messages): TemplateResult {
  return html`<div class="place" part="empty" role="alert">
    ${icon('ban', 'large')}
    <p>${msg.viewerRefused}</p>
  </div>`;
}
