import './zod-setup.ts';
import * as z from 'zod/mini';
import { described } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { namedReferenceSchema } from './named-reference.ts';

const count = z.int().check(z.minimum(0));

/** What every long piece of work has. */
export const jobShape = {
  id: described('Unique.', identifierSchema),
  progress: described(
    'How far the present step has come.',
    z.object({
      done: described('Rows or users dealt with.', count),
      total: described('Rows or users in all.', count),
    }),
  ),
  createdBy: described('Who asked for it.', namedReferenceSchema),
  createdAt: described('When it was asked for.', instantSchema),
  endedAt: described('When it ended; absent while it may go on.', z.optional(instantSchema)),
  revision: revisionSchema,
};
