import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** No channel is there; `begin` where the viewer may request one. */
export function channelsEmpty(msg: Messages, begin: (() => void) | null): TemplateResult {
  return html`<div class="place" part="empty">
    ${icon('phone', 'large')}
    <h3 id="title" tabindex="-1">${msg.noChannels}</h3>
    <p>${msg.noChannelsHelp}</p>
    ${
      begin === null
        ? nothing
        : html`<button type="button" class="primary" @click=${begin}>
            ${icon('plus')}${msg.connectNumber}
          </button>`
    }
  </div>`;
}

/** Of the size of what will be there. */
export function channelsLoading(msg: Messages): TemplateResult {
  const row = html`<div class="row" aria-hidden="true">
    <span class="bone long"></span><span class="bone longer"></span><span class="bone short"></span>
  </div>`;
  return html`<div class="all" aria-busy="true">
    <p class="visually-hidden" role="status">${msg.loadingChannels}</p>
    <div class="head-bones" aria-hidden="true"><span class="bone long"></span></div>
    <div class="rows">${row}${row}${row}</div>
  </div>`;
}
