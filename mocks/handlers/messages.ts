import type { MessageContent } from '../../src/contract/message-content.ts';
import type { OutgoingContent, TemplateChoice } from '../../src/contract/outgoing.ts';
import { contactByRef } from '../world/contacts.ts';
import { newestSessionIn, sessionsIn } from '../world/conversation-sessions.ts';
import { findConversation, touch } from '../world/conversations.ts';
import { fill } from '../world/filling.ts';
import { chosenTemplate, errorOfTemplate, obstacleTo } from '../world/gate.ts';
import { presentConversation, presentMessage } from '../world/present.ts';
import { post } from '../world/sending.ts';
import { isLive } from '../world/sessions.ts';
import { conversationSeenBy } from '../world/sight.ts';
import type { ContactRecord, ConversationRecord } from '../world/state.ts';
import { personalObstacleOf } from '../world/users/obstacles.ts';
import { invalid, refuse } from './handler.ts';
import type { Context, HandlerAnswer, HandlersOf } from './handler.ts';
import { contentOfMedia } from './media.ts';
import { pageOf } from './page.ts';

/** What is to be sent, from where and to whom. */
interface Wish {
  readonly contact: ContactRecord;
  readonly channelId: string;
  readonly conversation: ConversationRecord | undefined;
  readonly content: OutgoingContent;
  readonly replyTo?: string | undefined;
  readonly idempotencyKey: string;
}

/** The way of every message: the gate, then its content, then the platform. */
function send(context: Context, wish: Wish): HandlerAnswer<'sendMessage'> {
  const { world, user } = context;
  const { contact, channelId, conversation, content, replyTo, idempotencyKey } = wish;
  const template = content.kind === 'template' ? chosenTemplate(world, channelId, content) : undefined;
  const session = conversation === undefined ? null : newestSessionIn(conversation);
  const obstacle = obstacleTo(world, { user, channelId, session, template, now: world.now });
  if (obstacle === 'template-not-approved')
    return refuse(obstacle, { platformError: errorOfTemplate(template ?? null) });
  if (obstacle === 'role-not-allowed') {
    const detail = `The user cannot send: ${personalObstacleOf(world, user)}.`;
    return refuse(obstacle, { detail });
  }
  if (obstacle !== null) return refuse(obstacle);
  if (replyTo !== undefined && !conversation?.messages.some(({ id }) => id === replyTo))
    return invalid('/replyTo', 'The message is not in this conversation.');
  const made = content.kind === 'template' ? filled(context, wish, content) : contentOfMedia(world, content);
  if ('ok' in made) return made;
  const posted = post(world, { user, contact, channelId, content: made, replyTo, idempotencyKey });
  if (!posted.ok) return refuse('platform-refused', { platformError: posted.error });
  return {
    ok: true,
    status: 201,
    body: {
      message: presentMessage(posted.message, user),
      conversation: presentConversation(world, posted.conversation, user),
    },
  };
}

function filled(
  { world, user }: Context,
  { contact, channelId }: Wish,
  choice: TemplateChoice,
): MessageContent | HandlerAnswer<'sendMessage'> {
  const language = chosenTemplate(world, channelId, choice)!;
  const { headerMediaId } = choice;
  const takesFile = language.header !== undefined && !['text', 'location'].includes(language.header.kind);
  if (takesFile && (headerMediaId === undefined || !world.media.has(headerMediaId)))
    return invalid('/headerMediaId', 'The header of this template needs a file.');
  const names = { agentName: user.name, contactName: contact.name };
  const result = fill(world.templates.get(choice.templateId)!, language, choice, names);
  return result.ok ? result.content : refuse('platform-refused', { platformError: result.error });
}

export const messageHandlers: HandlersOf<'listMessages' | 'sendMessage' | 'startConversation'> = {
  listMessages: ({ world, user }, { params, query = {} }) => {
    const conversation = conversationSeenBy(world, user, params.conversationId);
    if (conversation === undefined) return refuse('not-found');
    const { sessionId } = query;
    const session = sessionsIn(conversation).find(({ facts }) => facts[0]?.id === sessionId);
    const inSession = new Set(session?.facts.map(({ id }) => id));
    const page = pageOf(
      {
        scope: [world.id, 'messages', conversation.id, sessionId],
        items: conversation.messages.filter(({ id }) => sessionId === undefined || inSession.has(id)),
        placeOf: ({ at, id }) => [at, id],
        order: 'descending',
      },
      query,
      (message) => presentMessage(message, user),
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  sendMessage: (context, { params, body, idempotencyKey }) => {
    const { world, user } = context;
    const conversation = conversationSeenBy(world, user, params.conversationId);
    if (conversation === undefined) return refuse('not-found');
    return send(context, {
      contact: contactByRef(world, conversation.contactRef)!,
      channelId: conversation.channelId,
      conversation,
      content: body.content,
      replyTo: body.replyTo,
      idempotencyKey,
    });
  },

  startConversation: (context, { body, idempotencyKey }) => {
    const { world, user } = context;
    const { contactRef, channelId, template } = body;
    const contact = contactByRef(world, contactRef);
    if (contact === undefined) return refuse('not-found');
    const conversation = findConversation(world, contactRef, channelId);
    const holder = conversation?.assigneeId ?? null;
    const isHeld = holder !== null && holder !== user.id && user.role === 'agent';
    if (isHeld && isLive(newestSessionIn(conversation!), world.now)) return refuse('with-another-agent');
    const content = { kind: 'template', ...template } as const;
    const answer = send(context, { contact, channelId, conversation, content, idempotencyKey });
    if (!answer.ok) return answer;
    const started = world.conversations.get(answer.body.conversation.id)!;
    const former = started.assigneeId;
    if (former === null || isHeld) {
      started.assigneeId = user.id;
      touch(world, started, { formerAssigneeId: former });
    }
    return {
      ...answer,
      body: { ...answer.body, conversation: presentConversation(world, started, user) },
    };
  },
};
