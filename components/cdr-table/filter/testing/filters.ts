import * as fc from 'fast-check';
import { tableColumns } from '../../columns.ts';
import { addDays } from '../calendar-day.ts';
import type { FilterState } from '../filter-text.ts';
import { periodPresets, type Period } from '../period.ts';
import {
  archivedReasons,
  directions,
  dispositions,
  inOrder,
  serviceLevels,
  type ListPart,
  type NumberRange,
} from '../table-filter.ts';

const listOf = <Value extends string>(part: ListPart, values: readonly Value[]) =>
  fc.subarray([...values]).map((some) => inOrder(part, some));
const identifiers = (part: ListPart) =>
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 4 })
    .map((some) => inOrder(part, some));
const typed = fc.string({ unit: 'grapheme', maxLength: 30 });

function rangeOf(most: number): fc.Arbitrary<NumberRange | null> {
  const side = fc.option(fc.nat(most));
  return fc.option(
    fc
      .tuple(side, side)
      .filter(([a, b]) => a !== null || b !== null)
      .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b })),
  );
}

const day = fc.nat(2_900_000).map((days) => addDays('1970-01-01', days));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...periodPresets).map((preset) => ({ preset })),
  fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
  day.map((from) => ({ from, to: null })),
  day.map((to) => ({ from: null, to })),
);

const columns = tableColumns.filter((column) => column !== 'text');

/** Anything that a person can set. */
export const anyState: fc.Arbitrary<FilterState> = fc.record({
  filter: fc.record({
    dispositions: listOf('dispositions', dispositions),
    directions: listOf('directions', directions),
    channelIds: identifiers('channelIds'),
    agentIds: identifiers('agentIds'),
    groupIds: identifiers('groupIds'),
    serviceLevels: listOf('serviceLevels', serviceLevels),
    archivedReasons: listOf('archivedReasons', archivedReasons),
    period: fc.option(period),
    duration: rangeOf(1e12),
    firstResponse: rangeOf(1e8),
    messageCount: rangeOf(1000),
    contact: typed,
    text: typed,
    textMatch: fc.constantFrom('within' as const, 'wordStart' as const),
  }),
  sort: fc.uniqueArray(
    fc.record({
      by: fc.constantFrom(...columns),
      order: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    { maxLength: 2, selector: ({ by }) => by },
  ),
});
