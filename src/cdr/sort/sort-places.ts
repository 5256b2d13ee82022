import { statusFields, STATUSES, wordOf, type StatusField } from '../columns/status-column.ts';
import type { Columns } from '../columns/columns.ts';
import type { CdrSort } from '../types.ts';
import { sortByKeys } from './radix-sort.ts';
import type { Ranks } from './ranks.ts';
import { codeKey, numberKeys, type SortKey } from './sort-key.ts';

/** Sorts places as asked for. Rows that are equal keep their order. */
export function sortPlaces(places: Uint32Array, sort: readonly CdrSort[], columns: Columns): void {
  if (places.length < 2) return;
  const keys = sort.flatMap((one) => keysOf(one, columns, places));
  // From the least to the most significant, as many at once as fit.
  for (let last = keys.length; last > 0;) {
    let first = last;
    let bits = 0;
    while (first > 0 && bits + keys[first - 1]!.bits <= 32) {
      first -= 1;
      bits += keys[first]!.bits;
    }
    const joined = new Uint32Array(places.length);
    for (const key of keys.slice(first, last)) key.appendTo(joined, places);
    sortByKeys(places, joined, bits);
    last = first;
  }
}

function keysOf({ by, order }: CdrSort, columns: Columns, places: Uint32Array): SortKey[] {
  const isDescending = order === 'descending';
  switch (by) {
    case 'disposition':
    case 'direction':
    case 'serviceLevel':
    case 'archivedReason':
      return [codeKey(columns.status.statuses, statusRanks[by], isDescending)];
    case 'channel':
    case 'agent':
    case 'group':
    case 'contact':
      return [codeKey(columns[by].codes, columns[by].ranks(), isDescending)];
    default:
      return numberKeys(columns[by], places, isDescending);
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
