import { foldCase, foldedHolds } from '../../masking/index.ts';
import type { Columns } from '../columns/columns.ts';
import type { NumberColumn } from '../columns/number-column.ts';
import type { CdrFilter } from '../types.ts';
import { acceptedContacts, acceptedReferences, acceptedStatuses } from './accepted.ts';
import { codeTest, nothing, placeTest, rangeTest, type RowTest } from './row-test.ts';

/** The conditions of a filter on what is counted by facets: statuses and references. */
export function facetTests(filter: CdrFilter, { status, channel, agent, group }: Columns): RowTest[] {
  const tests: RowTest[] = [];
  const statuses = acceptedStatuses(filter);
  if (statuses !== null) tests.push(codeTest(status.statuses, statuses));
  for (const [column, ids] of [
    [channel, filter.channelIds],
    [agent, filter.agentIds],
    [group, filter.groupIds],
  ] as const) {
    if (ids !== undefined) tests.push(codeTest(column.codes, acceptedReferences(column, ids)));
  }
  return tests;
}

/** All other conditions of a filter. */
export function otherTests(filter: CdrFilter, columns: Columns): RowTest[] {
  const { startedFrom, startedBefore, duration, firstResponse, messageCount } = filter;
  const tests: RowTest[] = [];
  if (startedFrom !== undefined || startedBefore !== undefined) {
    const to = startedBefore === undefined ? undefined : Math.ceil(startedBefore) - 1;
    tests.push(testOfRange(columns.startedAt, startedFrom, to));
  }
  if (duration !== undefined) tests.push(testOfRange(columns.duration, duration.from, duration.to));
  if (firstResponse !== undefined)
    tests.push(testOfRange(columns.firstResponse, firstResponse.from, firstResponse.to));
  if (messageCount !== undefined)
    tests.push(testOfRange(columns.messageCount, messageCount.from, messageCount.to));
  const contacts = acceptedContacts(columns.contact, filter);
  if (contacts !== null) tests.push(codeTest(columns.contact.codes, contacts));
  if (filter.text !== undefined) {
    const query = foldCase(filter.text);
    const atWordStart = filter.textMatch === 'wordStart';
    const { folded } = columns.text;
    tests.push(
      placeTest((place) => {
        const text = folded[place]!;
        return text !== null && foldedHolds(text, query, atWordStart);
      }),
    );
  }
  return tests;
}

/** A range without ends still leaves out rows without a value. */
function testOfRange(column: NumberColumn, from = -Infinity, to = Infinity): RowTest {
  const { values, base, none } = column;
  const least = Math.max(from - base, -Number.MAX_VALUE);
  const most = Math.min(to - base, none === Infinity ? Number.MAX_VALUE : none - 1);
  return least > most ? nothing : rangeTest(values, least, most);
}

/** The places of the rows that fit, in order. */
export function placesOf(tests: readonly RowTest[], size: number): Uint32Array {
  if (tests.length === 0) return allPlaces(size);
  const kept = new Uint32Array(size);
  let places: Uint32Array | null = null;
  let count = size;
  for (const test of tests) {
    count = test(places, count, kept);
    places = kept;
  }
  return kept.slice(0, count);
}

export function allPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < size; place += 1) places[place] = place;
  return places;
}
