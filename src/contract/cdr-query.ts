import './zod-setup.ts';
import * as z from 'zod/mini';
import {
  archivedReasonSchema,
  cdrRowSchema,
  directionSchema,
  dispositionSchema,
  serviceLevelStateSchema,
} from './cdr.ts';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { cursorSchema, pageShape } from './page.ts';
import { textUpTo } from './text.ts';

const count = z.int().check(z.minimum(0));
const identifiers = z.optional(z.array(identifierSchema).check(z.maxLength(1000)));

const millisecondRange = z.optional(
  z.object({
    from: described('Least, in milliseconds, itself included.', z.optional(count)),
    to: described('Most, in milliseconds, itself included.', z.optional(count)),
  }),
);

/** Where a text that is searched for must stand. */
export const cdrTextMatches = ['within', 'wordStart'] as const;

/** Which rows are wanted: all that is given must hold; of a list, one of its values. */
export const cdrFilterSchema = named(
  'CdrFilter',
  'Which rows are wanted. All that is given must hold; of a list, one of its values. Rows without a value are not within any range.',
  z.object({
    dispositions: described('Dispositions wanted.', z.optional(z.array(dispositionSchema))),
    archivedReasons: described('Reasons wanted.', z.optional(z.array(archivedReasonSchema))),
    directions: described('Directions wanted.', z.optional(z.array(directionSchema))),
    serviceLevels: described('Service levels wanted.', z.optional(z.array(serviceLevelStateSchema))),
    channelIds: described('Channels wanted, by id.', identifiers),
    agentIds: described('Agents wanted, by id.', identifiers),
    groupIds: described('Security access groups wanted, by id.', identifiers),
    startedFrom: described('Opened at this instant or later.', z.optional(instantSchema)),
    startedBefore: described('Opened before this instant.', z.optional(instantSchema)),
    duration: described('How long it lasted.', millisecondRange),
    firstResponse: described('How soon the first answer came.', millisecondRange),
    messageCount: described(
      'How many messages it has.',
      z.optional(
        z.object({
          from: described('Fewest messages, itself included.', z.optional(count)),
          to: described('Most messages, itself included.', z.optional(count)),
        }),
      ),
    ),
    contactRef: described('Only this contact, by its `ref`.', z.optional(identifierSchema)),
    contactLabel: described(
      'Text within what the viewer sees of the contact (account ID, name, or number), at most 256 characters, without regard to case and accents. Digits never match the number of a masked contact.',
      z.optional(textUpTo(256, 1)),
    ),
    text: described(
      'Text within the newest message, at most 256 characters, without regard to case and accents.',
      z.optional(textUpTo(256, 1)),
    ),
    textMatch: described(
      'Where `text` and `contactLabel` must stand: anywhere (`within`, the default), or where a word begins (`wordStart`: not behind a letter, mark, or digit).',
      z.optional(z.enum(cdrTextMatches)),
    ),
  }),
);
export type CdrFilter = z.output<typeof cdrFilterSchema>;

export const cdrColumns = [
  'startedAt',
  'endedAt',
  'disposition',
  'archivedReason',
  'direction',
  'channel',
  'agent',
  'group',
  'contact',
  'duration',
  'messageCount',
  'firstResponse',
  'serviceLevel',
] as const;

/** A column and the way it is sorted. */
export const cdrSortSchema = named(
  'CdrSort',
  'A column and the way it is sorted.',
  z.object({
    by: described(
      'The column. Names are compared as the viewer sees them, without regard to case and accents: a masked contact by its label, never by its number. Dispositions, reasons, directions, and service levels are compared by their order in this document.',
      z.enum(cdrColumns),
    ),
    order: described(
      'Smallest first, or largest first; rows without a value are last in both.',
      z.enum(['ascending', 'descending']),
    ),
  }),
);
export type CdrSort = z.output<typeof cdrSortSchema>;

/** The order of rows. */
export const cdrOrderSchema = described(
  'Columns to sort by, the first before the second, at most 2; rows that are equal by `id`. Absent: newest first.',
  z.optional(z.array(cdrSortSchema).check(z.minLength(1), z.maxLength(2))),
);

/** Body of `POST /v1/cdr/query`. */
export const cdrQuerySchema = named(
  'CdrQuery',
  'Rows wanted and their order. It is a body, so that nothing searched for gets into addresses and logs.',
  z.object({
    filter: cdrFilterSchema,
    sort: cdrOrderSchema,
    cursor: described(
      'Where to go on: the `nextCursor` of the page before, under the same filter and order.',
      z.optional(cursorSchema),
    ),
    limit: described(
      'Most rows wanted on the page, 1 to 10 000; the backend may answer with fewer. Default 1000.',
      z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
    ),
  }),
);
export type CdrQuery = z.output<typeof cdrQuerySchema>;

export const cdrPageSchema = named(
  'CdrPage',
  'One page of rows.',
  z.object({
    items: described('The rows.', z.array(cdrRowSchema)),
    ...pageShape,
    total: described('Rows that fit the filter, on all pages, when the first page was made.', count),
  }),
);
export type CdrPage = z.output<typeof cdrPageSchema>;
