import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome, Client } from '../../client/client.ts';
import type { Conversation } from '../../contract/conversation.ts';
import type { Viewer } from '../../contract/viewer.ts';
import type { MaySendAnswer } from '../../session/index.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Environment } from '../environment/environment.ts';
import type { Intake } from '../sync/intake.ts';
import { refusalOf, refused } from '../outcome.ts';
import type { Outcome, StartRequest, Workspace } from '../workspace.ts';

export interface ActionsOptions {
  readonly client: Client;
  readonly intake: Intake;
  readonly index: ConversationIndex;
  readonly environment: Pick<Environment, 'setTimer'>;
  /** Whether this may be sent from this channel at this moment. */
  readonly mayStart: (request: StartRequest) => MaySendAnswer;
  readonly viewer: ReadonlySignal<Viewer | null>;
  readonly life: AbortSignal;
}

/** What an agent may ask of the backend at once. Each needs the network and keeps nothing until it has answered. */
export type Actions = Pick<Workspace, 'startConversation' | 'archive' | 'claim' | 'markRead'>;

/** Reads are told together: scrolling through a list is not one call for each step (milliseconds). */
const readPause = 400;

export function createActions({
  client,
  intake,
  index,
  environment,
  mayStart,
  viewer,
  life,
}: ActionsOptions): Actions {
  const options = { signal: life };
  const reading = new Map<string, Promise<Outcome>>();

  const taken = async (outcome: CallOutcome<{ conversation: Conversation }>): Promise<Outcome> => {
    if (!outcome.ok) return refusalOf(outcome);
    await intake.take({ conversations: [outcome.value.conversation] });
    return { ok: true, value: undefined };
  };

  /** The key of a contact. A number goes to the backend and nowhere else. */
  const refOf = async (contact: StartRequest['contact']): Promise<Outcome<string>> => {
    if ('ref' in contact) return { ok: true, value: contact.ref };
    const outcome = await client.call('lookUpContact', { body: contact }, options);
    if (outcome.ok) return { ok: true, value: outcome.value.contact.ref };
    const refusal = refusalOf(outcome);
    return refusal.reason === 'not-found' ? { ...refusal, reason: 'contact-not-found' } : refusal;
  };

  const readUpToNewest = async (conversationId: string): Promise<Outcome> => {
    await new Promise<void>((resolve) => void environment.setTimer(resolve, readPause));
    reading.delete(conversationId);
    const { lastMessage = null, unread = 0 } = index.get(conversationId)?.row ?? {};
    if (lastMessage === null || unread === 0) return { ok: true, value: undefined };
    const mark = { params: { conversationId }, body: { messageId: lastMessage.id } };
    return taken(await client.call('markRead', mark, options));
  };

  return {
    async startConversation(request) {
      const answer = mayStart(request);
      if (!answer.ok) return refused(answer.reason);
      const contact = await refOf(request.contact);
      if (!contact.ok) return contact;
      const { channelId, template, idempotencyKey } = request;
      const outcome = await client.call(
        'startConversation',
        { body: { contactRef: contact.value, channelId, template } },
        { ...options, idempotencyKey },
      );
      if (!outcome.ok) return refusalOf(outcome);
      const { message, conversation } = outcome.value;
      await intake.take({ conversations: [conversation], messages: [message] });
      return { ok: true, value: { conversationId: conversation.id } };
    },

    async archive(conversationId) {
      const sessionId = index.get(conversationId)?.session?.id;
      if (sessionId === undefined) return refused('not-found');
      return taken(
        await client.call(
          'archiveConversation',
          { params: { conversationId }, body: { sessionId } },
          options,
        ),
      );
    },

    async claim(conversationId, { from } = {}) {
      const params = { conversationId };
      if (from === undefined) return taken(await client.call('claimConversation', { params }, options));
      const userId = viewer.peek()?.id;
      if (userId === undefined) return refused('not-ready');
      return taken(await client.call('assignConversation', { params, body: { userId, from } }, options));
    },

    markRead(conversationId) {
      const pending = reading.get(conversationId) ?? readUpToNewest(conversationId);
      reading.set(conversationId, pending);
      return pending;
    },
  };
}
