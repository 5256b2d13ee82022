import { touch } from '../world/conversations.ts';
import { presentConversation } from '../world/present.ts';
import { conversationSeenBy } from '../world/sight.ts';
import type { ConversationRecord, UserRecord } from '../world/state.ts';
import { invalid, refuse } from './handler.ts';
import type { Context, HandlersOf } from './handler.ts';

function giveTo(context: Context, conversation: ConversationRecord, assigneeId: string | null) {
  const { world, user } = context;
  const former = conversation.assigneeId;
  if (former !== assigneeId) {
    conversation.assigneeId = assigneeId;
    touch(world, conversation, { formerAssigneeId: former });
  }
  const body = { conversation: presentConversation(world, conversation, user) };
  return { ok: true, status: 200, body } as const;
}

const hasWhatsApp = (user: UserRecord): boolean => user.channels.includes('whatsapp');

export const assignmentHandlers: HandlersOf<'assignConversation' | 'claimConversation'> = {
  assignConversation: (context, { params, body }) => {
    const { world, user } = context;
    const conversation = conversationSeenBy(world, user, params.conversationId);
    if (conversation === undefined) return refuse('not-found');
    const { userId, from } = body;
    const takesOrLetsGo = (from === null && userId === user.id) || (from === user.id && userId === null);
    if (user.role === 'agent' && !takesOrLetsGo && userId !== from) return refuse('role-not-allowed');
    if (conversation.assigneeId !== from) return refuse('already-assigned');
    if (userId !== null) {
      const assignee = world.users.get(userId);
      if (assignee === undefined) return invalid('/userId', 'There is no such user.');
      if (!hasWhatsApp(assignee)) return refuse('channel-not-assigned');
    }
    return giveTo(context, conversation, userId);
  },

  claimConversation: (context, { params }) => {
    const { world, user } = context;
    const conversation = conversationSeenBy(world, user, params.conversationId);
    if (conversation === undefined) return refuse('not-found');
    const { assigneeId } = conversation;
    if (assigneeId !== null && assigneeId !== user.id) return refuse('already-assigned');
    if (!hasWhatsApp(user)) return refuse('channel-not-assigned');
    return giveTo(context, conversation, user.id);
  },
};
