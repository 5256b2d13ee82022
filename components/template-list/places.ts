import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** Rows of the same height, while the templates are being read. */
export function loadingPlace(msg: Messages): TemplateResult {
  const bones = html`<div class="bones" aria-hidden="true">
    <span class="bone long"></span><span class="bone longer"></span><span class="bone short"></span>
  </div>`;
  return html`<p class="visually-hidden" role="status">${msg.loadingTemplates}</p>
    ${Array.from({ length: 6 }, () => bones)}`;
}

export function emptyPlace(msg: Messages, mayWrite: boolean, begin: () => void): TemplateResult {
  return html`<div class="place" part="empty">
    ${icon('layout-template', 'large')}
    <h3>${msg.noTemplatesYet}</h3>
    <p>${mayWrite ? msg.noTemplatesYetHelp : msg.noTemplatesYetReadOnly}</p>
    ${
      mayWrite
        ? html`<button type="button" class="primary" @click=${begin}>
            ${icon('plus')}${msg.newTemplate}
          </button>`
        : nothing
    }
  </div>`;
}

export function noMatchPlace(msg: Messages, showAll: () => void): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon('search', 'large')}
    <h3>${msg.noTemplateFound}</h3>
    <p>${msg.noTemplateFoundHelp}</p>
    <button type="button" @click=${showAll}>${msg.showAll}</button>
  </div>`;
}
