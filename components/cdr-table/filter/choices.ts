import { foldCase } from '../../../src/masking/index.ts';
import type { Messages } from '../../base/messages.ts';
import type { CdrCounts } from '../source/cdr-source.ts';
import {
  archivedReasons,
  directions,
  MOST_VALUES,
  serviceLevels,
  type ListPart,
  type TableFilter,
} from './table-filter.ts';

/** The parts of a filter whose values are chosen from a list that opens. */
export type ChoicePart = Exclude<ListPart, 'dispositions'>;

/** The parts whose values have names of the contact centre. */
export type NamedPart = 'agentIds' | 'channelIds' | 'groupIds';

export interface Choice {
  readonly id: string;
  /** Null where it is not known: then the id stands for it. */
  readonly name: string | null;
  /** What it means, where the name does not say. */
  readonly meaning?: string;
  /** How many interactions have it; null where nobody counted. */
  readonly count: number | null;
}

export function isNamed(part: ChoicePart): part is NamedPart {
  return part === 'agentIds' || part === 'channelIds' || part === 'groupIds';
}

/** The counted values of a part; null where they are not counted, or not yet. */
export function facetOf(part: NamedPart, counts: CdrCounts) {
  if (counts === null) return null;
  return { agentIds: counts.agents, channelIds: counts.channels, groupIds: counts.groups }[part] ?? null;
}

/** Names that were heard of so far: a value that fits no interaction now still has its name. */
export class KnownNames {
  readonly #names = new Map<string, string>();
  #read: CdrCounts = null;

  read(counts: CdrCounts): void {
    if (counts === this.#read) return;
    this.#read = counts;
    for (const part of ['agentIds', 'channelIds', 'groupIds'] as const)
      for (const { id, name } of facetOf(part, counts) ?? []) this.#names.set(`${part} ${id}`, name);
  }

  of(part: NamedPart, id: string): string | null {
    return this.#names.get(`${part} ${id}`) ?? null;
  }

  forget(): void {
    this.#names.clear();
    this.#read = null;
  }
}

/** What may be chosen: what is chosen already and is not counted comes first, then the most frequent. */
export function choicesOf(
  part: ChoicePart,
  filter: TableFilter,
  counts: CdrCounts,
  names: KnownNames,
  msg: Messages,
): readonly Choice[] {
  switch (part) {
    case 'directions':
      return directions.map((id) => ({
        id,
        name: msg.cdrDirections[id],
        meaning: msg.cdrDirectionMeanings[id],
        count: null,
      }));
    case 'serviceLevels':
      return serviceLevels.map((id) => ({
        id,
        name: msg.cdrServiceLevels[id],
        meaning: msg.cdrServiceLevelMeanings[id],
        count: null,
      }));
    case 'archivedReasons':
      return archivedReasons.map((id) => ({
        id,
        name: msg.cdrReasons[id],
        meaning: msg.cdrReasonMeanings[id],
        count: null,
      }));
    default: {
      const counted = facetOf(part, counts) ?? [];
      const there = new Set(counted.map(({ id }) => id));
      const others = filter[part].filter((id) => !there.has(id));
      // Those that fit nothing are left out of the counts, and those that are one too many.
      const count = counts === null || counted.length >= MOST_VALUES ? null : 0;
      return [...others.map((id) => ({ id, name: names.of(part, id), count })), ...counted];
    }
  }
}

/** Those whose names have the text in them, without regard to case and accents. */
export function matching(choices: readonly Choice[], search: string): readonly Choice[] {
  const wanted = foldCase(search.trim());
  return wanted === '' ? choices : choices.filter(({ id, name }) => foldCase(name ?? id).includes(wanted));
}
