import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';

/** A security access group. Its members see numbers only if `displayClientNumbers` is true. */
export const securityGroupSchema = named(
  'SecurityGroup',
  'A security access group: decides whether its members see the numbers of contacts.',
  z.object({
    id: described('Unique.', identifierSchema),
    name: described('Name of the group.', z.string()),
    displayClientNumbers: described(
      '"Display client numbers instead of Acc ID": true if members see numbers, false if they are masked.',
      z.boolean(),
    ),
    userCount: described('How many users are in it.', z.int().check(z.minimum(0))),
    revision: revisionSchema,
  }),
);
export type SecurityGroup = z.output<typeof securityGroupSchema>;

/** Body of `PATCH /v1/security-groups/{groupId}`. */
export const securityGroupChangeSchema = named(
  'SecurityGroupChange',
  'What may be changed on a security access group.',
  z.object({
    displayClientNumbers: described('True to let members see numbers, false to mask them.', z.boolean()),
  }),
);

/** Settings of the whole account. */
export const accountSettingsSchema = named(
  'AccountSettings',
  'Settings of the whole account.',
  z.object({
    replaceClientNumbers: described(
      '"Replace client numbers with Acc IDs": true if users without a group are masked.',
      z.boolean(),
    ),
    usersWithoutGroup: described(
      'How many users have no group and fall under it.',
      z.int().check(z.minimum(0)),
    ),
    revision: revisionSchema,
  }),
);
export type AccountSettings = z.output<typeof accountSettingsSchema>;

/** Body of `PATCH /v1/account-settings`. */
export const accountSettingsChangeSchema = named(
  'AccountSettingsChange',
  'What may be changed in the account settings.',
  z.object({
    replaceClientNumbers: described(
      'True to mask users without a group, false to let them see numbers.',
      z.boolean(),
    ),
  }),
);
