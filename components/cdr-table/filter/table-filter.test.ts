import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { CdrFilter } from '../../../src/cdr/types.ts';
import type { PeriodPreset } from './period.ts';
import { anyState } from './testing/filters.ts';
import {
  isFiltering,
  isSameFilter,
  noFilter,
  toCdrFilter,
  toggled,
  type TableFilter,
} from './table-filter.ts';

const at = (text: string): number => Date.parse(text);
/** A quarter past midnight in Madrid, still the day before in UTC. */
const present = { now: at('2026-11-25T23:15:00Z'), timeZone: 'Europe/Madrid' };

describe('a period', () => {
  const rows: [preset: PeriodPreset, from: string, before: string][] = [
    ['today', '2026-11-25T23:00:00Z', '2026-11-26T23:00:00Z'],
    ['yesterday', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z'],
    ['last7Days', '2026-11-19T23:00:00Z', '2026-11-26T23:00:00Z'],
    ['last30Days', '2026-10-27T23:00:00Z', '2026-11-26T23:00:00Z'],
    ['thisMonth', '2026-10-31T23:00:00Z', '2026-11-26T23:00:00Z'],
    ['lastMonth', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'],
  ];
  for (const [preset, from, before] of rows)
    it(`${preset} is counted in days of the time zone`, () =>
      expect(toCdrFilter({ ...noFilter, period: { preset } }, present)).to.deep.equal({
        startedFrom: at(from),
        startedBefore: at(before),
      }));

  it('of days has both of them in it, also where one has 25 hours', () =>
    expect(
      toCdrFilter({ ...noFilter, period: { from: '2026-10-25', to: '2026-10-25' } }, present),
    ).to.deep.equal({ startedFrom: at('2026-10-24T22:00:00Z'), startedBefore: at('2026-10-25T23:00:00Z') }));

  it('may be open on one side', () => {
    expect(toCdrFilter({ ...noFilter, period: { from: '2026-11-01', to: null } }, present)).to.deep.equal({
      startedFrom: at('2026-10-31T23:00:00Z'),
    });
    expect(toCdrFilter({ ...noFilter, period: { from: null, to: '2026-11-01' } }, present)).to.deep.equal({
      startedBefore: at('2026-11-01T23:00:00Z'),
    });
  });
});

describe('what is asked of a source', () => {
  const rows: [why: string, change: Partial<TableFilter>, asked: CdrFilter][] = [
    ['nothing', {}, {}],
    [
      'lists',
      { dispositions: ['waiting'], agentIds: ['ana'] },
      { dispositions: ['waiting'], agentIds: ['ana'] },
    ],
    [
      'ranges',
      { duration: { from: 1, to: null }, messageCount: { from: 0, to: 3 } },
      { duration: { from: 1 }, messageCount: { from: 0, to: 3 } },
    ],
    [
      'texts without the blanks around them',
      { text: ' refund ', contact: ' Acc 1 ' },
      { text: 'refund', contactLabel: 'Acc 1' },
    ],
    ['no texts of blanks alone', { text: '  ', contact: '\t', textMatch: 'wordStart' }, {}],
    ['where a word begins', { text: 'ref', textMatch: 'wordStart' }, { text: 'ref', textMatch: 'wordStart' }],
    [
      'texts no longer than the contract takes, whole characters',
      { text: '😀'.repeat(300) },
      { text: '😀'.repeat(256) },
    ],
  ];
  for (const [why, change, asked] of rows)
    it(why, () => expect(toCdrFilter({ ...noFilter, ...change }, present)).to.deep.equal(asked));

  it('is something exactly where the filter filters', () =>
    fc.assert(
      fc.property(anyState, ({ filter }) => {
        expect(Object.keys(toCdrFilter(filter, present)).length > 0).to.equal(isFiltering(filter));
      }),
    ));
});

describe('a value of a list', () => {
  it('is taken in and out, in one order whatever came first', () => {
    const first = toggled(toggled(noFilter, 'dispositions', 'archived'), 'dispositions', 'waiting');
    const second = toggled(toggled(noFilter, 'dispositions', 'waiting'), 'dispositions', 'archived');
    expect(first.dispositions).to.deep.equal(['waiting', 'archived']);
    expect(isSameFilter(first, second)).to.equal(true);
    expect(isSameFilter(first, toggled(second, 'dispositions', 'waiting'))).to.equal(false);
  });
});
