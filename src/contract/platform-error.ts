import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';

/** An error of the WhatsApp platform. */
export const platformErrorSchema = named(
  'PlatformError',
  'An error of the WhatsApp platform. Advice is given by its number.',
  z.object({
    code: described("The platform's error number, such as 131047.", z.int()),
    title: described(
      "The platform's own words; for people who look into it, not for agents.",
      z.optional(z.string()),
    ),
  }),
);
export type PlatformError = z.output<typeof platformErrorSchema>;
