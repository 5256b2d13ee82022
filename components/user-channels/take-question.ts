import { html } from 'lit';
import type { User } from '../../src/contract/user.ts';
import type { OpenConversation } from '../../src/workspace/administration.ts';
import type { Outcome } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import type { Question } from '../base/form/confirm-controller.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { openConversationList } from '../base/open-conversations.ts';
import { reasonOf } from '../base/refusal-reason.ts';
import type { Loss } from './editing.ts';

/** What is asked before a user loses what it takes to answer: with the open conversations, or why nobody knows them. */
export function takeQuestion(
  loss: Loss,
  { name }: User,
  open: Outcome<readonly OpenConversation[]>,
  msg: Messages,
): Question {
  const isWhatsApp = loss === 'whatsapp';
  const left = isWhatsApp ? msg.userTakesWhatsApp : msg.userTakesOutbound;
  return {
    title: isWhatsApp ? msg.userTakeQuestion(isolated(name)) : msg.userTakeOutboundQuestion(isolated(name)),
    words: open.ok
      ? html`<p>${left(open.value.length)}</p>
          ${openConversationList(open.value, msg)}`
      : msg.userTakesUnknown(adviceFor(reasonOf(open), msg)),
    confirm: isWhatsApp ? msg.userTakeConfirm : msg.userTakeOutboundConfirm,
    cancel: msg.cancel,
    danger: true,
  };
}
