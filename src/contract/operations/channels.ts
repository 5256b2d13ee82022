import '../zod-setup.ts';
import * as z from 'zod/mini';
import { channelChangeSchema, channelRequestSchema, channelSchema } from '../channel.ts';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { roles } from '../role.ts';

const params = z.object({ channelId: described('The channel.', identifierSchema) });
const answer = named('ChannelAnswer', 'One channel.', z.object({ channel: channelSchema }));

export const channelOperations = {
  listChannels: {
    method: 'GET',
    path: '/v1/channels',
    roles,
    answers: {
      200: {
        body: named(
          'ChannelList',
          'All channels that the viewer may see.',
          z.object({ items: described('The channels, by name.', z.array(channelSchema)) }),
        ),
      },
    },
    errors: commonErrors,
  },
  requestChannel: {
    method: 'POST',
    path: '/v1/channels',
    roles: ['administrator'],
    body: channelRequestSchema,
    idempotencyKey: true,
    answers: { 200: { body: answer, etag: true }, 201: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'idempotency-key-missing',
      'idempotency-key-reused',
      'request-in-flight',
      'name-taken',
      'conflict',
    ],
  },
  getChannel: {
    method: 'GET',
    path: '/v1/channels/{channelId}',
    roles,
    params,
    answers: { 200: { body: answer, etag: true } },
    errors: [...commonErrors, 'not-found'],
  },
  resubmitChannel: {
    method: 'PUT',
    path: '/v1/channels/{channelId}/request',
    roles: ['administrator'],
    params,
    body: channelRequestSchema,
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'not-found',
      'name-taken',
      'conflict',
      'precondition-failed',
      'precondition-required',
    ],
  },
  updateChannel: {
    method: 'PATCH',
    path: '/v1/channels/{channelId}',
    roles: ['administrator'],
    params,
    body: channelChangeSchema,
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [...commonErrors, 'not-found', 'precondition-failed', 'precondition-required'],
  },
} as const satisfies Record<string, Operation>;
