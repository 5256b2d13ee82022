import type { MessageContent } from '../../../src/contract/message-content.ts';
import { addMessage, conversationOf, moveMessage } from '../conversations.ts';
import type { PlatformIdentity } from '../contacts.ts';
import type { ConversationRecord, MessageRecord, World } from '../state.ts';
import type { Applied } from './report.ts';
import { contactFromPlatform, identityOf, messageIdOf } from './identity.ts';
import { contentOf } from './inbound.ts';
import type { WebhookMessage } from './payload.ts';

/** A message that the business sent from another system. Its statuses may have come before it. */
export function applyEcho(world: World, channelId: string, echo: WebhookMessage): Applied {
  const identity = identityOf(echo.to, undefined);
  if (identity === null) return 'malformed';
  const content = contentOf(world, echo);
  const at = outsideInstant(world, echo.timestamp);
  const known = messageByPlatformId(world, echo.id);
  if (known === undefined) {
    addOutside(world, { channelId, identity, content, at, platformId: echo.id }).reported.add('accepted');
    return 'applied';
  }
  // The platform itself never reports `accepted`: here it stands for the echo.
  const isRepeated = known.origin !== 'otherSystem' || known.reported.has('accepted');
  if (known.origin === 'otherSystem' && at < known.at)
    moveMessage(world, known, { conversation: world.conversations.get(known.conversationId)!, at });
  if (isRepeated) return 'repeated';
  known.reported.add('accepted');
  known.content = content;
  known.revision += 1;
  world.journal.record({ type: 'message', id: known.id });
  return 'applied';
}

/** The platform's seconds as an instant, never after now. */
export function outsideInstant(world: World, timestamp: number): number {
  return Math.min(timestamp * 1_000, world.now);
}

export function messageByPlatformId(world: World, platformId: string): MessageRecord | undefined {
  const id = world.messageByPlatformId.get(platformId);
  return id === undefined ? undefined : world.messages.get(id);
}

export interface Outside {
  readonly channelId: string;
  readonly identity: PlatformIdentity;
  readonly content: MessageContent;
  readonly at: number;
  readonly platformId: string;
}

/** Adds a message of another system. Whether it was free-form or a template follows from the session it is in. */
export function addOutside(world: World, outside: Outside): MessageRecord {
  const { channelId, identity, content, at, platformId } = outside;
  const conversation = conversationWith(world, channelId, identity);
  const message: MessageRecord = {
    id: messageIdOf(world, platformId),
    platformId,
    reported: new Set(),
    conversationId: conversation.id,
    at,
    direction: 'outbound',
    origin: 'otherSystem',
    content,
    status: 'accepted',
    statusAt: at,
    revision: world.revisionsBefore + 1,
  };
  addMessage(world, conversation, message, 'templateSent');
  return message;
}

export function conversationWith(
  world: World,
  channelId: string,
  identity: PlatformIdentity,
): ConversationRecord {
  return conversationOf(world, contactFromPlatform(world, identity).ref, channelId);
}
