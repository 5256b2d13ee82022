import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { roleSchema } from './role.ts';
import { openEnum } from './text.ts';

/** Ways to reach a contact that a user may be given. The list may grow. */
export const channelKindSchema = described(
  'Way to reach a contact. Other values may be added; show them as they are.',
  openEnum(['voice', 'whatsapp', 'webchat', 'sms', 'email', 'facebook', 'instagram', 'telegram']),
);
export type ChannelKind = z.output<typeof channelKindSchema>;

/** Whether a viewer sees numbers. */
export const viewerMaskingSchema = named(
  'ViewerMasking',
  'Whether the viewer is kept from seeing the numbers of contacts.',
  z.object({
    masked: described('True if numbers of contacts are hidden from the viewer.', z.boolean()),
    because: described(
      'Which rule decided: the setting of the security access group, or that of the account. A word or short text for people, free of personal data.',
      z.string(),
    ),
  }),
);
export type ViewerMasking = z.output<typeof viewerMaskingSchema>;

/** The signed-in user, as `GET /v1/me` answers. */
export const viewerSchema = named(
  'Viewer',
  'The signed-in user and what they may do.',
  z.object({
    id: described("The user's id.", identifierSchema),
    name: described("The user's name.", z.string()),
    role: roleSchema,
    masking: viewerMaskingSchema,
    channels: described(
      'Channels the user has; without `whatsapp` they cannot send.',
      z.array(channelKindSchema),
    ),
    outboundChannelIds: described(
      'WhatsApp channels, by id, from which the user may send.',
      z.array(identifierSchema),
    ),
  }),
);
export type Viewer = z.output<typeof viewerSchema>;
