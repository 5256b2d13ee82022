import '../zod-setup.ts';
import * as z from 'zod/mini';
import { contactLookupSchema, contactSchema } from '../contact.ts';
import { named } from '../describe.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { roles } from '../role.ts';

export const contactOperations = {
  lookUpContact: {
    method: 'POST',
    path: '/v1/contacts/lookup',
    roles,
    body: contactLookupSchema,
    answers: {
      200: { body: named('ContactAnswer', 'One contact.', z.object({ contact: contactSchema })) },
    },
    errors: [...commonErrors, 'not-found'],
  },
} as const satisfies Record<string, Operation>;
