import type { CdrFilter, CdrSort } from '../../src/contract/cdr-query.ts';
import type { CdrRow } from '../../src/contract/cdr.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function isWithin(range: Range | undefined, value: number | null): boolean {
  if (range === undefined) return true;
  if (value === null) return false;
  return (range.from === undefined || value >= range.from) && (range.to === undefined || value <= range.to);
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, value: Value | null | undefined): boolean {
  return wanted === undefined || (value !== null && value !== undefined && wanted.includes(value));
}

/** Whether a row, as its viewer sees it, is wanted. */
export function fitsCdrFilter(row: CdrRow, filter: CdrFilter): boolean {
  const { accountId, name, number } = row.contact;
  const has = (wanted: string | undefined, texts: readonly (string | null | undefined)[]): boolean =>
    wanted === undefined ||
    texts.some((text) => text !== null && text !== undefined && fold(text).includes(fold(wanted)));
  return (
    isOneOf(filter.dispositions, row.disposition) &&
    isOneOf(filter.archivedReasons, row.archivedReason) &&
    isOneOf(filter.directions, row.direction) &&
    isOneOf(filter.serviceLevels, row.serviceLevel) &&
    isOneOf(filter.channelIds, row.channel.id) &&
    isOneOf(filter.agentIds, row.agent?.id) &&
    isOneOf(filter.groupIds, row.group?.id) &&
    (filter.startedFrom === undefined || row.startedAt >= filter.startedFrom) &&
    (filter.startedBefore === undefined || row.startedAt < filter.startedBefore) &&
    isWithin(filter.duration, row.duration) &&
    isWithin(filter.firstResponse, row.firstResponse) &&
    isWithin(filter.messageCount, row.messageCount) &&
    (filter.contactRef === undefined || row.contact.ref === filter.contactRef) &&
    has(filter.contactLabel, [accountId, name, number]) &&
    has(filter.text, [row.text])
  );
}

/** What a row is sorted by in a column; null where it has no value. */
function keyOf(row: CdrRow, column: CdrSort['by']): string | number | null {
  switch (column) {
    case 'channel':
      return row.channel.name;
    case 'agent':
      return row.agent?.name ?? null;
    case 'group':
      return row.group?.name ?? null;
    case 'contact':
      return row.contact.number ?? row.contact.accountId ?? row.contact.name ?? null;
    default:
      return row[column];
  }
}

/** Sorts by the columns asked for, newest first without any; rows without a value last in either order. */
export function sortCdrRows(rows: readonly CdrRow[], sort: readonly CdrSort[] | undefined): CdrRow[] {
  const columns: readonly CdrSort[] = sort ?? [{ by: 'startedAt', order: 'descending' }];
  return rows.toSorted((a, b) => {
    for (const { by, order } of columns) {
      const one = keyOf(a, by);
      const other = keyOf(b, by);
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      return one < other === (order === 'ascending') ? -1 : 1;
    }
    return a.id < b.id ? -1 : 1;
  });
}
