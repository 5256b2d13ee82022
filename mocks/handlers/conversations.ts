import { newestSessionAt, newestSessionIn, sessionsIn } from '../world/conversation-sessions.ts';
import { addFact, newFactId, touch } from '../world/conversations.ts';
import { eventIdAt } from '../world/event-id.ts';
import { presentConversation } from '../world/present.ts';
import { isLive } from '../world/sessions.ts';
import { conversationSeenBy, sees } from '../world/sight.ts';
import type { ConversationRecord } from '../world/state.ts';
import { refuse } from './handler.ts';
import type { Context, HandlersOf } from './handler.ts';
import { memoOf, pageOf } from './page.ts';

function answerWith({ world, user }: Context, conversation: ConversationRecord) {
  return {
    ok: true,
    status: 200,
    body: { conversation: presentConversation(world, conversation, user) },
  } as const;
}

/** The newest fact at or before an instant; -1 if there is none. */
function newestFactAt({ facts }: ConversationRecord, instant: number): number {
  for (let index = facts.length - 1; index >= 0; index -= 1)
    if (facts[index]!.at <= instant) return facts[index]!.at;
  return -1;
}

export const conversationHandlers: HandlersOf<
  'listConversations' | 'getConversation' | 'archiveConversation' | 'markRead' | 'listFacts'
> = {
  listConversations: (context, { query = {} }) => {
    const { world, user, now } = context;
    const { channelId, assignedTo, unassigned, live } = query;
    // The order is that of the instant of the first page: what has changed since is told by the stream.
    const asOf = (query.cursor === undefined ? null : memoOf(query.cursor)) ?? now;
    const items = [...world.conversations.values()].filter(
      (conversation) =>
        sees(user, conversation) &&
        newestFactAt(conversation, asOf) >= 0 &&
        (channelId === undefined || conversation.channelId === channelId) &&
        (assignedTo === undefined || conversation.assigneeId === assignedTo) &&
        (unassigned !== true || conversation.assigneeId === null) &&
        (live === undefined || isLive(newestSessionAt(conversation, asOf), asOf) === live),
    );
    const page = pageOf(
      {
        scope: [world.id, 'conversations', user.id, channelId, assignedTo, unassigned, live],
        items,
        placeOf: (conversation) => [newestFactAt(conversation, asOf), conversation.id],
        order: 'descending',
        memo: asOf,
      },
      query,
      (conversation) => presentConversation(world, conversation, user),
    );
    if ('ok' in page) return page;
    return {
      ok: true,
      status: 200,
      body: { ...page, streamPosition: eventIdAt(world, world.journal.newest()) },
    };
  },

  getConversation: (context, { params }) => {
    const conversation = conversationSeenBy(context.world, context.user, params.conversationId);
    return conversation === undefined ? refuse('not-found') : answerWith(context, conversation);
  },

  archiveConversation: (context, { params, body }) => {
    const { world, user } = context;
    const conversation = conversationSeenBy(world, user, params.conversationId);
    const session =
      conversation && sessionsIn(conversation).find(({ facts }) => facts[0]?.id === body.sessionId);
    if (conversation === undefined || session === undefined) return refuse('not-found');
    if (session.archivedByAgentAt === null) {
      if (session !== newestSessionIn(conversation) || !isLive(session, world.now))
        return refuse('session-not-live');
      addFact(world, conversation, { id: newFactId(world), at: world.now, kind: 'archived' });
      touch(world, conversation);
    }
    return answerWith(context, conversation);
  },

  markRead: (context, { params, body }) => {
    const { world, user } = context;
    const conversation = conversationSeenBy(world, user, params.conversationId);
    const message = conversation?.messages.find(({ id }) => id === body.messageId);
    if (conversation === undefined || message === undefined) return refuse('not-found');
    const mark = conversation.readMarks.get(user.id);
    const isForward =
      mark === undefined || message.at > mark.at || (message.at === mark.at && message.id > mark.messageId);
    if (isForward) {
      conversation.readMarks.set(user.id, { at: message.at, messageId: message.id });
      touch(world, conversation);
    }
    return answerWith(context, conversation);
  },

  listFacts: ({ world, user }, { params, query = {} }) => {
    const conversation = conversationSeenBy(world, user, params.conversationId);
    if (conversation === undefined) return refuse('not-found');
    const session = sessionsIn(conversation).find(({ facts }) => facts[0]?.id === query.sessionId);
    const items = query.sessionId === undefined ? conversation.facts : (session?.facts ?? []);
    const page = pageOf(
      {
        scope: [world.id, 'facts', conversation.id, query.sessionId],
        items,
        placeOf: ({ at, id }) => [at, id],
        order: 'descending',
      },
      query,
      (fact) => fact,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },
};
