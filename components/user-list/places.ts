import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** Rows of the same height, while the users are being read. */
export function loadingPlace(msg: Messages): TemplateResult {
  const bones = html`<div class="bones" aria-hidden="true">
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
  </div>`;
  return html`<p class="visually-hidden" role="status">${msg.loadingUsers}</p>
    ${Array.from({ length: 8 }, () => bones)}`;
}

export function emptyPlace(msg: Messages): TemplateResult {
  return html`<div class="place" part="empty">
    ${icon('users', 'large')}
    <h3>${msg.noUsers}</h3>
    <p>${msg.noUsersHelp}</p>
  </div>`;
}

export function noMatchPlace(msg: Messages, showAll: () => void): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon('search', 'large')}
    <h3>${msg.noUserFound}</h3>
    <p>${msg.noUserFoundHelp}</p>
    <button type="button" @click=${showAll}>${msg.showAll}</button>
  </div>`;
}

/** The backend does not show users to this viewer. */
export function forbiddenPlace(msg: Messages): TemplateResult {
  return html`<div class="place" part="empty" role="alert">
    ${icon('lock', 'large')}
    <h3>${msg.usersForbidden}</h3>
    <p>${msg.usersForbiddenHelp}</p>
  </div>`;
}
