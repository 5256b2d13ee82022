import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../src/contract/problem.ts';
import { adviceFor } from '../base/advice.ts';
import { icon, type IconName } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

export function loadingPlace(msg: Messages): TemplateResult {
  return html`<p class="visually-hidden" role="status">${msg.loadingUser}</p>
    <div class="bones" aria-hidden="true">
      ${Array.from({ length: 7 }, () => html`<span class="bone"></span>`)}
    </div>`;
}

/** Nobody was chosen yet. */
export function nobodyPlace(msg: Messages): TemplateResult {
  return place('user-check', msg.userNoneChosen, msg.userNoneChosenHelp, nothing);
}

/** What no reading again would mend: users are not for this viewer, or this one is gone; null where it is neither. */
export function refusedPlace(
  problem: Problem | null,
  msg: Messages,
  close: () => void,
): TemplateResult | null {
  if (problem?.code === 'role-not-allowed')
    return place('lock', msg.usersForbidden, msg.usersForbiddenHelp, nothing);
  if (problem?.code !== 'not-found') return null;
  const back = html`<button type="button" @click=${close}>${msg.userBack}</button>`;
  return place('user-check', msg.userGone, adviceFor({ code: problem.code }, msg), back);
}

/** Where there is no user to show, and why. */
function place(image: IconName, title: string, words: string, action: unknown): TemplateResult {
  return html`<div class="place" part="empty" role="status">
    ${icon(image, 'large')}
    <h3>${title}</h3>
    <p>${words}</p>
    ${action}
  </div>`;
}
