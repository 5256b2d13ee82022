import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { namedReferenceSchema } from './named-reference.ts';
import { roleSchema } from './role.ts';
import { openEnum, textUpTo } from './text.ts';
import { channelKindSchema } from './viewer.ts';

/** Why a user cannot send WhatsApp messages now. */
export const sendObstacleSchema = described(
  'What keeps the user from sending. `no-whatsapp-channel`: WhatsApp is not among their channels. `no-outbound-channel`: no outbound channel is given. `no-permission`: their role or group may not send. `no-approved-template`: no outbound channel of theirs has an approved template. `no-extension`: they have no extension. Other values may be added; show them as text.',
  openEnum([
    'no-whatsapp-channel',
    'no-outbound-channel',
    'no-permission',
    'no-approved-template',
    'no-extension',
  ]),
);
export type SendObstacle = z.output<typeof sendObstacleSchema>;

/** A user of the contact centre. */
export const userSchema = named(
  'User',
  'A user of the contact centre.',
  z.object({
    id: described('Unique.', identifierSchema),
    name: described('Full name.', z.string()),
    email: described('E-mail address; unique, compared without case.', z.string()),
    role: roleSchema,
    extension: described('Telephone extension, 3 or 4 digits. Absent if none.', z.optional(z.string())),
    teams: described('Names of the teams the user is in.', z.array(z.string())),
    employeeId: described("Number in the company's own records. Absent if none.", z.optional(z.string())),
    group: described('Security access group; null if the user has none.', z.nullable(namedReferenceSchema)),
    channels: described('Channels the user has.', z.array(channelKindSchema)),
    outboundChannelIds: described(
      'WhatsApp channels, by id, from which the user may send.',
      z.array(identifierSchema),
    ),
    whyCannotSend: described(
      'Everything that keeps the user from sending; empty if nothing does.',
      z.array(sendObstacleSchema),
    ),
    revision: revisionSchema,
  }),
);
export type User = z.output<typeof userSchema>;

/** Body of `PUT /v1/users/{userId}/channels`: both lists are replaced as a whole. */
export const userChannelsSchema = named(
  'UserChannels',
  'The channels of a user; both lists are replaced as a whole.',
  z.object({
    channels: described(
      'Channels the user shall have.',
      z.array(described('A channel, at most 64 characters.', textUpTo(64, 1))).check(z.maxLength(32)),
    ),
    outboundChannelIds: described(
      'WhatsApp channels, by id, from which the user shall be able to send.',
      z.array(identifierSchema).check(z.maxLength(1000)),
    ),
  }),
);
export type UserChannels = z.output<typeof userChannelsSchema>;
