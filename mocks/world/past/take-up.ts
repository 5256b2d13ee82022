import type { ContactRecord, ConversationRecord, World } from '../state.ts';
import { keepContact } from '../contact-index.ts';
import { pastConversationId, pastConversationOf } from './identifiers.ts';

/** The conversation of that id, be it of the present or of the past. To change it, `takeUp` it. */
export function conversationById(world: World, id: string): ConversationRecord | undefined {
  return world.conversations.get(id) ?? world.past?.open(id, world.users);
}

/** The conversation that a contact of the past had on this channel. */
export function pastConversationWith(
  world: World,
  contactRef: string,
  channelId: string,
): ConversationRecord | undefined {
  const number = world.past?.numberOf('ref', contactRef);
  if (number === undefined) return undefined;
  const conversation = conversationById(world, pastConversationId(world.past!.plan.seed, number));
  return conversation?.channelId === channelId ? conversation : undefined;
}

/** Makes a conversation of the past one of the world's own, with its contact. Those that are already stay as they are. */
export function takeUp(world: World, conversation: ConversationRecord): void {
  const { past } = world;
  if (past === null || world.conversations.has(conversation.id)) return;
  const number = pastConversationOf(past.plan.seed, conversation.id);
  if (number === null) return;
  world.conversations.set(conversation.id, conversation);
  world.conversationByContact.set(`${conversation.contactRef} ${conversation.channelId}`, conversation.id);
  for (const message of conversation.messages) {
    world.messages.set(message.id, message);
    world.messageByPlatformId.set(message.platformId, message.id);
  }
  keepContact(world, past.contact(number));
  past.letGo(number);
}

/** Makes a contact of the past one of the world's own, with the conversation that there was. */
export function takeUpContact(world: World, number: number): ContactRecord {
  const { ref } = world.past!.contact(number);
  const id = pastConversationId(world.past!.plan.seed, number);
  takeUp(world, conversationById(world, id)!);
  return world.contacts.get(ref)!;
}
