import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** Nothing is chosen: what the place is for, and the next step. */
export function nothingChosen(msg: Messages, start: () => void): TemplateResult {
  return html`<div class="place" part="empty">
    ${icon('messages-square', 'large')}
    <h3>${msg.nothingSelected}</h3>
    <p>${msg.nothingSelectedHelp}</p>
    <button type="button" @click=${start}>${icon('plus')}${msg.newConversation}</button>
  </div>`;
}

export function missing(msg: Messages): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon('inbox', 'large')}
    <h3>${msg.conversationMissing}</h3>
    <p>${msg.conversationMissingHelp}</p>
  </div>`;
}

/** What is shown comes from before; the rest could not be fetched. */
export function incomplete(msg: Messages, why: string, retry: () => void): TemplateResult {
  return html`<p class="incomplete" role="alert">
    ${icon('triangle-alert')}
    <span>${msg.conversationIncomplete} ${why}</span>
    <button type="button" @click=${retry}>${icon('refresh-cw')}${msg.retry}</button>
  </p>`;
}

/** Of the size of what will be there. */
export function loading(msg: Messages): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${msg.loadingConversation}>
    <div class="header">
      <div class="who">
        <span class="bone long"></span><span class="bone"></span><span class="bone short"></span>
      </div>
    </div>
    <div class="bones">
      <span class="bone bubble-bone"></span>
      <span class="bone bubble-bone mine"></span>
      <span class="bone bubble-bone"></span>
      <span class="bone bubble-bone mine wider"></span>
    </div>
  </div>`;
}
