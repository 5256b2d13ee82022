import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

export function loading(msg: Messages): TemplateResult {
  return html`<div class="loading" role="status" aria-label=${msg.loadingTemplate}>
    ${[30, 60, 100, 100, 45].map((share) => html`<span class="bone" data-share=${share}></span>`)}
  </div>`;
}

/** What was chosen is not there; an empty template can be begun instead. */
export function missing(
  what: 'template' | 'draft',
  msg: Messages,
  actions: { readonly close: () => void; readonly begin: () => void },
): TemplateResult {
  const isDraft = what === 'draft';
  return html`<div class="place" role="status">
    ${icon('layout-template', 'large')}
    <h3 tabindex="-1" data-field="heading">${isDraft ? msg.draftMissing : msg.templateMissing}</h3>
    <p>${isDraft ? msg.draftMissingHelp : msg.templateMissingHelp}</p>
    <button type="button" @click=${actions.close}>${msg.closeComposer}</button>
    <button type="button" class="primary" @click=${actions.begin}>${msg.startEmpty}</button>
  </div>`;
}
