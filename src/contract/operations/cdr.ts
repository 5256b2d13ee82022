import { cdrExportLineSchema, cdrExportSchema } from '../cdr-export.ts';
import { cdrPageSchema, cdrQuerySchema } from '../cdr-query.ts';
import { cdrSummaryQuerySchema, cdrSummarySchema } from '../cdr-summary.ts';
import { commonErrors, type Operation } from '../operation.ts';

export const cdrOperations = {
  queryCdr: {
    method: 'POST',
    path: '/v1/cdr/query',
    changesNothing: true,
    roles: ['supervisor', 'administrator'],
    feature: 'cdr',
    body: cdrQuerySchema,
    answers: { 200: { body: cdrPageSchema } },
    errors: [...commonErrors, 'cursor-expired', 'not-supported'],
  },
  summariseCdr: {
    method: 'POST',
    path: '/v1/cdr/summary',
    changesNothing: true,
    roles: ['supervisor', 'administrator'],
    feature: 'cdr',
    body: cdrSummaryQuerySchema,
    answers: { 200: { body: cdrSummarySchema } },
    errors: [...commonErrors, 'not-supported'],
  },
  exportCdr: {
    method: 'POST',
    path: '/v1/cdr/export',
    roles: ['supervisor', 'administrator'],
    feature: 'cdrExport',
    body: cdrExportSchema,
    answers: { 200: { body: cdrExportLineSchema, stream: 'application/x-ndjson' } },
    errors: [...commonErrors, 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
