import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

export function loadingPlace(msg: Messages): TemplateResult {
  return html`<p class="visually-hidden" role="status">${msg.loadingUser}</p>
    <div class="bones" aria-hidden="true">
      ${Array.from({ length: 7 }, () => html`<span class="bone"></span>`)}
    </div>`;
}

/** Where there is no user to show, and why. */
export function place(image: IconName, title: string, words: string, action: unknown): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon(image, 'large')}
    <h3>${title}</h3>
    <p>${words}</p>
    ${action}
  </div>`;
}
