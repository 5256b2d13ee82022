import { html, type TemplateResult } from 'lit';
import type { CodeTrouble } from './code-controller.ts';
import { icon, type IconName } from './icon.ts';
import type { Messages } from './messages.ts';

interface Look {
  readonly icon: IconName;
  readonly title: string;
  readonly help: string;
}

/** What an agent is told where the workspace's code does not arrive. */
export function viewCodeTrouble(trouble: CodeTrouble, msg: Messages): Look {
  if (trouble === 'offline') return { icon: 'wifi-off', title: msg.codeOffline, help: msg.codeOfflineHelp };
  const help = trouble === 'failed' ? msg.codeFailedHelp : msg.codeFailedAgainHelp;
  return { icon: 'triangle-alert', title: msg.codeFailed, help };
}

/** What can be done about it: asked for again; loaded anew with the page, where asking again did not help. */
export function codeTroubleActions(trouble: CodeTrouble, msg: Messages, retry: () => void): TemplateResult {
  return trouble === 'failed-again'
    ? html`<button type="button" @click=${() => location.reload()}>
        ${icon('refresh-cw')}${msg.reloadPage}
      </button>`
    : html`<button type="button" @click=${retry}>${icon('refresh-cw')}${msg.retry}</button>`;
}

/** The same in place of what an element would show. */
export function codeTroublePlace(trouble: CodeTrouble, msg: Messages, retry: () => void): TemplateResult {
  const { icon: name, title, help } = viewCodeTrouble(trouble, msg);
  return html`<div class="place" part="empty" role="status">
    ${icon(name, 'large')}
    <h3>${title}</h3>
    <p>${help}</p>
    ${codeTroubleActions(trouble, msg, retry)}
  </div>`;
}
