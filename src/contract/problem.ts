import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { platformErrorSchema } from './platform-error.ts';

/**
 * Every way a call can be refused, with its HTTP status. 409 and 5xx leave the outcome open: the same
 * call with the same key may be tried again. The other 4xx are final, so what a message may not do is
 * 403 or 422, never 409.
 */
export const problemStatus = {
  'malformed-request': 400,
  'idempotency-key-missing': 400,
  'signed-out': 401,
  'role-not-allowed': 403,
  'channel-not-assigned': 403,
  'outbound-channel-not-assigned': 403,
  'with-another-agent': 403,
  'not-found': 404,
  conflict: 409,
  'request-in-flight': 409,
  'session-not-live': 409,
  'already-assigned': 409,
  'name-taken': 409,
  'job-not-ready': 409,
  'cursor-expired': 410,
  'precondition-failed': 412,
  'file-too-large': 413,
  'media-type-refused': 415,
  'validation-failed': 422,
  'idempotency-key-reused': 422,
  'window-closed': 422,
  'no-live-session': 422,
  'template-not-approved': 422,
  'platform-refused': 422,
  'name-locked': 422,
  'edit-not-allowed': 422,
  'template-limit-reached': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  'not-supported': 501,
  'not-mocked': 501,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** One part of a request that was refused. */
export const fieldProblemSchema = named(
  'FieldProblem',
  'One part of a request that was refused.',
  z.object({
    field: described(
      'Where: a JSON Pointer into the body (`/content/text`), or the name of a parameter.',
      z.string(),
    ),
    reason: described('Why, in a word or sentence without personal data.', z.string()),
  }),
);
export type FieldProblem = z.output<typeof fieldProblemSchema>;

/** Why a call was refused: problem details by RFC 9457 with a code from the closed list. */
export const problemSchema = named(
  'Problem',
  'Why a call was refused (RFC 9457). No part of it holds a number of a contact.',
  z.object({
    type: described(
      'URI of the kind of problem; `about:blank` if there is no page for it.',
      z.optional(z.string()),
    ),
    title: described('What went wrong, in English, the same for every case of this `code`.', z.string()),
    status: described('The HTTP status.', z.int().check(z.minimum(400), z.maximum(599))),
    code: described('What went wrong, from the closed list.', z.enum(problemCodes)),
    detail: described('What went wrong this time, in English, for logs.', z.optional(z.string())),
    instance: described("URI or id of this case, to be found in the backend's log.", z.optional(z.string())),
    fields: described(
      'What was wrong where; with `validation-failed`.',
      z.optional(z.array(fieldProblemSchema)),
    ),
    platformError: described(
      "The platform's error; with `platform-refused`.",
      z.optional(platformErrorSchema),
    ),
  }),
);
export type Problem = z.output<typeof problemSchema>;
