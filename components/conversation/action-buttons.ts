import { html, nothing, type TemplateResult } from 'lit';
import type { Viewer } from '../../src/contract/viewer.ts';
import type { ConversationSummary } from '../../src/workspace/workspace.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import type { ConversationActions } from './conversation-actions.ts';
import { question } from './question.ts';

export interface ActionContext {
  readonly viewer: Viewer | null;
  readonly actions: ConversationActions;
  readonly msg: Messages;
}

type Assigned = Pick<ConversationSummary, 'assignedTo'>;

/** What can be done with a conversation as a whole. */
export function actionButtons(summary: ConversationSummary, context: ActionContext): TemplateResult {
  const { session } = summary;
  const { actions, msg } = context;
  const isLive = session !== null && session.view.disposition !== 'archived';
  return html`${takeButton(summary, context)}${
    isLive
      ? html`<button
          type="button"
          title=${msg.archive}
          data-asks="archive"
          aria-expanded=${actions.asked === 'archive'}
          @click=${() => actions.ask(actions.asked === 'archive' ? null : 'archive')}
        >
          ${icon('archive')}<span class="wide">${msg.archive}</span>
        </button>`
      : nothing
  }`;
}

/** Anyone may take what nobody has; only who may assign may take what somebody else has. */
function takeButton(
  { assignedTo }: Assigned,
  { viewer, actions, msg }: ActionContext,
): TemplateResult | typeof nothing {
  if (assignedTo === null) {
    return html`<button type="button" title=${msg.claimHelp} @click=${() => actions.claim()}>
      ${icon('user-check')}<span class="wide">${msg.claim}</span>
    </button>`;
  }
  if (viewer === null || viewer.role === 'agent' || assignedTo.id === viewer.id) return nothing;
  return html`<button
    type="button"
    title=${msg.takeOver}
    data-asks="takeOver"
    aria-expanded=${actions.asked === 'takeOver'}
    @click=${() => actions.ask(actions.asked === 'takeOver' ? null : 'takeOver')}
  >
    ${icon('user-check')}<span class="wide">${msg.takeOver}</span>
  </button>`;
}

/** What the agent is asked before it is done, with the consequence. */
export function actionQuestion(
  { assignedTo, outbox }: ConversationSummary,
  { actions, msg }: ActionContext,
): TemplateResult | typeof nothing {
  const keep = (word: string) => ({ word, act: () => actions.ask(null) });
  if (actions.asked === 'archive') {
    const unsent = outbox.waiting + outbox.attention;
    return question(
      {
        title: msg.archiveQuestion,
        consequence: [msg.archiveConsequence, ...(unsent === 0 ? [] : [msg.archiveWaiting(unsent)])].join(
          ' ',
        ),
        confirm: { word: msg.archiveConfirm, isDanger: true, act: () => actions.archive() },
        keep: keep(msg.keepOpen),
      },
      msg,
    );
  }
  // Who had it may have let go of it while the question stood.
  if (actions.asked !== 'takeOver' || assignedTo === null) return nothing;
  return question(
    {
      title: msg.takeOverQuestion(isolated(assignedTo.name)),
      consequence: msg.takeOverConsequence,
      confirm: { word: msg.takeOver, isDanger: false, act: () => actions.claim(assignedTo.id) },
      keep: keep(msg.leaveIt),
    },
    msg,
  );
}
