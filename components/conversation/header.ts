import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import { labelOf } from '../base/contact.ts';
import { dispositionMark } from '../base/disposition.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { waitingMark, windowMark, type MarkContext } from '../base/session-marks.ts';
import { actionButtons, actionQuestion, type ActionContext } from './action-buttons.ts';

export interface HeaderContext extends MarkContext, ActionContext {
  /** The way back, where one pane is seen at a time; null elsewhere. */
  readonly back: (() => void) | null;
}

/** Who the conversation is with, how its session stands, and what can be done with it. */
export function conversationHeader(summary: ConversationSummary, context: HeaderContext): TemplateResult {
  const { contact, channel, session } = summary;
  const { msg, back, actions } = context;
  return html`<header class="header" part="header">
    ${back === null ? nothing : backButton(back, msg)}
    <div class="who">
      <h2 tabindex="-1"><bdi>${labelOf(contact, msg)}</bdi></h2>
      <p class="detail">
        ${contact.name === null ? nothing : html`<bdi>${contact.name}</bdi>`}<bdi>${channel.name}</bdi>${assignee(summary, context)}
      </p>
      <p class="session">
        ${
          session === null
            ? msg.noSession
            : html`${dispositionMark(session.view.disposition, msg)} ${waitingMark(session.view, context)}
              ${windowMark(session.view, context)}${
                session.view.archivedReason === null
                  ? nothing
                  : html`<span>${msg.archivedReasons[session.view.archivedReason]}</span>`
              }`
        }
      </p>
    </div>
    <div class="actions">${actionButtons(summary, context)}</div>
    ${actionQuestion(summary, context)}
    ${
      actions.refused === null
        ? nothing
        : html`<p class="error problem" role="alert">
            ${icon('circle-alert')}${adviceFor(actions.refused, msg)}
          </p>`
    }
  </header>`;
}

export function backButton(back: () => void, msg: Messages): TemplateResult {
  return html`<button
    type="button"
    class="plain icon-only back"
    aria-label=${msg.back}
    title=${msg.back}
    @click=${back}
  >
    ${icon('arrow-left', 'large')}
  </button>`;
}

function assignee(
  { assignedTo }: ConversationSummary,
  { viewer, msg }: HeaderContext,
): TemplateResult | typeof nothing {
  if (assignedTo === null) return nothing;
  const name = assignedTo.id === viewer?.id ? msg.you : assignedTo.name;
  return html`<span class="assignee"
    >${icon('user-check')}<span class="visually-hidden">${msg.assignedTo} </span><bdi>${name}</bdi></span
  >`;
}
