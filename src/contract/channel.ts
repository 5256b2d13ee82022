import './zod-setup.ts';
import * as z from 'zod/mini';
import { phoneNumberSchema } from './contact.ts';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { openEnum, textUpTo } from './text.ts';

/** The five values that are handed over when a number is connected. */
export const channelRequestSchema = named(
  'ChannelRequest',
  'What is handed over to have a WhatsApp number connected.',
  z.object({
    businessManagerId: described(
      'Facebook Business Manager ID: 5 to 20 digits.',
      z.string().check(z.regex(/^\d{5,20}$/)),
    ),
    legalEntityName: described(
      'Legal entity name under which the WhatsApp Business Platform account was made, 1 to 256 characters.',
      textUpTo(256, 1),
    ),
    whatsAppAccountName: described(
      'Name of the WhatsApp Business Account, 1 to 256 characters.',
      textUpTo(256, 1),
    ),
    number: described('Business number in the international format E.164.', phoneNumberSchema),
    name: described(
      'Name of the channel in the contact centre, 1 to 128 characters, unique.',
      textUpTo(128, 1),
    ),
  }),
);
export type ChannelRequest = z.output<typeof channelRequestSchema>;

/** Which of the five values was refused, and why. */
export const channelRejectionSchema = named(
  'ChannelRejection',
  'Why a connection request was rejected.',
  z.object({
    field: described(
      'Which value has to be mended. Other values may be added.',
      openEnum(['businessManagerId', 'legalEntityName', 'whatsAppAccountName', 'number', 'name']),
    ),
    reason: described('Why, in words for an administrator.', z.string()),
    at: described('When it was rejected.', instantSchema),
  }),
);

/** A WhatsApp number of the business, connected or on its way. */
export const channelSchema = named(
  'Channel',
  'A WhatsApp number of the business, connected or requested.',
  z.object({
    id: described('Unique.', identifierSchema),
    name: described('Name in the contact centre.', z.string()),
    number: described(
      'The business number in the format E.164. It is not a number of a contact.',
      z.optional(z.string()),
    ),
    status: described(
      '`requested`: handed over. `verifying`: being checked. `connected`: can send and receive. `rejected`: see `rejection`; mend and request again.',
      z.enum(['requested', 'verifying', 'connected', 'rejected']),
    ),
    rejection: described(
      'Why it was rejected; only with status `rejected`.',
      z.optional(channelRejectionSchema),
    ),
    businessManagerId: described('Facebook Business Manager ID; templates belong to it.', z.string()),
    legalEntityName: described('Legal entity name of the platform account.', z.string()),
    whatsAppAccountName: described('Name of the WhatsApp Business Account.', z.string()),
    quality: described(
      "The platform's rating of the number. Other values may be added.",
      openEnum(['green', 'yellow', 'red', 'unknown']),
    ),
    serviceLevelTarget: described(
      'Within what time the first answer is due, in milliseconds. Default 300 000.',
      z.int().check(z.minimum(1)),
    ),
    requestedAt: described('When the connection was first requested.', z.optional(instantSchema)),
    connectedAt: described('Since when it is connected.', z.optional(instantSchema)),
    revision: revisionSchema,
  }),
);
export type Channel = z.output<typeof channelSchema>;

/** Body of `PATCH /v1/channels/{channelId}`. */
export const channelChangeSchema = named(
  'ChannelChange',
  'What may be changed on a channel.',
  z.object({
    serviceLevelTarget: described(
      'Within what time the first answer is due, in milliseconds, 1 000 to 604 800 000 (7 days).',
      z.int().check(z.minimum(1_000), z.maximum(604_800_000)),
    ),
  }),
);
