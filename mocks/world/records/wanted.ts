import type { CdrFilter } from '../../../src/contract/cdr-query.ts';
import type { RecordReader } from './reader.ts';
import { contactMatchOf, matchOf } from './text-match.ts';

type Test<Item> = (item: Item) => boolean;

/** The parts of a filter under which values are counted without regard to it. */
export const facets = ['dispositions', 'channels', 'agents', 'groups'] as const;
export type Facet = (typeof facets)[number];

/** What must hold of a record; a facet that is not there asks for nothing. */
export interface Wanted<Item> {
  readonly facets: { readonly [Name in Facet]?: Test<Item> };
  readonly others: readonly Test<Item>[];
}

interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function isOneOf<Item>(
  values: readonly string[] | undefined,
  read: (item: Item) => string | null,
): Test<Item> | undefined {
  if (values === undefined) return undefined;
  const wanted = new Set<string | null>(values);
  return (item) => wanted.has(read(item));
}

function isWithin<Item>(
  range: Range | undefined,
  read: (item: Item) => number | null,
): Test<Item> | undefined {
  if (range === undefined) return undefined;
  const { from = -Infinity, to = Infinity } = range;
  return (item) => {
    const value = read(item);
    return value !== null && value >= from && value <= to;
  };
}

export function wantedBy<Item>(filter: CdrFilter, reader: RecordReader<Item>): Wanted<Item> {
  const { startedFrom = -Infinity, startedBefore = Infinity, contactRef, contactLabel, text } = filter;
  const isDated = filter.startedFrom !== undefined || filter.startedBefore !== undefined;
  const ofFacets: Record<Facet, Test<Item> | undefined> = {
    dispositions: isOneOf(filter.dispositions, reader.disposition),
    channels: isOneOf(filter.channelIds, reader.channelId),
    agents: isOneOf(filter.agentIds, reader.agentId),
    groups: isOneOf(filter.groupIds, reader.groupId),
  };
  const others = [
    isOneOf(filter.archivedReasons, reader.archivedReason),
    isOneOf(filter.directions, reader.direction),
    isOneOf(filter.serviceLevels, reader.serviceLevel),
    isDated
      ? (item: Item) => {
          const startedAt = reader.startedAt(item);
          return startedAt >= startedFrom && startedAt < startedBefore;
        }
      : undefined,
    isWithin(filter.duration, reader.duration),
    isWithin(filter.firstResponse, reader.firstResponse),
    isWithin(filter.messageCount, reader.messageCount),
    contactRef === undefined ? undefined : reader.isOf(contactRef),
    contactLabel === undefined
      ? undefined
      : reader.contactHas(contactMatchOf(contactLabel, filter.textMatch)),
    text === undefined ? undefined : reader.textHas(matchOf(text, filter.textMatch)),
  ];
  return {
    facets: Object.fromEntries(Object.entries(ofFacets).filter(([, test]) => test !== undefined)),
    others: others.filter((test) => test !== undefined),
  };
}

/** Whether all of the filter holds. */
export function fits<Item>({ facets: ofFacets, others }: Wanted<Item>): Test<Item> {
  const tests = [...Object.values(ofFacets), ...others];
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}
