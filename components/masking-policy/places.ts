import { html, type TemplateResult } from 'lit';
import { failedPlace } from '../base/failed-place.ts';
import { icon, type IconName } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** Why there is no policy to show: who may see it, that there is none, or that it could not be read. */
export function policyFailed(code: string | null, msg: Messages, again: () => void): TemplateResult {
  if (code === 'role-not-allowed') return told('ban', msg.policyForbidden, msg.policyForbiddenHelp);
  if (code === 'not-supported') return told('ban', msg.policyNotSupported, msg.policyNotSupportedHelp);
  return failedPlace(msg.policyFailed, null, { msg, again });
}

/** Of the size of what will be there. */
export function policyLoading(msg: Messages): TemplateResult {
  const rule = html`<div class="rule" aria-hidden="true">
    <span class="bone switch"></span>
    <div class="rule-words"><span class="bone long"></span><span class="bone longer"></span></div>
  </div>`;
  return html`<div class="whole" aria-busy="true">
    <p class="visually-hidden" role="status">${msg.loadingPolicy}</p>
    <div aria-hidden="true"><span class="bone long title"></span></div>
    <div>${rule}${rule}${rule}${rule}</div>
  </div>`;
}

function told(name: IconName, title: string, help: string): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon(name, 'large')}
    <h3>${title}</h3>
    <p>${help}</p>
  </div>`;
}
