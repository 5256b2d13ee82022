import '../zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import {
  accountSettingsChangeSchema,
  accountSettingsSchema,
  securityGroupChangeSchema,
  securityGroupSchema,
} from '../security.ts';

const groupAnswer = named(
  'SecurityGroupAnswer',
  'One security access group.',
  z.object({ group: securityGroupSchema }),
);
const settingsAnswer = named(
  'AccountSettingsAnswer',
  'The account settings.',
  z.object({ settings: accountSettingsSchema }),
);

export const securityOperations = {
  listSecurityGroups: {
    method: 'GET',
    path: '/v1/security-groups',
    roles: ['supervisor', 'administrator'],
    feature: 'security',
    answers: {
      200: {
        body: named(
          'SecurityGroupList',
          'All security access groups.',
          z.object({ items: described('The groups, by name.', z.array(securityGroupSchema)) }),
        ),
      },
    },
    errors: [...commonErrors, 'not-supported'],
  },
  updateSecurityGroup: {
    method: 'PATCH',
    path: '/v1/security-groups/{groupId}',
    roles: ['administrator'],
    feature: 'security',
    params: z.object({ groupId: described('The group.', identifierSchema) }),
    body: securityGroupChangeSchema,
    ifMatch: true,
    answers: { 200: { body: groupAnswer, etag: true } },
    errors: [...commonErrors, 'not-found', 'precondition-failed', 'precondition-required', 'not-supported'],
  },
  getAccountSettings: {
    method: 'GET',
    path: '/v1/account-settings',
    roles: ['administrator'],
    feature: 'security',
    answers: { 200: { body: settingsAnswer, etag: true } },
    errors: [...commonErrors, 'not-supported'],
  },
  updateAccountSettings: {
    method: 'PATCH',
    path: '/v1/account-settings',
    roles: ['administrator'],
    feature: 'security',
    body: accountSettingsChangeSchema,
    ifMatch: true,
    answers: { 200: { body: settingsAnswer, etag: true } },
    errors: [...commonErrors, 'precondition-failed', 'precondition-required', 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
