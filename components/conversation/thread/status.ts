import { html, nothing, type TemplateResult } from 'lit';
import type { Message, MessageStatus } from '../../../src/contract/message.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

const icons: Readonly<Record<MessageStatus, IconName>> = {
  accepted: 'clock',
  sent: 'check',
  delivered: 'check-check',
  read: 'check-check',
  played: 'check-check',
  failed: 'circle-alert',
};

/** How far a message has come. The word is always there, and seen where it is news: at the newest message, or a failure. */
export function messageStatus(
  { status }: Message,
  isNewest: boolean,
  msg: Messages,
): TemplateResult | typeof nothing {
  if (status === undefined) return nothing;
  const word = msg.statuses[status];
  const seen = isNewest || status === 'failed';
  return html`<span class="status" data-status=${status} title=${word}
    >${icon(icons[status])}<span class=${seen ? 'word' : 'visually-hidden'}>${word}</span></span
  >`;
}
