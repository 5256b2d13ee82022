import { html, nothing, type TemplateResult } from 'lit';
import { adviceFor } from '../../base/advice.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { whyTemplate } from './standing-words.ts';
import type { Standing } from './standing.ts';

/** Nothing can be sent here, and why. */
export function obstacle(reason: string, msg: Messages): TemplateResult {
  return html`<p class="obstacle">
    ${icon('ban')}<span><strong>${msg.cannotSend}.</strong> ${adviceFor({ code: reason }, msg)}</span>
  </p>`;
}

/** Over the templates: why it is one, and the way to write freely where it need not be. */
export function templateLine(standing: Standing, msg: Messages, write: () => void): TemplateResult {
  const isFree = standing.kind === 'freeform';
  return html`<div class="line">
    <p class="standing">${icon(iconOf(standing))}<span>${whyTemplate(standing, msg)}</span></p>
    ${
      isFree
        ? html`<button type="button" @click=${write}>${icon('pencil')}${msg.writeFreely}</button>`
        : nothing
    }
  </div>`;
}

function iconOf(standing: Standing): IconName {
  if (standing.kind !== 'template') return 'messages-square';
  if (standing.because === 'archived') return 'archive';
  return standing.because === 'no-session' ? 'send' : 'timer';
}
