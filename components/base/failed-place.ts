import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import type { Messages } from './messages.ts';

/** In place of what could not be read: what it is, why where that is known, and a way to ask again. */
export function failedPlace(
  title: string,
  why: string | null,
  { msg, again }: { readonly msg: Messages; readonly again: () => void },
): TemplateResult {
  return html`<div class="place" part="empty" role="alert">
    ${icon('triangle-alert', 'large')}
    <h3>${title}</h3>
    ${why === null ? nothing : html`<p>${why}</p>`}
    <button type="button" @click=${again}>${icon('refresh-cw')}${msg.retry}</button>
  </div>`;
}
