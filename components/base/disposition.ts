import { html, type TemplateResult } from 'lit';
import type { Disposition } from '../../src/session/index.ts';
import { icon, type IconName } from './icon.ts';
import type { Messages } from './messages.ts';

/** The icon of each disposition. */
export const dispositionIcons: Readonly<Record<Disposition, IconName>> = {
  waiting: 'bell',
  active: 'messages-square',
  initiated: 'send',
  archived: 'archive',
};

/** A disposition as icon and word, in its tone. */
export function dispositionMark(disposition: Disposition, msg: Messages): TemplateResult {
  return html`<span class="disposition" data-disposition=${disposition}
    >${icon(dispositionIcons[disposition])}${msg.dispositions[disposition]}</span
  >`;
}
