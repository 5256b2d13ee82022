import '../zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { pageQueryShape, pageShape } from '../page.ts';
import { booleanInQuery } from '../query.ts';
import { textUpTo } from '../text.ts';
import { userChannelsSchema, userSchema } from '../user.ts';

const params = z.object({ userId: described('The user.', identifierSchema) });
const answer = named('UserAnswer', 'One user.', z.object({ user: userSchema }));

export const userOperations = {
  listUsers: {
    method: 'GET',
    path: '/v1/users',
    roles: ['supervisor', 'administrator'],
    feature: 'users',
    query: z.object({
      ...pageQueryShape,
      search: described(
        'Only those with this text in name, e-mail, employee ID or extension, at most 256 characters.',
        z.optional(textUpTo(256, 1)),
      ),
      groupId: described('Only members of this security access group.', z.optional(identifierSchema)),
      withoutGroup: described('`true`: only users without a group.', z.optional(booleanInQuery)),
      hasWhatsApp: described('Only users who have, or have not, WhatsApp.', z.optional(booleanInQuery)),
      hasOutboundChannel: described(
        'Only users who have, or have not, an outbound channel.',
        z.optional(booleanInQuery),
      ),
      canSend: described('Only users who can, or cannot, send.', z.optional(booleanInQuery)),
    }),
    answers: {
      200: {
        body: named(
          'UserPage',
          'One page of users, by name.',
          z.object({
            items: described('The users.', z.array(userSchema)),
            ...pageShape,
            total: described('Users that fit, on all pages.', z.int().check(z.minimum(0))),
          }),
        ),
      },
    },
    errors: [...commonErrors, 'cursor-expired', 'not-supported'],
  },
  getUser: {
    method: 'GET',
    path: '/v1/users/{userId}',
    roles: ['supervisor', 'administrator'],
    feature: 'users',
    params,
    answers: { 200: { body: answer, etag: true } },
    errors: [...commonErrors, 'not-found', 'not-supported'],
  },
  setUserChannels: {
    method: 'PUT',
    path: '/v1/users/{userId}/channels',
    roles: ['administrator'],
    feature: 'users',
    params,
    body: userChannelsSchema,
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [...commonErrors, 'not-found', 'precondition-failed', 'precondition-required', 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
