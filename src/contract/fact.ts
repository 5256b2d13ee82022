import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';

export const factKinds = ['received', 'templateSent', 'freeformSent', 'archived', 'windowClosed'] as const;

/** One thing that happened in a conversation. Its sessions are a fold over these (the session rules). */
export const factSchema = named(
  'Fact',
  'One thing that happened in a conversation. Sessions, dispositions and windows are derived from facts and never sent. Facts may come in any order and more than once.',
  z.object({
    id: described(
      'Unique. The fact of a message has the id of the message; `archived` and `windowClosed` have ids of their own.',
      identifierSchema,
    ),
    at: described(
      'When it happened. For `received` the time the platform gives, raised to the end of its second, never past receipt; for all others the time the backend accepted it.',
      instantSchema,
    ),
    kind: described(
      '`received`: the contact sent a message. `templateSent`: the backend accepted a pre-approved template. `freeformSent`: the backend accepted anything else from an agent. `archived`: an agent archived the session. `windowClosed`: the platform refused a free-form message because its own window is closed (error 131047).',
      z.enum(factKinds),
    ),
  }),
);
export type Fact = z.output<typeof factSchema>;
