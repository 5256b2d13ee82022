import './zod-setup.ts';
import * as z from 'zod/mini';
import { cdrRowSchema } from './cdr.ts';
import { cdrFilterSchema, cdrOrderSchema } from './cdr-query.ts';
import { described, named } from './describe.ts';

const count = z.int().check(z.minimum(0));

/** Body of `POST /v1/cdr/export`. */
export const cdrExportSchema = named(
  'CdrExport',
  'Rows to export and their order.',
  z.object({ filter: cdrFilterSchema, sort: cdrOrderSchema }),
);

/** One line of an export. A reader that has not seen `end` has not got everything. */
export const cdrExportLineSchema = named(
  'CdrExportLine',
  'One line of an export: `start`, then the rows, then `end`. Without `end` the export is not complete.',
  z.discriminatedUnion('kind', [
    named(
      'CdrExportStart',
      'The first line of an export.',
      z.object({
        kind: described('The first line.', z.literal('start')),
        total: described('Rows to come, to show progress.', count),
      }),
    ),
    named(
      'CdrExportRow',
      'A line with a row.',
      z.object({ kind: described('A row.', z.literal('row')), row: cdrRowSchema }),
    ),
    named(
      'CdrExportEnd',
      'The last line of an export.',
      z.object({
        kind: described('The last line.', z.literal('end')),
        count: described('Rows that were written.', count),
      }),
    ),
  ]),
);
export type CdrExportLine = z.output<typeof cdrExportLineSchema>;
