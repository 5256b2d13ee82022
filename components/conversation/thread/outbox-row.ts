import { html, nothing, type TemplateResult } from 'lit';
import type { MaySendAnswer } from '../../../src/session/index.ts';
import { fillTemplate } from '../../../src/templates/index.ts';
import type { OutboxItem } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import { icon, type IconName } from '../../base/icon.ts';
import { versionOf } from '../../base/template-version.ts';
import { filledTemplate } from '../../base/bubble/filled-template.ts';
import { longText } from './long-text.ts';
import type { ThreadContext } from './thread-context.ts';

const MINUTE = 60_000;

const icons: Readonly<Record<OutboxItem['state'], IconName>> = {
  queued: 'clock',
  sending: 'send',
  refused: 'ban',
  expired: 'timer',
  uncertain: 'circle-alert',
};

/** A message that is on its way, or needs the agent to choose what becomes of it. */
export function outboxRow(row: OutboxItem, context: ThreadContext): TemplateResult {
  const { msg, formats } = context;
  const reason = reasonOf(row, context);
  const problem = context.problemOf(row);
  return html`<article
    class="message outbox"
    part="message message-outbox"
    data-direction="outbound"
    data-state=${row.state}
    data-starts-run
    aria-label="${msg.you}, ${formats.time(row.createdAt)}"
  >
    <div class="bubble" part="bubble">
      ${outgoing(row, context)}
      <p class="meta">
        <time title=${formats.fullTime(row.createdAt)}>${formats.time(row.createdAt)}</time>
        <span class="status" data-status=${row.state}
          >${icon(row.retryAt === null ? icons[row.state] : 'clock')}<span
            >${standingOf(row, context)}</span
          ></span
        >
      </p>
    </div>
    <div class="trouble" part="trouble">
      ${reason === null ? nothing : html`<p>${reason}</p>`}
      ${
        problem === null
          ? nothing
          : html`<p class="error" role="alert">${icon('circle-alert')}${adviceFor(problem, msg)}</p>`
      }
      ${context.discarding === row.id ? confirmDiscard(row, context) : choices(row, context)}
    </div>
  </article>`;
}

/** How a message stands, in words. */
function standingOf({ state, retryAt }: OutboxItem, { msg, formats, now }: ThreadContext): string {
  if (retryAt === null) return msg.outboxStates[state];
  return retryAt - now < MINUTE ? msg.outboxRetrySoon : msg.outboxRetryAt(formats.time(retryAt));
}

/** Whether what a message holds may be sent at this moment. */
function mayLeave({ content }: OutboxItem, { maySend }: ThreadContext): MaySendAnswer {
  return content.kind === 'template' ? maySend.template : maySend.freeform;
}

function reasonOf(row: OutboxItem, context: ThreadContext): string | null {
  const { state, refusal } = row;
  const { msg } = context;
  if (state === 'expired') return msg.outboxExpired;
  if (state === 'uncertain') {
    const answer = mayLeave(row, context);
    const next = answer.ok ? msg.outboxTwice : adviceFor({ code: answer.reason }, msg);
    return `${msg.outboxUncertain} ${next}`;
  }
  return state === 'refused' && refusal !== undefined ? adviceFor(refusal, msg) : null;
}

function choices(row: OutboxItem, context: ThreadContext): TemplateResult | typeof nothing {
  const { msg } = context;
  const { state, retryAt } = row;
  const tryNow = html`<button type="button" @click=${() => context.retry()}>
    ${icon('refresh-cw')}${msg.retryNow}
  </button>`;
  if (state === 'sending' && retryAt !== null) return html`<p class="choices">${tryNow}</p>`;
  if (state === 'sending') return nothing;
  const isText = row.content.kind === 'text';
  const isAgain = state === 'uncertain' && mayLeave(row, context).ok;
  return html`<p class="choices">
    ${retryAt === null ? nothing : tryNow}
    ${
      isAgain
        ? html`<button type="button" @click=${() => context.resend(row)}>
            ${icon('refresh-cw')}${msg.sendAgain}
          </button>`
        : nothing
    }
    ${
      state !== 'queued' && !isAgain && context.maySend.template.ok
        ? html`<button
            type="button"
            @click=${() => context.discard(row, { toDraft: true, thenTemplate: true })}
          >
            ${icon('layout-template')}${msg.chooseTemplate}
          </button>`
        : nothing
    }
    ${
      isText
        ? html`<button type="button" @click=${() => context.discard(row, { toDraft: true })}>
            ${icon('pencil')}${msg.backToDraft}
          </button>`
        : nothing
    }
    <button type="button" data-discard=${row.id} @click=${() => context.askToDiscard(row)}>
      ${icon('x')}${msg.discard}
    </button>
  </p>`;
}

function confirmDiscard(row: OutboxItem, context: ThreadContext): TemplateResult {
  const { msg } = context;
  const keep = (): void => context.askToDiscard(null);
  return html`<div
    class="choices"
    role="group"
    aria-label=${msg.discardQuestion}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') keep();
    }}
  >
    <span>${msg.discardQuestion}</span>
    <button type="button" class="danger" data-confirm @click=${() => context.discard(row)}>
      ${msg.discardConfirm}
    </button>
    <button type="button" @click=${keep}>${msg.keep}</button>
  </div>`;
}

function outgoing({ id, content }: OutboxItem, context: ThreadContext): TemplateResult {
  const { msg, templates } = context;
  if (content.kind === 'text') return longText(content.text, id, context);
  if (content.kind !== 'template') return html`<div class="named">${msg.contents[content.kind]}</div>`;
  const version = versionOf(templates, content);
  if (version === null)
    return html`<div class="named">${icon('layout-template')}${msg.contents.template}</div>`;
  const filled = fillTemplate(version, content.values);
  return filledTemplate(filled, longText(filled.body, id, context), msg);
}
