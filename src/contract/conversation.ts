import './zod-setup.ts';
import * as z from 'zod/mini';
import { contactSchema } from './contact.ts';
import { described, named } from './describe.ts';
import { factSchema } from './fact.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { messageSchema } from './message.ts';
import { namedReferenceSchema } from './named-reference.ts';

/** One contact on one channel. */
export const conversationSchema = named(
  'Conversation',
  'One contact on one channel. Its disposition, window and service level follow from its facts and the time.',
  z.object({
    id: described('Unique.', identifierSchema),
    contact: contactSchema,
    channelId: described('The channel it is on.', identifierSchema),
    assignedTo: described('The agent who has it; null if nobody has.', z.nullable(namedReferenceSchema)),
    facts: described(
      'Every fact of its newest session, in any order. Older ones: `GET /v1/conversations/{conversationId}/facts`.',
      z.array(factSchema),
    ),
    lastMessage: described('Its newest message; null if it has none.', z.nullable(messageSchema)),
    unread: described(
      "Messages from the contact that came after the viewer's read mark.",
      z.int().check(z.minimum(0)),
    ),
    revision: revisionSchema,
  }),
);
export type Conversation = z.output<typeof conversationSchema>;
