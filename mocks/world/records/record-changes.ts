import { newestSessionIn } from '../conversation-sessions.ts';
import { runsOutAt } from '../sessions.ts';
import type { ConversationRecord, World } from '../state.ts';
import { nextChangeOf } from './standing.ts';

/** When time alone changes the record of the newest session, next after an instant; null if it never will. */
function nextChange(world: World, conversation: ConversationRecord, after: number): number | null {
  const session = newestSessionIn(conversation);
  if (session === null) return null;
  const { serviceLevelTarget } = world.channels.get(conversation.channelId)!;
  return nextChangeOf(session, after, serviceLevelTarget, runsOutAt(session));
}

/**
 * Sees to it that the record is looked at when time changes it. One plan for each conversation is enough: if the change
 * has been put off until then, the next is planned.
 */
export function planRecordChange(world: World, conversation: ConversationRecord): void {
  const at = nextChange(world, conversation, world.now);
  if (at === null || (conversation.recordDueAt !== null && conversation.recordDueAt <= at)) return;
  conversation.recordDueAt = at;
  world.agenda.plan(at, { kind: 'record', conversationId: conversation.id });
}

/** Says that the record has changed, if it has at this very instant, and plans the next change. */
export function lookAtRecord(world: World, conversationId: string): void {
  const conversation = world.conversations.get(conversationId)!;
  if (conversation.recordDueAt !== world.now) return;
  conversation.recordDueAt = null;
  if (nextChange(world, conversation, world.now - 1) === world.now)
    world.journal.record({ type: 'cdrRow', id: conversationId });
  planRecordChange(world, conversation);
}

/**
 * The service-level target of a channel has changed. The newest record of each conversation is told of; whoever wants
 * the older ones as they are judged now asks again.
 */
export function retargetRecords(world: World, channelId: string): void {
  for (const conversation of world.conversations.values()) {
    if (conversation.channelId !== channelId) continue;
    world.journal.record({ type: 'cdrRow', id: conversation.id });
    planRecordChange(world, conversation);
  }
}
