import { statusFields, STATUSES, wordOf, type StatusField } from '../columns/status-column.ts';
import type { Columns } from '../columns/columns.ts';
import type { CdrSort } from '../types.ts';
import type { SortLevel } from './level-sort.ts';
import type { Ranks } from './ranks.ts';
import { codeLevel, numberLevels } from './sort-levels.ts';

/** By what places are sorted in a column; null places are all below `count`. */
export function levelsOf(
  { by, order }: CdrSort,
  columns: Columns,
  places: Uint32Array | null,
  count: number,
): SortLevel[] {
  const isDescending = order === 'descending';
  switch (by) {
    case 'disposition':
    case 'direction':
    case 'serviceLevel':
    case 'archivedReason':
      return [codeLevel(columns.status.statuses, statusRanks[by], isDescending)];
    case 'channel':
    case 'agent':
    case 'group':
      return [codeLevel(columns[by].codes, columns[by].ranks(), isDescending)];
    case 'contact':
      return [codeLevel(columns.contact.codes, columns.contactLabel.ranks(), isDescending)];
    default:
      return numberLevels(columns[by], places, count, isDescending);
  }
}

/** The order of statuses by one of their fields. */
const statusRanks = Object.fromEntries(
  (Object.keys(statusFields) as StatusField[]).map((field) => [field, ranksBy(field)]),
) as Record<StatusField, Ranks>;

function ranksBy(field: StatusField): Ranks {
  const words: readonly (string | null)[] = statusFields[field].words;
  const ranks = Uint32Array.from({ length: STATUSES }, (_, status) => wordOf(field, status));
  // Null is the last word of its list.
  return { ranks, levels: words.includes(null) ? words.length - 1 : words.length };
}
