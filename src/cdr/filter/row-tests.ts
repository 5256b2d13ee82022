import { foldCase, foldedHolds } from '../../masking/index.ts';
import type { Columns } from '../columns/columns.ts';
import type { CdrFilter } from '../types.ts';
import { acceptedContacts, acceptedReferences, acceptedStatuses } from './accepted.ts';
import { codeTest, placeTest, rangeTest, type RowTest } from './row-test.ts';

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
  const { startedFrom, startedBefore } = filter;
  const tests: RowTest[] = [];
  if (startedFrom !== undefined || startedBefore !== undefined) {
    const to = startedBefore === undefined ? undefined : Math.ceil(startedBefore) - 1;
    tests.push(rangeTest(columns.startedAt, startedFrom, to));
  }
  for (const field of ['duration', 'firstResponse', 'messageCount'] as const) {
    const range = filter[field];
    if (range !== undefined) tests.push(rangeTest(columns[field], range.from, range.to));
  }
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
