import type { MessageContent } from '../../src/contract/message-content.ts';
import { addMessage, conversationOf, newFactId } from './conversations.ts';
import type { ContactRecord, MessageRecord, World } from './state.ts';

/** What the platform says of a message that came in. */
export interface Incoming {
  readonly contact: ContactRecord;
  readonly channelId: string;
  readonly content: MessageContent;
  /** The platform's timestamp, epoch seconds. */
  readonly timestamp: number;
  /** When it got here, epoch milliseconds. */
  readonly receivedAt: number;
  readonly id?: string;
  readonly platformId?: string;
  readonly replyTo?: string;
}

/** The platform counts whole seconds: the instant is taken for the end of its second, but never after receipt. */
function instantOf(timestamp: number, receivedAt: number): number {
  return Math.min(timestamp * 1_000 + 999, receivedAt);
}

export function receive(world: World, incoming: Incoming): MessageRecord {
  const { contact, channelId, content, timestamp, receivedAt, replyTo } = incoming;
  const conversation = conversationOf(world, contact.ref, channelId);
  const id = incoming.id ?? newFactId(world);
  const message: MessageRecord = {
    id,
    platformId: incoming.platformId ?? `wamid.${id}`,
    reported: new Set(),
    conversationId: conversation.id,
    at: instantOf(timestamp, receivedAt),
    direction: 'inbound',
    origin: 'contact',
    content,
    ...(replyTo === undefined ? {} : { replyTo }),
    revision: world.revisionsBefore + 1,
  };
  addMessage(world, conversation, message, 'received');
  return message;
}

/** A contact writes now. */
export function write(
  world: World,
  contact: ContactRecord,
  channelId: string,
  content: MessageContent,
): MessageRecord {
  const timestamp = Math.floor(world.now / 1_000);
  return receive(world, { contact, channelId, content, timestamp, receivedAt: world.now });
}
