import type { PlatformError } from '../../src/contract/platform-error.ts';
import type { MessageStatus } from '../../src/contract/message.ts';
import { addFact, touch, windowClosedFactId } from './conversations.ts';
import type { MessageRecord, World } from './state.ts';

const order: readonly MessageStatus[] = ['accepted', 'sent', 'delivered', 'read', 'played', 'failed'];

/** The platform's error when its own window is closed. */
export const windowClosedError = 131047;

/**
 * What the platform says of a message. A state never goes back, except to failed; failed is the end. Says whether
 * the platform had not said so before.
 */
export function applyStatus(
  world: World,
  message: MessageRecord,
  status: MessageStatus,
  at: number,
  error?: PlatformError,
): boolean {
  const conversation = world.conversations.get(message.conversationId)!;
  const isRepeated = message.reported.has(status);
  message.reported.add(status);
  const isNew = order.indexOf(status) > order.indexOf(message.status ?? 'accepted');
  if (isNew) {
    message.status = status;
    message.statusAt = at;
    if (error !== undefined) message.error = error;
    message.revision += 1;
    world.journal.record({ type: 'message', id: message.id });
  }
  const closes = isNew && status === 'failed' && error?.code === windowClosedError;
  if (closes) addFact(world, conversation, { id: windowClosedFactId(message), at, kind: 'windowClosed' });
  if (isNew) touch(world, conversation);
  return !isRepeated;
}
