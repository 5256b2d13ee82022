import type { CdrRow } from '../../../src/contract/cdr.ts';
import type { MessageContent } from '../../../src/contract/message-content.ts';
import { sessionsIn } from '../conversation-sessions.ts';
import { contactByRef } from '../contacts.ts';
import { contactFor } from '../masking.ts';
import { nameUser } from '../present.ts';
import { sessionsOf } from '../sessions.ts';
import type { SessionState } from '../sessions.ts';
import { sees } from '../sight.ts';
import type { ConversationRecord, MessageRecord, UserRecord, World } from '../state.ts';
import { standingOf } from './standing.ts';

const longestText = 256;

/** The records of all sessions of the present that the viewer may see, as they stood at an instant. */
export function cdrRowsAt(world: World, viewer: UserRecord, instant: number): CdrRow[] {
  return [...world.conversations.values()]
    .filter((conversation) => sees(viewer, conversation))
    .flatMap((conversation) => cdrRowsOf(world, conversation, viewer, instant));
}

/** The records of a conversation's sessions, oldest first. */
export function cdrRowsOf(
  world: World,
  conversation: ConversationRecord,
  viewer: UserRecord,
  instant: number,
): CdrRow[] {
  const contact = contactFor(world, contactByRef(world, conversation.contactRef)!, viewer);
  const channel = world.channels.get(conversation.channelId)!;
  return sessionsAt(conversation, instant).map((session) => {
    const { endedAt, ...standing } = standingOf(session, instant, channel.serviceLevelTarget);
    const messages = messagesOf(conversation, session);
    const agentId = lastAuthorOf(messages) ?? conversation.assigneeId;
    const opening = session.facts[0]!;
    const isSettled = standing.serviceLevel !== 'running';
    return {
      id: recordId(opening.id),
      conversationId: conversation.id,
      sessionId: opening.id,
      contact,
      channel: { id: channel.id, name: channel.name },
      ...agentAndGroup(world, agentId),
      direction: opening.kind === 'received' ? 'inbound' : 'outbound',
      ...standing,
      startedAt: opening.at,
      endedAt,
      duration: (endedAt ?? instant) - opening.at,
      messageCount: messages.length,
      text: textOf(messages.at(-1)?.content),
      // Time alone changes a row twice at most: when nobody answers in time, and when it ends the session.
      revision: revisionOf(
        conversation.revision,
        channel.revision,
        (isSettled ? 1 : 0) + (endedAt === null ? 0 : 1),
      ),
    };
  });
}

export function recordId(sessionId: string): string {
  return `cdr_${sessionId}`;
}

/** Grows with all that a row is made of: the conversation, the target of its channel, and so many changes by time. */
export function revisionOf(conversation: number, channel: number, changesByTime: number): number {
  return (conversation + channel) * 3 + changesByTime;
}

/** An agent and their group, as a row names them. */
export function agentAndGroup(world: World, agentId: string | null): Pick<CdrRow, 'agent' | 'group'> {
  const groupId = agentId === null ? null : (world.users.get(agentId)?.groupId ?? null);
  const group = groupId === null ? undefined : world.groups.get(groupId);
  return {
    agent: agentId === null ? null : nameUser(world, agentId),
    group: group === undefined ? null : { id: group.id, name: group.name },
  };
}

function sessionsAt(conversation: ConversationRecord, instant: number): readonly SessionState[] {
  const { facts } = conversation;
  if ((facts.at(-1)?.at ?? -Infinity) <= instant) return sessionsIn(conversation);
  return sessionsOf(facts.filter(({ at }) => at <= instant));
}

function messagesOf(conversation: ConversationRecord, session: SessionState): MessageRecord[] {
  const ids = new Set(session.facts.map(({ id }) => id));
  return conversation.messages.filter(({ id }) => ids.has(id));
}

function lastAuthorOf(messages: readonly MessageRecord[]): string | null {
  return messages.findLast(({ author }) => author !== undefined)?.author?.id ?? null;
}

function textOf(content: MessageContent | undefined): string | null {
  if (content === undefined) return null;
  const text =
    content.kind === 'text'
      ? content.text
      : content.kind === 'template'
        ? content.body
        : 'caption' in content
          ? content.caption
          : undefined;
  return text === undefined ? null : Array.from(text).slice(0, longestText).join('');
}
