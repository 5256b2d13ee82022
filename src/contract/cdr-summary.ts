import './zod-setup.ts';
import * as z from 'zod/mini';
import { cdrFilterSchema } from './cdr-query.ts';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { textUpTo } from './text.ts';

const count = z.int().check(z.minimum(0));

const dispositionCounts = z.object({
  initiated: described('Rows that are `initiated`.', count),
  waiting: described('Rows that are `waiting`.', count),
  active: described('Rows that are `active`.', count),
  archived: described('Rows that are `archived`.', count),
});

const facetOf = (what: string) =>
  described(
    `Rows by ${what}, under all of the filter but its ${what}s: the most frequent first, at most 1000. Rows without one are left out.`,
    z.optional(
      z.array(
        z.object({
          id: described('Which one.', identifierSchema),
          name: described('What it is called.', z.string()),
          count: described('Rows of it.', count),
        }),
      ),
    ),
  );

/** Body of `POST /v1/cdr/summary`. */
export const cdrSummaryQuerySchema = named(
  'CdrSummaryQuery',
  'Rows to count.',
  z.object({
    filter: cdrFilterSchema,
    timeZone: described(
      'IANA name of the time zone in which days begin, such as `Europe/Madrid`.',
      textUpTo(64, 1),
    ),
  }),
);

export const cdrSummarySchema = named(
  'CdrSummary',
  'Counts of rows.',
  z.object({
    total: described('Rows that fit the filter.', count),
    dispositions: described(
      'Rows by disposition, under all of the filter but its dispositions.',
      dispositionCounts,
    ),
    channels: facetOf('channel'),
    agents: facetOf('agent'),
    groups: facetOf('group'),
    days: described(
      'Rows by the day on which they were opened, oldest first; days without rows are left out.',
      z.array(
        z.object({
          day: described('Calendar day in the time zone asked for, `YYYY-MM-DD`.', z.string()),
          dispositions: described(
            'Rows of the day by disposition, under the whole filter.',
            dispositionCounts,
          ),
        }),
      ),
    ),
  }),
);
export type CdrSummary = z.output<typeof cdrSummarySchema>;
