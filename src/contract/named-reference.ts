import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';

/** A user, group or channel, where only which one it is matters. */
export const namedReferenceSchema = named(
  'NamedReference',
  'A user, group or channel, where only which one it is matters.',
  z.object({
    id: described('Its id.', identifierSchema),
    name: described('Its name at this time.', z.string()),
  }),
);
export type NamedReference = z.output<typeof namedReferenceSchema>;
