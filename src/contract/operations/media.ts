import '../zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { mediaSchema } from '../media.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { roles } from '../role.ts';
import { textUpTo } from '../text.ts';

export const mediaOperations = {
  uploadMedia: {
    method: 'POST',
    path: '/v1/media',
    roles,
    feature: 'media',
    query: z.object({
      filename: described('Name of the file, at most 240 characters.', z.optional(textUpTo(240, 1))),
      purpose: described(
        'What it is for: a message to send, or the sample of a template header. Default `message`.',
        z.optional(z.enum(['message', 'templateHeader'])),
      ),
    }),
    file: true,
    answers: {
      201: { body: named('MediaAnswer', 'The file that was uploaded.', z.object({ media: mediaSchema })) },
    },
    errors: [...commonErrors, 'file-too-large', 'media-type-refused', 'not-supported'],
  },
  downloadMedia: {
    method: 'GET',
    path: '/v1/media/{mediaId}',
    roles,
    feature: 'media',
    params: z.object({ mediaId: described('The file.', identifierSchema) }),
    answers: { 200: { file: true } },
    errors: [...commonErrors, 'not-found', 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
