import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';

/** A file that was uploaded. */
export const mediaSchema = named(
  'Media',
  'A file that was uploaded.',
  z.object({
    id: described('Unique; goes into the message or template.', identifierSchema),
    mimeType: described('Media type of the file.', z.string()),
    size: described('Size in bytes.', z.int().check(z.minimum(0))),
    filename: described('Name of the file.', z.optional(z.string())),
    url: described(
      'Address for the sample of a template header; only if uploaded for one.',
      z.optional(z.string()),
    ),
  }),
);
export type Media = z.output<typeof mediaSchema>;
