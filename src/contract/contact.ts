import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { textUpTo } from './text.ts';

/** A number in the international format E.164: `+` and at most 15 digits, as clients send it. */
export const phoneNumberSchema = named(
  'PhoneNumber',
  'Telephone number in the international format E.164: `+`, then 2 to 15 digits, the first from 1 to 9.',
  z.string().check(z.regex(/^\+[1-9]\d{1,14}$/)),
);

export const accountIdSchema = described(
  "Identifier of the contact in the contact centre's own records, 1 to 256 characters; what a masked viewer sees in place of the number.",
  textUpTo(256, 1),
);

/**
 * Who the business writes with. `ref` is the key; the same word is used for nothing else in the whole
 * contract, so a masking boundary finds every contact in any answer by it.
 */
export const contactSchema = named(
  'Contact',
  'Who the business writes with.',
  z.object({
    ref: described(
      'Opaque and random key of the contact, never derived from the number.',
      z.string().check(z.minLength(1), z.maxLength(256)),
    ),
    accountId: described(
      "Identifier of the contact in the contact centre's own records. Absent if there is none.",
      z.optional(z.string()),
    ),
    name: described(
      'Name as the contact or the contact centre gave it; untrusted text. Absent if unknown.',
      z.optional(z.string()),
    ),
    number: described(
      'Telephone number in the format E.164. Absent for a masked viewer, and for a contact who has only a business-scoped ID.',
      z.optional(z.string()),
    ),
  }),
);
export type Contact = z.output<typeof contactSchema>;

/** Asks for the contact behind a number or an account ID. Exactly one of both. */
export const contactLookupSchema = named(
  'ContactLookup',
  'Asks for the contact behind a number or an account ID; exactly one of both is given.',
  z.union([z.object({ number: phoneNumberSchema }), z.object({ accountId: accountIdSchema })]),
);
export type ContactLookup = z.output<typeof contactLookupSchema>;
