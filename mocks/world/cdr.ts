import type { CdrRow } from '../../src/contract/cdr.ts';
import type { MessageContent } from '../../src/contract/message-content.ts';
import { foldSessions, viewAt } from '../../src/session/index.ts';
import type { Session, SessionView } from '../../src/session/index.ts';
import { contactFor } from './masking.ts';
import { nameUser } from './present.ts';
import { sees } from './sight.ts';
import type { ConversationRecord, MessageRecord, UserRecord, World } from './state.ts';

const longestText = 256;

/** The records of all sessions that the viewer may see, as they stood at an instant. */
export function cdrRowsAt(world: World, viewer: UserRecord, instant: number): CdrRow[] {
  return [...world.conversations.values()]
    .filter((conversation) => sees(viewer, conversation))
    .flatMap((conversation) => rowsOf(world, conversation, viewer, instant));
}

/** The record of the newest session of a conversation; undefined if it has had none. */
export function newestCdrRow(
  world: World,
  conversation: ConversationRecord,
  viewer: UserRecord,
  instant: number,
): CdrRow | undefined {
  return rowsOf(world, conversation, viewer, instant).at(-1);
}

function rowsOf(
  world: World,
  conversation: ConversationRecord,
  viewer: UserRecord,
  instant: number,
): CdrRow[] {
  const contact = contactFor(world, world.contacts.get(conversation.contactRef)!, viewer);
  const channel = world.channels.get(conversation.channelId)!;
  const facts = conversation.facts.filter(({ at }) => at <= instant);
  return foldSessions(facts).map((session) => {
    const view = viewAt(session, instant, { serviceLevelTarget: channel.serviceLevelTarget });
    const messages = messagesOf(conversation, session);
    const agentId = lastAuthorOf(messages) ?? conversation.assigneeId;
    const groupId = agentId === null ? null : (world.users.get(agentId)?.groupId ?? null);
    const group = groupId === null ? undefined : world.groups.get(groupId);
    const [opening] = session.facts;
    const endedAt = endOf(session, view);
    const { startedAt, answeredAt, state } = view.serviceLevel;
    return {
      id: `cdr_${session.id}`,
      conversationId: conversation.id,
      sessionId: session.id,
      contact,
      channel: { id: channel.id, name: channel.name },
      agent: agentId === null ? null : nameUser(world, agentId),
      group: group === undefined ? null : { id: group.id, name: group.name },
      direction: opening.kind === 'received' ? 'inbound' : 'outbound',
      disposition: view.disposition,
      archivedReason: view.archivedReason,
      startedAt: opening.at,
      endedAt,
      duration: (endedAt ?? instant) - opening.at,
      messageCount: messages.length,
      firstResponse: startedAt === null || answeredAt === null ? null : answeredAt - startedAt,
      serviceLevel: state,
      text: textOf(messages.at(-1)?.content),
      // Time changes the row without changing the conversation: once, when it archives the session.
      revision: conversation.revision * 2 + (endedAt === null ? 0 : 1),
    };
  });
}

function messagesOf(conversation: ConversationRecord, session: Session): MessageRecord[] {
  const ids = new Set(session.facts.map(({ id }) => id));
  return conversation.messages.filter(({ id }) => ids.has(id));
}

function lastAuthorOf(messages: readonly MessageRecord[]): string | null {
  return messages.findLast(({ author }) => author !== undefined)?.author?.id ?? null;
}

function endOf({ facts }: Session, { disposition, notices }: SessionView): number | null {
  if (disposition !== 'archived') return null;
  const byAgent = facts.find(({ kind }) => kind === 'archived');
  return byAgent?.at ?? notices.find(({ kind }) => kind === 'archivedAutomatically')?.at ?? null;
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
