import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../base/messages.ts';

export function loadingTemplates(msg: Messages): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${msg.loadingTemplates}>
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
  </div>`;
}

export function templatesFailed(msg: Messages, retry: () => void): TemplateResult {
  return html`<p class="nothing" role="alert">
    ${msg.templatesFailed}
    <button type="button" @click=${retry}>${msg.retry}</button>
  </p>`;
}
