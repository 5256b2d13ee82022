import { html, nothing } from 'lit';
import type { Formats } from '../base/formats.ts';
import type { Question } from '../base/form/confirm-controller.ts';
import type { Messages } from '../base/messages.ts';

/** What is asked before numbers are shown to anyone: to how many users, by which group. */
export function unmaskQuestion(
  parts: readonly { readonly name: string; readonly users: number }[],
  msg: Messages,
  formats: Formats,
): Question {
  const users = parts.reduce((sum, part) => sum + part.users, 0);
  const list = html`<ul class="confirm-parts">
    ${parts.map(
      (part) => html`<li>${msg.policyConfirmPart(part.name, part.users, formats.number(part.users))}</li>`,
    )}
  </ul>`;
  return {
    title: msg.policyConfirmTitle(users, formats.number(users)),
    words: html`<p>${users === 0 ? msg.policyConfirmNobody : msg.policyConfirmWords}</p>
      ${users === 0 && parts.length === 1 ? nothing : list}`,
    confirm: msg.policyConfirm,
    cancel: msg.policyConfirmCancel,
    danger: true,
  };
}
