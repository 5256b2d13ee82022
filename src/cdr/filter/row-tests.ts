import type { Columns } from '../columns/columns.ts';
import type { SortedRows } from '../sort/sorted-rows.ts';
import type { CdrFilter } from '../types.ts';
import { acceptedReferences, acceptedStatuses } from './accepted.ts';
import { codeTest, rangeTest, type RowTest } from './row-test.ts';

/**
 * The conditions of a filter on what is counted by facets: statuses and references.
 *
 * @param known - all rows in an order, of which the places to look at may be
 */
export function facetTests(
  filter: CdrFilter,
  { status, channel, agent, group }: Columns,
  known: SortedRows | null = null,
): RowTest[] {
  const tests: RowTest[] = [];
  const statuses = acceptedStatuses(filter);
  if (statuses !== null) tests.push(codeTest(status.statuses, statuses, known));
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
  const { codes, contacts } = columns.contact;
  if (filter.contactRef !== undefined)
    tests.push(
      codeTest(
        codes,
        Uint8Array.from({ length: contacts.length }, (_, code) =>
          Number(contacts.at(code).ref === filter.contactRef),
        ),
      ),
    );
  if (filter.contactLabel !== undefined)
    tests.push(codeTest(codes, columns.contactSearch.accepted(filter.contactLabel, filter.textMatch)));
  if (filter.text !== undefined) tests.push(columns.text.test(filter.text, filter.textMatch));
  return tests;
}
