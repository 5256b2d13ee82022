import type { Columns } from '../columns/columns.ts';
import type { ReferenceColumn } from '../columns/reference-column.ts';
import { STATUSES, statusFields, wordOf, type StatusField } from '../columns/status-column.ts';
import { acceptedReferences, acceptedStatuses } from '../filter/accepted.ts';
import type { Places } from '../selection.ts';
import type { CdrFacets, CdrFilter } from '../types.ts';

/** The contract's most. */
const MOST_REFERENCES = 1000;

/**
 * Counts rows by each facet, under all of the filter but that facet's own part, in one pass.
 *
 * @param others - the rows that fit all of the filter that is no facet
 */
export function countFacets(filter: CdrFilter, columns: Columns, { places, count }: Places): CdrFacets {
  const { status, channel, agent, group } = columns;
  const accepts = {
    status: acceptedStatuses(filter) ?? new Uint8Array(STATUSES).fill(1),
    channel: acceptedOrAll(channel, filter.channelIds),
    agent: acceptedOrAll(agent, filter.agentIds),
    group: acceptedOrAll(group, filter.groupIds),
  };
  const counts = {
    status: new Uint32Array(STATUSES),
    channel: new Uint32Array(channel.ids.length),
    agent: new Uint32Array(agent.ids.length),
    group: new Uint32Array(group.ids.length),
  };
  const { statuses } = status;
  const { codes: channels } = channel;
  const { codes: agents } = agent;
  const { codes: groups } = group;
  for (let index = 0; index < count; index += 1) {
    const place = places === null ? index : places[index]!;
    const inStatus = statuses[place]!;
    const inChannel = channels[place]!;
    const inAgent = agents[place]!;
    const inGroup = groups[place]!;
    const statusFits = accepts.status[inStatus]!;
    const channelFits = accepts.channel[inChannel]!;
    const agentFits = accepts.agent[inAgent]!;
    const groupFits = accepts.group[inGroup]!;
    counts.status[inStatus]! += channelFits & agentFits & groupFits;
    counts.channel[inChannel]! += statusFits & agentFits & groupFits;
    counts.agent[inAgent]! += statusFits & channelFits & groupFits;
    counts.group[inGroup]! += statusFits & channelFits & agentFits;
  }
  return {
    total: sumOf(counts.status, accepts.status),
    dispositions: wordCounts('disposition', filter, counts.status),
    directions: wordCounts('direction', filter, counts.status),
    serviceLevels: wordCounts('serviceLevel', filter, counts.status),
    archivedReasons: wordCounts('archivedReason', filter, counts.status),
    channels: referenceCounts(channel, counts.channel),
    agents: referenceCounts(agent, counts.agent),
    groups: referenceCounts(group, counts.group),
  };
}

function acceptedOrAll(column: ReferenceColumn, ids: readonly string[] | undefined): Uint8Array {
  return ids === undefined ? new Uint8Array(column.ids.length).fill(1) : acceptedReferences(column, ids);
}

function sumOf(counts: Uint32Array, accepted: Uint8Array): number {
  return counts.reduce((sum, count, index) => sum + count * accepted[index]!, 0);
}

/** Every status stands for a word of each field, so the counts of statuses hold those of all four. */
function wordCounts<Word extends string>(
  field: StatusField,
  filter: CdrFilter,
  counts: Uint32Array,
): Record<Word, number> {
  const accepted = acceptedStatuses(filter, field);
  const words: readonly (string | null)[] = statusFields[field].words;
  const sums = words.map(() => 0);
  for (let status = 0; status < STATUSES; status += 1) {
    if (accepted === null || accepted[status] === 1) sums[wordOf(field, status)]! += counts[status]!;
  }
  const known = words.flatMap((word, index) => (word === null ? [] : [[word, sums[index]!] as const]));
  return Object.fromEntries(known) as Record<Word, number>;
}

/** The most frequent first, those as frequent by id. Of several names of one id, the one that most rows have. */
function referenceCounts(
  { ids, names }: ReferenceColumn,
  counts: Uint32Array,
): { id: string; name: string; count: number }[] {
  const byId = new Map<string, { id: string; name: string; count: number; ofName: number }>();
  for (let code = 1; code < ids.length; code += 1) {
    const count = counts[code]!;
    if (count === 0) continue;
    const id = ids[code]!;
    const known = byId.get(id) ?? { id, name: '', count: 0, ofName: 0 };
    byId.set(id, known);
    known.count += count;
    if (count > known.ofName) {
      known.name = names[code]!;
      known.ofName = count;
    }
  }
  return [...byId.values()]
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_REFERENCES)
    .map(({ id, name, count }) => ({ id, name, count }));
}
