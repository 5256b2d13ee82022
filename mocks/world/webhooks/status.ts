import type { MessageStatus } from '../../../src/contract/message.ts';
import { messageStatuses } from '../../../src/contract/message.ts';
import type { PlatformError } from '../../../src/contract/platform-error.ts';
import { moveMessage } from '../conversations.ts';
import { applyStatus } from '../delivery.ts';
import type { World } from '../state.ts';
import type { Applied } from './report.ts';
import { addOutside, conversationWith, messageByPlatformId, outsideInstant } from './echo.ts';
import { identityOf } from './identity.ts';
import type { WebhookStatus } from './payload.ts';

/** `accepted` is our own word; the platform begins with `sent`. */
function knownStatus(word: string): MessageStatus | undefined {
  return messageStatuses.find((status) => status === word && status !== 'accepted');
}

/** What became of a message that the business sent. One that is not known is made, at its earliest status. */
export function applyMessageStatus(world: World, channelId: string, report: WebhookStatus): Applied {
  const status = knownStatus(report.status);
  if (status === undefined) return 'unknown-status';
  const identity = identityOf(report.recipient_id, report.recipient_user_id);
  if (identity === null) return 'malformed';
  const at = outsideInstant(world, report.timestamp);
  const known = messageByPlatformId(world, report.id);
  const message =
    known ??
    addOutside(world, {
      channelId,
      identity,
      content: { kind: 'unsupported' },
      at,
      platformId: report.id,
    });
  if (message.origin === 'otherSystem') {
    const conversation = conversationWith(world, channelId, identity);
    const earliest = Math.min(at, message.at);
    if (conversation.id !== message.conversationId || earliest < message.at)
      moveMessage(world, message, { conversation, at: earliest });
  }
  const isNew = applyStatus(world, message, status, at, errorOf(report));
  return isNew ? 'applied' : 'repeated';
}

function errorOf({ errors = [] }: WebhookStatus): PlatformError | undefined {
  const [first] = errors;
  if (first === undefined) return undefined;
  const { code, title } = first;
  return title === undefined ? { code } : { code, title };
}
