import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../../src/contract/message.ts';
import { platformAdvice } from '../../base/advice.ts';
import { authorOf } from '../../base/author.ts';
import { icon } from '../../base/icon.ts';
import { snippetOf } from '../../base/snippet.ts';
import { messageContent } from './content.ts';
import { messageStatus } from './status.ts';
import type { ThreadContext } from './thread-context.ts';

/** Failures that a template may get around: the window was closed, or the template was at fault. */
const mendedByTemplate: ReadonlySet<number> = new Set([131047, 132001, 132007, 132015, 132016]);

export interface MessagePlace {
  readonly key: string;
  /** Whether the message before is by somebody else, or from long before. */
  readonly startsRun: boolean;
  /** Whether it is the newest that was sent to the contact. */
  readonly isNewestSent: boolean;
}

/** A message in its bubble. */
export function messageBubble(message: Message, place: MessagePlace, context: ThreadContext): TemplateResult {
  const { msg, formats } = context;
  const author = authorOf(message, context);
  return html`<article
    class="message"
    part="message message-${message.direction}"
    data-direction=${message.direction}
    data-kind=${message.content.kind}
    ?data-starts-run=${place.startsRun}
    aria-label="${author}, ${formats.time(message.at)}"
  >
    ${
      place.startsRun && message.direction === 'outbound'
        ? html`<p class="author" aria-hidden="true">
            ${message.origin === 'otherSystem' ? icon('external-link') : nothing}<bdi>${author}</bdi>
          </p>`
        : nothing
    }
    <div class="bubble" part="bubble">
      ${quoted(message, context)} ${messageContent(message.content, place.key, context)}
      <p class="meta">
        <time title=${formats.fullTime(message.at)}>${formats.time(message.at)}</time>
        ${messageStatus(message, place.isNewestSent, msg)}
      </p>
    </div>
    ${failure(message, context)}
  </article>`;
}

/** The beginning of the message that this one answers or reacts to. */
function quoted(message: Message, context: ThreadContext): TemplateResult | typeof nothing {
  const { content } = message;
  const id = content.kind === 'reaction' ? content.messageId : message.replyTo;
  if (id === undefined) return nothing;
  const { msg } = context;
  const earlier = context.messageById(id);
  if (earlier === undefined) return html`<p class="quoted">${msg.replyToEarlier}</p>`;
  const author = authorOf(earlier, context);
  return html`<p class="quoted">
    <span class="visually-hidden">${msg.replyTo(author)}: </span>
    <bdi class="quoted-author" aria-hidden="true">${author}</bdi>
    <bdi class="quoted-text">${snippetOf(earlier.content, msg)}</bdi>
  </p>`;
}

/** Why it will not arrive, and what can be done. */
function failure(message: Message, context: ThreadContext): TemplateResult | typeof nothing {
  if (message.status !== 'failed') return nothing;
  const { msg } = context;
  const { error, content } = message;
  return html`<div class="trouble" part="trouble">
    ${error === undefined ? nothing : html`<p>${platformAdvice(error.code, msg)}</p>`}
    <p class="choices">
      ${
        error !== undefined && mendedByTemplate.has(error.code) && context.maySend.template.ok
          ? html`<button type="button" @click=${() => context.chooseTemplate()}>
              ${msg.chooseTemplate}
            </button>`
          : nothing
      }
      ${
        content.kind === 'text'
          ? html`<button type="button" @click=${() => context.writeAgain(content.text)}>
              ${msg.backToDraft}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}
