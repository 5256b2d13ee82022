import '../zod-setup.ts';
import * as z from 'zod/mini';
import { bulkChangeJobSchema, bulkChangeResultPageSchema, bulkChangeStartSchema } from '../bulk-change.ts';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { pageQueryShape, pageShape } from '../page.ts';
import {
  userImportJobSchema,
  userImportOutcomePageSchema,
  userImportOutcomes,
  userImportRowsSchema,
  userImportStartSchema,
} from '../user-import.ts';

const params = z.object({ jobId: described('The import or change.', identifierSchema) });
const importAnswer = named('UserImportAnswer', 'One import.', z.object({ job: userImportJobSchema }));
const changeAnswer = named('BulkChangeAnswer', 'One change.', z.object({ job: bulkChangeJobSchema }));
const startErrors = [
  ...commonErrors,
  'idempotency-key-missing',
  'idempotency-key-reused',
  'request-in-flight',
  'not-supported',
] as const;
const readErrors = [...commonErrors, 'not-found', 'not-supported'] as const;

/** Work on many users that takes its time. */
export const userJobOperations = {
  startUserImport: {
    method: 'POST',
    path: '/v1/user-imports',
    roles: ['administrator'],
    feature: 'userImport',
    body: userImportStartSchema,
    idempotencyKey: true,
    answers: { 202: { body: importAnswer } },
    errors: [...startErrors, 'file-too-large'],
  },
  addUserImportRows: {
    method: 'POST',
    path: '/v1/user-imports/{jobId}/rows',
    roles: ['administrator'],
    feature: 'userImport',
    params,
    body: userImportRowsSchema,
    answers: { 202: { body: importAnswer } },
    errors: [...readErrors, 'conflict', 'job-not-ready', 'file-too-large'],
  },
  listUserImports: {
    method: 'GET',
    path: '/v1/user-imports',
    roles: ['administrator'],
    feature: 'userImport',
    query: z.object(pageQueryShape),
    answers: {
      200: {
        body: named(
          'UserImportPage',
          'One page of imports, the newest first.',
          z.object({ items: described('The imports.', z.array(userImportJobSchema)), ...pageShape }),
        ),
      },
    },
    errors: [...commonErrors, 'cursor-expired', 'not-supported'],
  },
  getUserImport: {
    method: 'GET',
    path: '/v1/user-imports/{jobId}',
    roles: ['administrator'],
    feature: 'userImport',
    params,
    answers: { 200: { body: importAnswer } },
    errors: readErrors,
  },
  listUserImportOutcomes: {
    method: 'GET',
    path: '/v1/user-imports/{jobId}/outcomes',
    roles: ['administrator'],
    feature: 'userImport',
    params,
    query: z.object({
      ...pageQueryShape,
      outcome: described('Only rows with this outcome.', z.optional(z.enum(userImportOutcomes))),
    }),
    answers: { 200: { body: userImportOutcomePageSchema } },
    errors: [...readErrors, 'cursor-expired'],
  },
  applyUserImport: {
    method: 'POST',
    path: '/v1/user-imports/{jobId}/apply',
    roles: ['administrator'],
    feature: 'userImport',
    params,
    answers: { 202: { body: importAnswer } },
    errors: [...readErrors, 'job-not-ready'],
  },
  cancelUserImport: {
    method: 'POST',
    path: '/v1/user-imports/{jobId}/cancel',
    roles: ['administrator'],
    feature: 'userImport',
    params,
    answers: { 200: { body: importAnswer } },
    errors: readErrors,
  },
  startBulkChange: {
    method: 'POST',
    path: '/v1/bulk-changes',
    roles: ['administrator'],
    feature: 'users',
    body: bulkChangeStartSchema,
    idempotencyKey: true,
    answers: { 202: { body: changeAnswer } },
    errors: startErrors,
  },
  getBulkChange: {
    method: 'GET',
    path: '/v1/bulk-changes/{jobId}',
    roles: ['administrator'],
    feature: 'users',
    params,
    answers: { 200: { body: changeAnswer } },
    errors: readErrors,
  },
  listBulkChangeResults: {
    method: 'GET',
    path: '/v1/bulk-changes/{jobId}/results',
    roles: ['administrator'],
    feature: 'users',
    params,
    query: z.object(pageQueryShape),
    answers: { 200: { body: bulkChangeResultPageSchema } },
    errors: [...readErrors, 'cursor-expired'],
  },
  cancelBulkChange: {
    method: 'POST',
    path: '/v1/bulk-changes/{jobId}/cancel',
    roles: ['administrator'],
    feature: 'users',
    params,
    answers: { 200: { body: changeAnswer } },
    errors: readErrors,
  },
  undoBulkChange: {
    method: 'POST',
    path: '/v1/bulk-changes/{jobId}/undo',
    roles: ['administrator'],
    feature: 'users',
    params,
    idempotencyKey: true,
    answers: { 202: { body: changeAnswer } },
    errors: [...startErrors, 'not-found', 'job-not-ready'],
  },
} as const satisfies Record<string, Operation>;
