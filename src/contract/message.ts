import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { messageContentSchema } from './message-content.ts';
import { namedReferenceSchema } from './named-reference.ts';
import { platformErrorSchema } from './platform-error.ts';

export const messageStatuses = ['accepted', 'sent', 'delivered', 'read', 'played', 'failed'] as const;

export const messageStatusSchema = named(
  'MessageStatus',
  'How far a message has come. `accepted`: taken by the backend, not yet by the platform. `sent`, `delivered`, `read`, `played` (a voice message was listened to): as the platform reports. `failed`: it will not arrive. A status may be skipped and never goes back, except to `failed`.',
  z.enum(messageStatuses),
);
export type MessageStatus = z.output<typeof messageStatusSchema>;

/** One message of a conversation. Its fact, if it makes one, has the same id. */
export const messageSchema = named(
  'Message',
  'One message of a conversation. Its fact, if it makes one, has the same id.',
  z.object({
    id: described('Unique.', identifierSchema),
    conversationId: described('The conversation it belongs to.', identifierSchema),
    at: described(
      'When it was received or accepted; the same instant as its fact has. Messages are shown in the order of (`at`, `id`).',
      instantSchema,
    ),
    direction: described(
      '`inbound`: from the contact. `outbound`: to the contact.',
      z.enum(['inbound', 'outbound']),
    ),
    origin: described(
      'Who wrote it: the contact, an agent, or another system that sends from the same number.',
      z.enum(['contact', 'agent', 'otherSystem']),
    ),
    author: described('The user who sent it. Absent unless an agent did.', z.optional(namedReferenceSchema)),
    content: messageContentSchema,
    replyTo: described(
      'Id of the message it answers, which may be older than any page.',
      z.optional(identifierSchema),
    ),
    status: described('How far it has come; outbound only.', z.optional(messageStatusSchema)),
    statusAt: described('When `status` became so.', z.optional(instantSchema)),
    error: described('Why it failed; only with status `failed`.', z.optional(platformErrorSchema)),
    idempotencyKey: described(
      'The Idempotency-Key it was sent under, told to its sender only, who knows their message by it.',
      z.optional(z.string()),
    ),
    revision: revisionSchema,
  }),
);
export type Message = z.output<typeof messageSchema>;
