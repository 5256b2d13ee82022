import type { Masking } from '../../masking/index.ts';
import { countAt, instantAt } from '../read-row.ts';
import type { CdrColumn, CdrFilter, CdrQuestion } from '../types.ts';
import { ContactColumn } from './contact-column.ts';
import { EndColumn } from './end-column.ts';
import { IdColumn } from './id-column.ts';
import { NumberColumn } from './number-column.ts';
import { ReferenceColumn } from './reference-column.ts';
import { StatusColumn } from './status-column.ts';
import { TextColumn } from './text-column.ts';

/** So much around the first instant fits into 32 bits. */
const INSTANT_REACH = 2 ** 31;

/** All columns of an index. */
export function createColumns(masking: Masking | null | undefined) {
  const startedAt = new NumberColumn(
    (row, place) => instantAt(row.startedAt, place, 'startedAt'),
    INSTANT_REACH,
  );
  const duration = new NumberColumn((row, place) => countAt(row.duration, place, 'duration'));
  return {
    status: new StatusColumn(),
    channel: new ReferenceColumn('channel'),
    agent: new ReferenceColumn('agent'),
    group: new ReferenceColumn('group'),
    contact: new ContactColumn(masking),
    startedAt,
    endedAt: new EndColumn(startedAt, duration),
    duration,
    messageCount: new NumberColumn((row, place) => countAt(row.messageCount, place, 'messageCount')),
    firstResponse: new NumberColumn(({ firstResponse }, place) =>
      firstResponse === null ? null : countAt(firstResponse, place, 'firstResponse'),
    ),
    text: new TextColumn(),
    id: new IdColumn(),
  };
}
export type Columns = ReturnType<typeof createColumns>;
export type ColumnName = keyof Columns;

const columnOfFilter: Readonly<Record<Exclude<keyof CdrFilter, 'textMatch'>, ColumnName>> = {
  dispositions: 'status',
  archivedReasons: 'status',
  directions: 'status',
  serviceLevels: 'status',
  channelIds: 'channel',
  agentIds: 'agent',
  groupIds: 'group',
  startedFrom: 'startedAt',
  startedBefore: 'startedAt',
  duration: 'duration',
  firstResponse: 'firstResponse',
  messageCount: 'messageCount',
  contactRef: 'contact',
  contactLabel: 'contact',
  text: 'text',
};

const columnOfSort: Readonly<Record<CdrColumn, ColumnName>> = {
  startedAt: 'startedAt',
  endedAt: 'endedAt',
  disposition: 'status',
  archivedReason: 'status',
  direction: 'status',
  serviceLevel: 'status',
  channel: 'channel',
  agent: 'agent',
  group: 'group',
  contact: 'contact',
  duration: 'duration',
  messageCount: 'messageCount',
  firstResponse: 'firstResponse',
};

/** The columns without which a question cannot be answered. */
export function columnsFor({ filter = {}, sort = [] }: CdrQuestion): Set<ColumnName> {
  const names = new Set<ColumnName>();
  for (const [part, column] of Object.entries(columnOfFilter)) {
    if (filter[part as keyof CdrFilter] !== undefined) names.add(column);
  }
  for (const { by } of sort) names.add(columnOfSort[by]);
  if (names.has('endedAt')) names.add('startedAt').add('duration');
  return names;
}
