import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { jobShape } from './job.ts';
import { pageShape } from './page.ts';
import { openEnum, textUpTo } from './text.ts';

const cell = textUpTo(1024);
const cells = z.array(described('One value, at most 1024 characters.', cell)).check(z.maxLength(100));
const count = z.int().check(z.minimum(0));

/** One row of the file, as text: the backend judges it, so a wrong value is an outcome, not a refusal. */
export const userImportRowSchema = named(
  'UserImportRow',
  'One row of the file. Cells are text as they stand in the file; the backend judges them. An absent cell leaves what the user has.',
  z.object({
    row: described('Line of the file it came from, the first being 1.', z.int().check(z.minimum(1))),
    email: described('E-mail address, by which the user is found or made.', cell),
    name: described('Full name.', z.optional(cell)),
    role: described('Role, by its name.', z.optional(cell)),
    extension: described('Telephone extension.', z.optional(cell)),
    teams: described('Names of teams.', z.optional(cells)),
    employeeId: described("Number in the company's own records.", z.optional(cell)),
    group: described('Security access group by name; empty for none.', z.optional(cell)),
    channels: described('Channels, by name.', z.optional(cells)),
    outboundChannels: described('WhatsApp outbound channels, by name.', z.optional(cells)),
  }),
);
export type UserImportRow = z.output<typeof userImportRowSchema>;

const mostRows = 100_000;
const someRows = z.array(userImportRowSchema).check(z.minLength(1), z.maxLength(mostRows));

/** Body of `POST /v1/user-imports`. */
export const userImportStartSchema = named(
  'UserImportStart',
  'User accounts to import. Nothing is changed before the dry run was applied.',
  z.object({
    filename: described('Name of the file, to be shown again.', z.optional(textUpTo(256))),
    rows: described(
      'Rows of the file, 1 to 100 000, at most as many as `limits.importRows` of the capabilities: all of them, or the first.',
      someRows,
    ),
    total: described(
      'How many rows there are in all, if `rows` are only the first: the others are brought by `POST /v1/user-imports/{jobId}/rows`. Absent: there are no others.',
      z.optional(z.int().check(z.minimum(1), z.maximum(mostRows))),
    ),
  }),
);
export type UserImportStart = z.output<typeof userImportStartSchema>;

/** Body of `POST /v1/user-imports/{jobId}/rows`. */
export const userImportRowsSchema = named(
  'UserImportRows',
  'More rows of an import that was begun with a `total`, in their order.',
  z.object({
    from: described(
      'How many rows of the import stand before these. Rows that were received already are passed over, so the same call may be repeated.',
      count,
    ),
    rows: described('The rows.', someRows),
  }),
);
export type UserImportRows = z.output<typeof userImportRowsSchema>;

/** An import: first a dry run, then, if asked for, applied. */
export const userImportJobSchema = named(
  'UserImportJob',
  'An import of user accounts: first a dry run, then, if asked for, applied.',
  z.object({
    ...jobShape,
    filename: described('Name of the file.', z.optional(z.string())),
    state: described(
      '`receiving`: rows are still being sent; `progress` says how many have come. `checking`: the dry run is going on. `checked`: its outcomes are there; nothing has been changed. `applying`: rows are being applied. `applied`: done. `cancelled`: stopped; rows applied before stay so. `failed`: the backend gave up; see `problem`.',
      z.enum(['receiving', 'checking', 'checked', 'applying', 'applied', 'cancelled', 'failed']),
    ),
    counts: described(
      'Rows by outcome so far: of the dry run until it is applied, then of applying.',
      z.object({
        created: described('Rows that make a user.', count),
        changed: described('Rows that change a user.', count),
        unchanged: described('Rows that say what already is.', count),
        wrong: described('Rows that cannot be applied.', count),
      }),
    ),
    problem: described('Why it failed, in words.', z.optional(z.string())),
  }),
);
export type UserImportJob = z.output<typeof userImportJobSchema>;

const value = described(
  'Value as text, lists joined by a comma and a space; null for none.',
  z.nullable(z.string()),
);

export const userImportOutcomes = ['created', 'changed', 'unchanged', 'wrong'] as const;

/** What a row does, or did. */
export const userImportOutcomeSchema = named(
  'UserImportOutcome',
  'What a row would do (dry run), or did (applied).',
  z.object({
    row: described('Line of the file, the first being 1.', z.int().check(z.minimum(1))),
    outcome: described(
      '`created`, `changed`, `unchanged`: as it says. `wrong`: not applied; see `faults`.',
      z.enum(userImportOutcomes),
    ),
    applied: described('True once the row has been applied; false in a dry run.', z.boolean()),
    email: described(
      'E-mail address of the row, by which its user is found or made, so that a page without the file can say whom it is about; absent where the row has none.',
      z.optional(cell),
    ),
    userId: described('The user; absent if there is none yet.', z.optional(identifierSchema)),
    changes: described(
      'What changes, field by field; with `created` and `changed`.',
      z.optional(
        z.array(
          z.object({
            field: described('Name of the field, as in the row.', z.string()),
            from: described('Value before.', value),
            to: described('Value after.', value),
          }),
        ),
      ),
    ),
    given: described(
      'The row as it was sent, so that it can be mended by someone who has not the file; with `wrong`.',
      z.optional(userImportRowSchema),
    ),
    faults: described(
      'What is wrong; with `wrong`.',
      z.optional(
        z.array(
          z.object({
            field: described('Name of the field, as in the row.', z.string()),
            code: described(
              'What is wrong. Other values may be added; show `reason`.',
              openEnum([
                'missing',
                'malformed',
                'too-long',
                'unknown',
                'duplicate',
                'conflict',
                'not-allowed',
              ]),
            ),
            reason: described('What is wrong, in words.', z.string()),
          }),
        ),
      ),
    ),
  }),
);
export type UserImportOutcome = z.output<typeof userImportOutcomeSchema>;

export const userImportOutcomePageSchema = named(
  'UserImportOutcomePage',
  'One page of row outcomes, by line.',
  z.object({
    items: described('Outcomes, by line of the file.', z.array(userImportOutcomeSchema)),
    ...pageShape,
  }),
);
