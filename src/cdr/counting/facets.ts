import type { Columns } from '../columns/columns.ts';
import { STATUSES, statusFields, wordOf, type StatusField } from '../columns/status-column.ts';
import { acceptedStatuses } from '../filter/accepted.ts';
import type { Places } from '../selection.ts';
import type { CdrFacets, CdrFilter } from '../types.ts';
import { ReferenceCount } from './reference-count.ts';

/** Counts rows by each facet, under all of the filter but that facet's own part, in one pass. */
export class FacetCount {
  readonly #filter: CdrFilter;
  readonly #columns: Columns;
  readonly #accepted: Uint8Array;
  readonly #counts = new Uint32Array(STATUSES);
  readonly #channels: ReferenceCount;
  readonly #agents: ReferenceCount;
  readonly #groups: ReferenceCount;

  constructor(filter: CdrFilter, columns: Columns) {
    this.#filter = filter;
    this.#columns = columns;
    this.#accepted = acceptedStatuses(filter) ?? new Uint8Array(STATUSES).fill(1);
    this.#channels = new ReferenceCount(columns.channel, filter.channelIds);
    this.#agents = new ReferenceCount(columns.agent, filter.agentIds);
    this.#groups = new ReferenceCount(columns.group, filter.groupIds);
  }

  /** Counts some more rows: such as fit all of the filter that is no facet. */
  add({ places, count }: Places): void {
    const { status, channel, agent, group } = this.#columns;
    const { statuses } = status;
    const { codes: channels } = channel;
    const { codes: agents } = agent;
    const { codes: groups } = group;
    const [acceptedStatus, ofStatus] = [this.#accepted, this.#counts];
    const { accepted: acceptedChannels, counts: ofChannels } = this.#channels.prepare();
    const { accepted: acceptedAgents, counts: ofAgents } = this.#agents.prepare();
    const { accepted: acceptedGroups, counts: ofGroups } = this.#groups.prepare();
    for (let index = 0; index < count; index += 1) {
      const place = places === null ? index : places[index]!;
      const inStatus = statuses[place]!;
      const inChannel = channels[place]!;
      const inAgent = agents[place]!;
      const inGroup = groups[place]!;
      const statusFits = acceptedStatus[inStatus]!;
      const channelFits = acceptedChannels[inChannel]!;
      const agentFits = acceptedAgents[inAgent]!;
      const groupFits = acceptedGroups[inGroup]!;
      ofStatus[inStatus]! += channelFits & agentFits & groupFits;
      ofChannels[inChannel]! += statusFits & agentFits & groupFits;
      ofAgents[inAgent]! += statusFits & channelFits & groupFits;
      ofGroups[inGroup]! += statusFits & channelFits & agentFits;
    }
  }

  get facets(): CdrFacets {
    const counts = this.#counts;
    return {
      total: sumOf(counts, this.#accepted),
      dispositions: wordCounts('disposition', this.#filter, counts),
      directions: wordCounts('direction', this.#filter, counts),
      serviceLevels: wordCounts('serviceLevel', this.#filter, counts),
      archivedReasons: wordCounts('archivedReason', this.#filter, counts),
      channels: this.#channels.found(),
      agents: this.#agents.found(),
      groups: this.#groups.found(),
    };
  }
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
