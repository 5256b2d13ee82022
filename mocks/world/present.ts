import type { Conversation } from '../../src/contract/conversation.ts';
import type { Message } from '../../src/contract/message.ts';
import type { NamedReference } from '../../src/contract/named-reference.ts';
import type { AccountSettings, SecurityGroup } from '../../src/contract/security.ts';
import type { User } from '../../src/contract/user.ts';
import type { Viewer } from '../../src/contract/viewer.ts';
import { contactByRef } from './contacts.ts';
import { newestSessionIn } from './conversation-sessions.ts';
import { contactFor, maskingOf } from './masking.ts';
import type { ConversationRecord, GroupRecord, MessageRecord, UserRecord, World } from './state.ts';
import { obstaclesOf } from './users/obstacles.ts';

/** The records of the world in the shapes of the contract, as one user may see them. */

export function presentMessage(message: MessageRecord, viewer: UserRecord): Message {
  const { platformId: _hidden, reported: _internal, idempotencyKey, ...shown } = message;
  const isSender = message.author?.id === viewer.id;
  return isSender && idempotencyKey !== undefined ? { ...shown, idempotencyKey } : shown;
}

export function presentConversation(
  world: World,
  conversation: ConversationRecord,
  viewer: UserRecord,
): Conversation {
  const { id, channelId, assigneeId, messages, revision } = conversation;
  const newest = messages.at(-1);
  return {
    id,
    contact: contactFor(world, contactByRef(world, conversation.contactRef)!, viewer),
    channelId,
    assignedTo: assigneeId === null ? null : nameUser(world, assigneeId),
    facts: [...(newestSessionIn(conversation)?.facts ?? [])],
    lastMessage: newest === undefined ? null : presentMessage(newest, viewer),
    unread: unreadFor(conversation, viewer),
    revision,
  };
}

function unreadFor(conversation: ConversationRecord, viewer: UserRecord): number {
  const mark = conversation.readMarks.get(viewer.id);
  const isAfterMark = ({ at, id }: MessageRecord): boolean =>
    mark === undefined || at > mark.at || (at === mark.at && id > mark.messageId);
  let unread = 0;
  for (let index = conversation.messages.length - 1; index >= 0; index -= 1) {
    const message = conversation.messages[index]!;
    if (!isAfterMark(message)) break;
    if (message.direction === 'inbound') unread += 1;
  }
  return unread;
}

/** A user by id and name; one who is not known any more by the id alone. */
export function nameUser(world: World, userId: string): NamedReference {
  return { id: userId, name: world.users.get(userId)?.name ?? userId };
}

export function presentViewer(world: World, user: UserRecord): Viewer {
  const { id, name, role, channels, outboundChannelIds } = user;
  return { id, name, role, masking: maskingOf(world, user), channels, outboundChannelIds };
}

export function presentUser(world: World, user: UserRecord): User {
  const { groupId, ...shown } = user;
  const group = groupId === null ? undefined : world.groups.get(groupId);
  return {
    ...shown,
    group: group === undefined ? null : { id: group.id, name: group.name },
    whyCannotSend: obstaclesOf(world, user),
  };
}

export function presentGroup(world: World, { maySend: _internal, ...group }: GroupRecord): SecurityGroup {
  return { ...group, userCount: countMembers(world, group.id) };
}

export function presentSettings(world: World): AccountSettings {
  return { ...world.settings, usersWithoutGroup: countMembers(world, null) };
}

function countMembers(world: World, groupId: string | null): number {
  let count = 0;
  for (const user of world.users.values()) if (user.groupId === groupId) count += 1;
  return count;
}
