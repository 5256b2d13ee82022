import '../zod-setup.ts';
import * as z from 'zod/mini';
import { capabilitiesSchema } from '../capabilities.ts';
import { named } from '../describe.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { roles } from '../role.ts';
import { viewerSchema } from '../viewer.ts';

export const accountOperations = {
  getCapabilities: {
    method: 'GET',
    path: '/v1/capabilities',
    roles,
    answers: { 200: { body: capabilitiesSchema } },
    errors: commonErrors,
  },
  getMe: {
    method: 'GET',
    path: '/v1/me',
    roles,
    answers: {
      200: { body: named('ViewerAnswer', 'The signed-in user.', z.object({ viewer: viewerSchema })) },
    },
    errors: commonErrors,
  },
} as const satisfies Record<string, Operation>;
