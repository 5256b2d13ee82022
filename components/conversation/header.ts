import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../src/workspace/workspace.ts';
import { labelOf } from '../base/contact.ts';
import { dispositionMark } from '../base/disposition.ts';
import { icon } from '../base/icon.ts';
import { waitingMark, windowMark, type MarkContext } from '../base/session-marks.ts';

/** What the header of a conversation can do, and how that stands. */
export interface HeaderActions {
  readonly viewerId: string | null;
  readonly hasBack: boolean;
  /** Whether the agent is asked about the archive. */
  readonly isArchiving: boolean;
  /** Why the last action did not happen, in words. */
  readonly problem: string | null;
  readonly back: () => void;
  readonly claim: () => void;
  readonly askToArchive: (isAsked: boolean) => void;
  readonly archive: () => void;
}

/** Who the conversation is with, how its session stands, and what can be done with it. */
export function conversationHeader(
  summary: ConversationSummary,
  actions: HeaderActions,
  context: MarkContext,
): TemplateResult {
  const { contact, channel, session } = summary;
  const { msg } = context;
  return html`<header class="header" part="header">
    ${actions.hasBack ? backButton(actions, context) : nothing}
    <div class="who">
      <h2><bdi>${labelOf(contact, msg)}</bdi></h2>
      <p class="detail">
        ${contact.name === null ? nothing : html`<bdi>${contact.name}</bdi>`}<bdi>${channel.name}</bdi>${assignee(summary, actions, context)}
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
    <div class="actions">${buttons(summary, actions, context)}</div>
    ${actions.isArchiving ? confirmArchive(summary, actions, context) : nothing}
    ${
      actions.problem === null
        ? nothing
        : html`<p class="error problem" role="alert">${icon('circle-alert')}${actions.problem}</p>`
    }
  </header>`;
}

export function backButton(
  { back }: Pick<HeaderActions, 'back'>,
  { msg }: Pick<MarkContext, 'msg'>,
): TemplateResult {
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
  { viewerId }: HeaderActions,
  { msg }: MarkContext,
): TemplateResult | typeof nothing {
  if (assignedTo === null) return nothing;
  const name = assignedTo.id === viewerId ? msg.you : assignedTo.name;
  return html`<span class="assignee"
    >${icon('user-check')}<span class="visually-hidden">${msg.assignedTo} </span><bdi>${name}</bdi></span
  >`;
}

function buttons(
  { assignedTo, session }: ConversationSummary,
  { viewerId, isArchiving, claim, askToArchive }: HeaderActions,
  { msg }: MarkContext,
): TemplateResult {
  const isLive = session !== null && session.view.disposition !== 'archived';
  return html`${
    assignedTo !== null && assignedTo.id === viewerId
      ? nothing
      : html`<button type="button" @click=${claim}>
          ${icon('user-check')}<span class="wide">${assignedTo === null ? msg.claim : msg.takeOver}</span>
        </button>`
  }${
    isLive
      ? html`<button
          type="button"
          class="archive"
          aria-expanded=${isArchiving}
          @click=${() => askToArchive(!isArchiving)}
        >
          ${icon('archive')}<span class="wide">${msg.archive}</span>
        </button>`
      : nothing
  }`;
}

function confirmArchive(
  { outbox }: ConversationSummary,
  { askToArchive, archive }: HeaderActions,
  { msg }: MarkContext,
): TemplateResult {
  const unsent = outbox.waiting + outbox.attention;
  return html`<div
    class="confirm"
    role="group"
    aria-label=${msg.archiveQuestion}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') askToArchive(false);
    }}
  >
    <p>
      <strong>${msg.archiveQuestion}</strong> ${msg.archiveConsequence}
      ${unsent === 0 ? nothing : msg.archiveWaiting(unsent)}
    </p>
    <div class="confirm-choices">
      <button type="button" class="danger" @click=${archive}>${msg.archiveConfirm}</button>
      <button type="button" @click=${() => askToArchive(false)}>${msg.keepOpen}</button>
    </div>
  </div>`;
}
