import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type * as z from 'zod/mini';
import type { cdrFilterSchema, cdrPageSchema, CdrSort } from '../../src/contract/cdr-query.ts';

type CdrPage = z.input<typeof cdrPageSchema>;
/** As it is on the wire. */
type CdrRow = CdrPage['items'][number];

/** What is asked of the backend. */
export interface Question {
  readonly filter: z.input<typeof cdrFilterSchema>;
  readonly sort?: readonly CdrSort[];
}

/** All interactions that fit, as the backend of the demo gives them to Ada, page by page. */
export function interactionsOf(page: Page, question: Question): Promise<CdrRow[]> {
  return page.evaluate(async (asked) => {
    const rows: CdrRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const answer = await fetch('/contact-centre/v1/cdr/query', {
        method: 'POST',
        headers: { authorization: 'Bearer administrator-ada', 'content-type': 'application/json' },
        body: JSON.stringify({ ...asked, limit: 500, ...(cursor === undefined ? {} : { cursor }) }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      const { items, nextCursor } = (await answer.json()) as CdrPage;
      rows.push(...items);
      cursor = nextCursor;
    }
    return rows;
  }, question);
}

export type FileLine = Readonly<Record<string, string>>;

/** A file as a spreadsheet reads it: a line for each interaction, by the heads of the columns. */
export function linesOf(text: string): FileLine[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

const dispositions = {
  initiated: 'Initiated',
  waiting: 'Waiting',
  active: 'Active',
  archived: 'Archived',
} as const;
const directions = { inbound: 'Inbound', outbound: 'Outbound' } as const;
const reasons = { agent: 'By an agent', unanswered: 'No answer', missed: 'Missed', idle: 'Idle' } as const;
const serviceLevels = {
  notStarted: 'Not started',
  running: 'Running',
  met: 'Met',
  unanswered: 'Unanswered',
  breached: 'Breached',
} as const;

/** What a spreadsheet would calculate has an apostrophe in front. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const seconds = (milliseconds: number | null): string =>
  milliseconds === null ? '' : String(milliseconds / 1000);

/** What a file must say of an interaction, in the columns that are shown where nobody changed them. */
export function lineOf(row: CdrRow): FileLine {
  return {
    'Started (UTC)': new Date(row.startedAt).toISOString(),
    Contact: neutral(row.contact.number ?? row.contact.accountId ?? 'No number'),
    'Contact name': neutral(row.contact.name ?? ''),
    Disposition: dispositions[row.disposition],
    Agent: row.agent?.name ?? '',
    Channel: row.channel.name,
    Direction: directions[row.direction],
    'Last message': neutral(row.text ?? ''),
    'First response (s)': seconds(row.firstResponse),
    'Service level': serviceLevels[row.serviceLevel],
    'Duration (s)': seconds(row.duration),
  };
}

/** The same with the columns that are not shown at first. */
export function wholeLineOf(row: CdrRow): FileLine {
  return {
    ...lineOf(row),
    Messages: String(row.messageCount),
    'Ended (UTC)': row.endedAt === null ? '' : new Date(row.endedAt).toISOString(),
    'Archived because': row.archivedReason === null ? '' : reasons[row.archivedReason],
    Group: row.group?.name ?? '',
  };
}
