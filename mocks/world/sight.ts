import { conversationById } from './past/take-up.ts';
import type { ConversationRecord, UserRecord, World } from './state.ts';

/** Whether there is anything in it: a message may have been moved away and left nothing behind. */
function holdsAnything(conversation: ConversationRecord): boolean {
  return conversation.facts.length > 0 || conversation.messages.length > 0;
}

function isWithin(user: UserRecord, channelId: string, assigneeId: string | null): boolean {
  if (user.role !== 'agent') return true;
  return assigneeId === user.id || (assigneeId === null && user.outboundChannelIds.includes(channelId));
}

/** Agents see what is assigned to them, and what is unassigned on their channels; the others see all. */
export function sees(user: UserRecord, conversation: ConversationRecord): boolean {
  return holdsAnything(conversation) && isWithin(user, conversation.channelId, conversation.assigneeId);
}

/** Whether the user saw it while `assigneeId` had it. */
export function sawWhileWith(
  user: UserRecord,
  conversation: ConversationRecord,
  assigneeId: string | null,
): boolean {
  return isWithin(user, conversation.channelId, assigneeId);
}

/** The conversation of that id, if the user may know of it. */
export function conversationSeenBy(
  world: World,
  user: UserRecord,
  id: string,
): ConversationRecord | undefined {
  const conversation = conversationById(world, id);
  return conversation !== undefined && sees(user, conversation) ? conversation : undefined;
}

/** Agents see the channels from which they may send, the others all. */
export function seesChannel(user: UserRecord, channelId: string): boolean {
  return user.role !== 'agent' || user.outboundChannelIds.includes(channelId);
}
