import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** Rows that are not there yet, of the size of those that will be. */
export function loadingRows(msg: Messages): TemplateResult {
  const bones = html`<div class="row" aria-hidden="true">
    <span class="picture"></span>
    <span class="line"><span class="bone long"></span></span>
    <span class="line"><span class="bone longer"></span></span>
    <span class="line"><span class="bone short"></span></span>
  </div>`;
  return html`<p class="visually-hidden" role="status">${msg.loadingConversations}</p>
    ${Array.from({ length: 6 }, () => bones)}`;
}

/** There is no conversation: what the place is for, and the next step. */
export function noConversations(msg: Messages, start: () => void): TemplateResult {
  return html`<div class="place" part="empty">
    ${icon('inbox', 'large')}
    <h3>${msg.noConversations}</h3>
    <p>${msg.noConversationsHelp}</p>
    <button type="button" class="primary" @click=${start}>${icon('plus')}${msg.newConversation}</button>
  </div>`;
}

/** There are conversations, and the search and the filter leave none of them. */
export function noMatch(msg: Messages, showAll: () => void): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon('search', 'large')}
    <h3>${msg.noMatch}</h3>
    <p>${msg.noMatchHelp}</p>
    <button type="button" @click=${showAll}>${msg.showAll}</button>
  </div>`;
}

/** There is nobody to show conversations to: signed out, or without access. */
export function noViewer(
  because: 'signed-out' | 'refused',
  msg: Messages,
  retry: () => void,
): TemplateResult {
  const isSignedOut = because === 'signed-out';
  return html`<div class="place" part="empty" role="status">
    ${icon(isSignedOut ? 'lock' : 'ban', 'large')}
    <h3>${isSignedOut ? msg.listSignedOut : msg.listRefused}</h3>
    <p>${isSignedOut ? msg.listSignedOutHelp : msg.listRefusedHelp}</p>
    ${
      isSignedOut
        ? html`<button type="button" @click=${retry}>${icon('refresh-cw')}${msg.retry}</button>`
        : nothing
    }
  </div>`;
}

/** What is shown comes from before; the backend would not tell the rest. */
export function listIncomplete(msg: Messages, why: string, retry: () => void): TemplateResult {
  return html`<p class="incomplete" role="alert">
    ${icon('triangle-alert')}
    <span>${msg.listIncomplete} ${why}</span>
    <button type="button" @click=${retry}>${msg.retry}</button>
  </p>`;
}
