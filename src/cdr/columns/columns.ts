import type { Masking } from '../../masking/index.ts';
import { countAt, instantAt } from '../read-row.ts';
import type { CdrColumn, CdrFilter, CdrNeed } from '../types.ts';
import { ContactColumn } from './contact-column.ts';
import { ContactLabelColumn } from './contact-label-column.ts';
import { ContactSearchColumn } from './contact-search-column.ts';
import { EndColumn } from './end-column.ts';
import { IdColumn } from './id-column.ts';
import { NumberColumn } from './number-column.ts';
import { ReferenceColumn } from './reference-column.ts';
import { StatusColumn } from './status-column.ts';
import { TextColumn } from './text-column.ts';

/** So much around the first instant fits into 32 bits. */
const INSTANT_REACH = 2 ** 31;

/** All columns of an index, each behind those that it is made of. */
export function createColumns(masking: Masking | null | undefined) {
  const startedAt = new NumberColumn(
    (row, place) => instantAt(row.startedAt, place, 'startedAt'),
    INSTANT_REACH,
  );
  const duration = new NumberColumn((row, place) => countAt(row.duration, place, 'duration'));
  const contact = new ContactColumn();
  return {
    status: new StatusColumn(),
    channel: new ReferenceColumn('channel'),
    agent: new ReferenceColumn('agent'),
    group: new ReferenceColumn('group'),
    contact,
    contactLabel: new ContactLabelColumn(contact, masking),
    contactSearch: new ContactSearchColumn(contact, masking),
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
  contactLabel: 'contactSearch',
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
  contact: 'contactLabel',
  duration: 'duration',
  messageCount: 'messageCount',
  firstResponse: 'firstResponse',
};

/**
 * The columns that are made though nobody asked for them yet: a few bytes for each row. Those of texts cost more, and are
 * made for the first question that takes them.
 */
export const aheadColumns = [
  'status',
  'channel',
  'agent',
  'group',
  'startedAt',
  'duration',
  'endedAt',
  'messageCount',
  'firstResponse',
] as const satisfies ColumnName[];

/** What another column is made of. */
const madeOf: Partial<Record<ColumnName, readonly ColumnName[]>> = {
  endedAt: ['startedAt', 'duration'],
  contactLabel: ['contact'],
  contactSearch: ['contact'],
};

/** The columns that something needs, each behind those that it is made of. */
export function columnsFor({
  filter = {},
  sort = [],
  counts = false,
  ids = false,
}: CdrNeed): Set<ColumnName> {
  const names = new Set<ColumnName>();
  for (const [part, column] of Object.entries(columnOfFilter)) {
    if (filter[part as keyof CdrFilter] !== undefined) names.add(column);
  }
  for (const { by } of sort) names.add(columnOfSort[by]);
  if (counts)
    for (const name of ['status', 'channel', 'agent', 'group', 'startedAt'] as const) names.add(name);
  if (ids) names.add('id');
  return new Set([...names].flatMap((name) => [...(madeOf[name] ?? []), name]));
}
