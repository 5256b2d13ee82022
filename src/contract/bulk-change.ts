import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { jobShape } from './job.ts';
import { pageShape } from './page.ts';
import { problemCodes } from './problem.ts';
import { textUpTo } from './text.ts';
import { userChannelsSchema } from './user.ts';

const channelKinds = z
  .array(described('A channel, at most 64 characters.', textUpTo(64, 1)))
  .check(z.maxLength(32));
const channelIds = z.array(identifierSchema).check(z.maxLength(1000));
const count = z.int().check(z.minimum(0));

const someChannels = {
  channels: described('Channels.', z.optional(channelKinds)),
  outboundChannelIds: described('WhatsApp outbound channels, by id.', z.optional(channelIds)),
};

/** Body of `POST /v1/bulk-changes`. */
export const bulkChangeStartSchema = named(
  'BulkChangeStart',
  'Gives channels to many users, or takes them away, each user for itself.',
  z.object({
    userIds: described(
      'The users, 1 to 10 000.',
      z.array(identifierSchema).check(z.minLength(1), z.maxLength(10_000)),
    ),
    add: described('What to give.', z.optional(z.object(someChannels))),
    remove: described('What to take away, after adding.', z.optional(z.object(someChannels))),
  }),
);
export type BulkChangeStart = z.output<typeof bulkChangeStartSchema>;

/** A change of many users, going on or done. */
export const bulkChangeJobSchema = named(
  'BulkChangeJob',
  'A change of many users.',
  z.object({
    ...jobShape,
    state: described(
      '`running`: going on. `done`: every user has a result. `cancelled`: stopped; what was changed stays so.',
      z.enum(['running', 'done', 'cancelled']),
    ),
    undoes: described('The change that this one takes back.', z.optional(identifierSchema)),
    counts: described(
      'Users by result so far.',
      z.object({
        changed: described('Users who were changed.', count),
        unchanged: described('Users for whom nothing had to change.', count),
        refused: described('Users who could not be changed.', count),
      }),
    ),
  }),
);
export type BulkChangeJob = z.output<typeof bulkChangeJobSchema>;

/** What became of one user. */
export const bulkChangeResultSchema = named(
  'BulkChangeResult',
  'What became of one user.',
  z.object({
    userId: described('The user.', identifierSchema),
    name: described('Their name; absent where there is no such user.', z.optional(z.string())),
    email: described('Their e-mail address; absent where there is no such user.', z.optional(z.string())),
    result: described('What was done.', z.enum(['changed', 'unchanged', 'refused'])),
    before: described('The channels before; with `changed`.', z.optional(userChannelsSchema)),
    after: described('The channels after; with `changed`.', z.optional(userChannelsSchema)),
    code: described('Why it was refused; with `refused`.', z.optional(z.enum(problemCodes))),
  }),
);
export type BulkChangeResult = z.output<typeof bulkChangeResultSchema>;

export const bulkChangeResultPageSchema = named(
  'BulkChangeResultPage',
  'One page of results.',
  z.object({
    items: described('Results, in the order of the request.', z.array(bulkChangeResultSchema)),
    ...pageShape,
  }),
);
