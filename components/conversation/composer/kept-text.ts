import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

/** A text that was typed and cannot be sent now: it is kept, shown, and can be copied. */
export function keptText(
  text: string,
  copyResult: 'copied' | 'failed' | null,
  msg: Messages,
  copy: () => void,
): TemplateResult {
  const said = copyResult === null ? '' : copyResult === 'copied' ? msg.copied : msg.copyFailed;
  return html`<div class="kept" part="kept-text">
    <div class="kept-words">
      <p class="kept-title" id="kept-title">${msg.textKept}</p>
      <p class="kept-text" role="group" aria-labelledby="kept-title" tabindex="0" dir="auto">${text}</p>
    </div>
    <button type="button" @click=${copy}>${icon('copy')}${msg.copyText}</button>
    <p class="help" role="status">${said}</p>
  </div>`;
}
