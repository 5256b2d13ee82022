import type { CdrFilter } from '../../contract/cdr-query.ts';
import type { CdrRow } from '../../contract/cdr.ts';

/**
 * Whether an interaction may fit a filter, as far as that can be told without searching texts: of those, only the
 * backend says what is found.
 */
export function mayFit(filter: CdrFilter, row: CdrRow): boolean {
  return (
    isOneOf(filter.dispositions, row.disposition) &&
    isOneOf(filter.archivedReasons, row.archivedReason) &&
    isOneOf(filter.directions, row.direction) &&
    isOneOf(filter.serviceLevels, row.serviceLevel) &&
    isOneOf(filter.channelIds, row.channel.id) &&
    isOneOf(filter.agentIds, row.agent?.id) &&
    isOneOf(filter.groupIds, row.group?.id) &&
    isOneOf(filter.contactRef === undefined ? undefined : [filter.contactRef], row.contact.ref) &&
    row.startedAt >= (filter.startedFrom ?? -Infinity) &&
    row.startedAt < (filter.startedBefore ?? Infinity) &&
    isWithin(filter.duration, row.duration) &&
    isWithin(filter.firstResponse, row.firstResponse) &&
    isWithin(filter.messageCount, row.messageCount)
  );
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, value: Value | null | undefined): boolean {
  return wanted === undefined || (value !== null && value !== undefined && wanted.includes(value));
}

type Range = CdrFilter['duration'];

function isWithin(range: Range, value: number | null): boolean {
  if (range === undefined) return true;
  return value !== null && value >= (range.from ?? -Infinity) && value <= (range.to ?? Infinity);
}
