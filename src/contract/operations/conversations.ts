import '../zod-setup.ts';
import * as z from 'zod/mini';
import { conversationSchema } from '../conversation.ts';
import { described, named } from '../describe.ts';
import { factSchema } from '../fact.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { conversationStartSchema } from '../outgoing.ts';
import { pageQueryShape, pageShape } from '../page.ts';
import { booleanInQuery } from '../query.ts';
import { roles } from '../role.ts';
import { messageAcceptedSchema, sendErrors } from './messages.ts';

const params = z.object({ conversationId: described('The conversation.', identifierSchema) });

const streamPosition = described(
  'Id of the last event of the stream that this answer already holds. Open the stream with it as `Last-Event-ID` and nothing is missed.',
  z.string(),
);

const answer = named(
  'ConversationAnswer',
  'One conversation.',
  z.object({ conversation: conversationSchema }),
);

export const conversationOperations = {
  listConversations: {
    method: 'GET',
    path: '/v1/conversations',
    roles,
    query: z.object({
      ...pageQueryShape,
      channelId: described('Only those on this channel.', z.optional(identifierSchema)),
      assignedTo: described('Only those assigned to this user, by id.', z.optional(identifierSchema)),
      unassigned: described('`true`: only those assigned to nobody.', z.optional(booleanInQuery)),
      live: described(
        '`true`: only those whose newest session is not archived; `false`: only the others.',
        z.optional(booleanInQuery),
      ),
    }),
    answers: {
      200: {
        body: named(
          'ConversationPage',
          'One page of conversations, the one with the newest fact first.',
          z.object({
            items: described('The conversations.', z.array(conversationSchema)),
            ...pageShape,
            streamPosition,
          }),
        ),
      },
    },
    errors: [...commonErrors, 'cursor-expired'],
  },
  getConversation: {
    method: 'GET',
    path: '/v1/conversations/{conversationId}',
    roles,
    params,
    answers: { 200: { body: answer } },
    errors: [...commonErrors, 'not-found'],
  },
  startConversation: {
    method: 'POST',
    path: '/v1/conversations',
    roles,
    body: conversationStartSchema,
    idempotencyKey: true,
    answers: { 200: { body: messageAcceptedSchema }, 201: { body: messageAcceptedSchema } },
    errors: [...sendErrors, 'with-another-agent'],
  },
  assignConversation: {
    method: 'PUT',
    path: '/v1/conversations/{conversationId}/assignee',
    roles,
    feature: 'assignment',
    params,
    body: named(
      'Assignment',
      'Gives a conversation to someone, or to nobody, if it is still where the caller saw it. Agents may only take one that nobody has, and let go of their own.',
      z.object({
        userId: described('Who shall have it; null for nobody.', z.nullable(identifierSchema)),
        from: described(
          'Who had it when the caller looked; null for nobody. If somebody else has it by now: 409 `already-assigned`.',
          z.nullable(identifierSchema),
        ),
      }),
    ),
    answers: { 200: { body: answer } },
    errors: [...commonErrors, 'not-found', 'already-assigned', 'channel-not-assigned', 'not-supported'],
  },
  claimConversation: {
    method: 'POST',
    path: '/v1/conversations/{conversationId}/claim',
    roles,
    feature: 'assignment',
    params,
    answers: { 200: { body: answer } },
    errors: [...commonErrors, 'not-found', 'already-assigned', 'channel-not-assigned', 'not-supported'],
  },
  archiveConversation: {
    method: 'POST',
    path: '/v1/conversations/{conversationId}/archive',
    roles,
    params,
    body: named(
      'SessionChoice',
      'One session of the conversation.',
      z.object({
        sessionId: described(
          'The session to archive. If it is over for another reason: 409 `session-not-live`. One that an agent archived before is answered with 200 again, so a repeat does no harm.',
          identifierSchema,
        ),
      }),
    ),
    answers: { 200: { body: answer } },
    errors: [...commonErrors, 'not-found', 'session-not-live'],
  },
  markRead: {
    method: 'POST',
    path: '/v1/conversations/{conversationId}/read',
    roles,
    params,
    body: named(
      'ReadMark',
      'How far the viewer has read.',
      z.object({
        messageId: described(
          'The newest message seen. A mark never goes back: an older message changes nothing.',
          identifierSchema,
        ),
      }),
    ),
    answers: { 200: { body: answer } },
    errors: [...commonErrors, 'not-found'],
  },
  listFacts: {
    method: 'GET',
    path: '/v1/conversations/{conversationId}/facts',
    roles,
    params,
    query: z.object({
      ...pageQueryShape,
      sessionId: described('Only the facts of this session.', z.optional(identifierSchema)),
    }),
    answers: {
      200: {
        body: named(
          'FactPage',
          'One page of facts, the newest first.',
          z.object({ items: described('The facts.', z.array(factSchema)), ...pageShape }),
        ),
      },
    },
    errors: [...commonErrors, 'not-found', 'cursor-expired'],
  },
} as const satisfies Record<string, Operation>;
