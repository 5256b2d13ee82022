import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../src/contract/message.ts';
import type { ConversationSummary } from '../../src/workspace/workspace.ts';
import { initialsOf, labelOf } from '../base/contact.ts';
import { dispositionMark } from '../base/disposition.ts';
import { icon } from '../base/icon.ts';
import { waitingMark, windowMark, type MarkContext } from '../base/session-marks.ts';
import { snippetOf } from '../base/snippet.ts';

export interface RowContext extends MarkContext {
  readonly viewerId: string | null;
}

/** What a row of the list shows of a conversation. */
export function conversationRow(summary: ConversationSummary, context: RowContext): TemplateResult {
  const { contact, lastMessage, unread, session } = summary;
  const { now, msg, formats } = context;
  const initials = initialsOf(contact);
  return html`
    <span class="picture" aria-hidden="true">${initials === '' ? icon('contact') : initials}</span>
    <span class="line">
      <bdi class="label">${labelOf(contact, msg)}</bdi>
      ${contact.name === null ? nothing : html`<bdi class="name">${contact.name}</bdi>`}
      ${
        lastMessage === null
          ? nothing
          : html`<time class="time" title=${formats.fullTime(lastMessage.at)}
              >${formats.shortTime(lastMessage.at, now)}</time
            >`
      }
    </span>
    <span class="line">
      ${snippet(summary, context)}
      ${
        unread === 0
          ? nothing
          : html`<span class="unread" aria-hidden="true">${formats.number(unread)}</span
              ><span class="visually-hidden">${msg.unread(unread)}</span>`
      }
    </span>
    <span class="line quiet">
      ${
        session === null
          ? msg.noSession
          : html`${dispositionMark(session.view.disposition, msg)} ${waitingMark(session.view, context)}
            ${windowMark(session.view, context)}`
      }
      ${outboxMark(summary, context)}
    </span>
  `;
}

function snippet({ lastMessage }: ConversationSummary, context: RowContext): TemplateResult {
  if (lastMessage === null) return html`<span class="snippet"></span>`;
  const { msg } = context;
  const by = speaker(lastMessage, context);
  return html`<span class="snippet"
    >${by === null ? nothing : html`<bdi class="by">${by}</bdi>: `}<bdi
      >${snippetOf(lastMessage.content, msg)}</bdi
    ></span
  >`;
}

/** Who wrote it, where that is worth saying: the viewer, or a colleague. */
function speaker({ direction, author }: Message, { msg, viewerId }: RowContext): string | null {
  if (direction === 'inbound' || author === undefined) return null;
  return author.id === viewerId ? msg.you : author.name;
}

function outboxMark({ outbox }: ConversationSummary, { msg }: MarkContext): TemplateResult | typeof nothing {
  if (outbox.attention > 0) {
    return html`<span class="outbox" data-attention
      >${icon('circle-alert')}${msg.needsChoice(outbox.attention)}</span
    >`;
  }
  if (outbox.waiting > 0)
    return html`<span class="outbox">${icon('clock')}${msg.sending(outbox.waiting)}</span>`;
  return nothing;
}
