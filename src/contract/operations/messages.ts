import '../zod-setup.ts';
import * as z from 'zod/mini';
import { conversationSchema } from '../conversation.ts';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { messageSchema } from '../message.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { messageSendSchema } from '../outgoing.ts';
import { pageQueryShape, pageShape } from '../page.ts';
import { roles } from '../role.ts';

const params = z.object({ conversationId: described('The conversation.', identifierSchema) });

/** Answer of everything that sends. */
export const messageAcceptedSchema = named(
  'MessageAccepted',
  'The message as it was accepted, and its conversation after it. A repeat under the same key answers the same message with status 200.',
  z.object({ message: messageSchema, conversation: conversationSchema }),
);

/** Refusals of everything that sends. */
export const sendErrors = [
  ...commonErrors,
  'idempotency-key-missing',
  'idempotency-key-reused',
  'request-in-flight',
  'not-found',
  'channel-not-assigned',
  'outbound-channel-not-assigned',
  'template-not-approved',
  'window-closed',
  'no-live-session',
  'platform-refused',
] as const;

export const messageOperations = {
  listMessages: {
    method: 'GET',
    path: '/v1/conversations/{conversationId}/messages',
    roles,
    params,
    query: z.object({
      ...pageQueryShape,
      sessionId: described('Only the messages of this session.', z.optional(identifierSchema)),
    }),
    answers: {
      200: {
        body: named(
          'MessagePage',
          'One page of messages, the newest first.',
          z.object({ items: described('The messages.', z.array(messageSchema)), ...pageShape }),
        ),
      },
    },
    errors: [...commonErrors, 'not-found', 'cursor-expired'],
  },
  sendMessage: {
    method: 'POST',
    path: '/v1/conversations/{conversationId}/messages',
    roles,
    params,
    body: messageSendSchema,
    idempotencyKey: true,
    answers: { 200: { body: messageAcceptedSchema }, 201: { body: messageAcceptedSchema } },
    errors: sendErrors,
  },
} as const satisfies Record<string, Operation>;
