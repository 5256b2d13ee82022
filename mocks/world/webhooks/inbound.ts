import type { MessageContent } from '../../../src/contract/message-content.ts';
import { noteMedia } from '../platform-media.ts';
import { receive } from '../receiving.ts';
import type { World } from '../state.ts';
import type { Applied } from './report.ts';
import { contactFromPlatform, identityOf, messageIdOf } from './identity.ts';
import type { ConversationValue, WebhookMessage } from './payload.ts';

/** A message from a contact. */
export function applyInbound(
  world: World,
  channelId: string,
  message: WebhookMessage,
  contacts: NonNullable<ConversationValue['contacts']>,
): Applied {
  if (world.messageByPlatformId.has(message.id)) return 'repeated';
  const identity = identityOf(message.from, message.from_user_id);
  if (identity === null) return 'malformed';
  const profile = contacts.find(
    ({ wa_id, user_id }) =>
      (user_id !== undefined && user_id === message.from_user_id) ||
      (wa_id !== undefined && wa_id === message.from),
  )?.profile;
  const name = profile?.name;
  const contact = contactFromPlatform(world, { ...identity, ...(name === undefined ? {} : { name }) });
  const replyTo = message.context?.id;
  receive(world, {
    contact,
    channelId,
    content: contentOf(world, message),
    timestamp: message.timestamp,
    receivedAt: world.now,
    id: messageIdOf(world, message.id),
    platformId: message.id,
    ...(replyTo === undefined ? {} : { replyTo: messageIdOf(world, replyTo) }),
  });
  return 'applied';
}

/** What the message says; what cannot be shown is unsupported. */
export function contentOf(world: World, message: WebhookMessage): MessageContent {
  const { type, text, location, reaction } = message;
  switch (type) {
    case 'text':
      return text === undefined ? { kind: 'unsupported' } : { kind: 'text', text: text.body };
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker': {
      const media = message[type];
      if (media === undefined) return { kind: 'unsupported' };
      const { id, mime_type: mimeType, caption, filename } = media;
      const mediaId = noteMedia(world, id, mimeType);
      return {
        kind: type,
        mediaId,
        mimeType,
        ...(caption === undefined ? {} : { caption }),
        ...(filename === undefined ? {} : { filename }),
      };
    }
    case 'location':
      return location === undefined ? { kind: 'unsupported' } : { kind: 'location', ...location };
    case 'reaction':
      return reaction === undefined
        ? { kind: 'unsupported' }
        : {
            kind: 'reaction',
            messageId: messageIdOf(world, reaction.message_id),
            emoji: reaction.emoji ?? '',
          };
    default:
      return { kind: 'unsupported' };
  }
}
