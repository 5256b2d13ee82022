import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { encoded, partsOf, readFilter, writeFilter } from './filter-text.ts';
import { isSameFilter, noFilter, type TableFilter } from './table-filter.ts';
import { anyState } from './testing/filters.ts';

describe('the written form of a filter', () => {
  it('is read by people', () =>
    expect(
      writeFilter(
        {
          ...noFilter,
          dispositions: ['waiting', 'active'],
          period: { preset: 'last7Days' },
          agentIds: ['agent-ana'],
        },
        [{ by: 'firstResponse', order: 'descending' }],
      ),
    ).to.equal('disposition=waiting,active&agent=agent-ana&period=last7Days&sort=firstResponse.desc'));

  it('is empty for every interaction', () => expect(writeFilter(noFilter)).to.equal(''));

  it('brings back exactly what was written', () =>
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readFilter(writeFilter(state.filter, state.sort))).to.deep.equal(state);
      }),
    ));

  it('survives an address being written anew by the page', () =>
    fc.assert(
      fc.property(anyState, (state) => {
        const anew = new URLSearchParams(writeFilter(state.filter, state.sort)).toString();
        expect(readFilter(anew)).to.deep.equal(state);
      }),
    ));

  it('is one for all filters that are the same', () =>
    fc.assert(
      fc.property(anyState, anyState, ({ filter: a }, { filter: b }) => {
        expect(writeFilter(a) === writeFilter(b)).to.equal(isSameFilter(a, b));
      }),
    ));
});

describe('reading any text', () => {
  it('never throws, and what is left is stable', () => {
    const names = ['disposition', 'period', 'agent', 'duration', 'sort', 'messages', 'text', 'match', 'x'];
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })))
        .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { filter, sort } = readFilter(text);
        const written = writeFilter(filter, sort);
        expect(writeFilter(readFilter(written).filter, readFilter(written).sort)).to.equal(written);
      }),
      { numRuns: 1000 },
    );
  });

  const dropped = [
    'unknown=1',
    'disposition=lost',
    'disposition=',
    'period=forever',
    'period=2026-02-30..2026-03-01',
    'period=2026-03-02..2026-03-01',
    'period=..',
    'period=2026-03-02',
    'duration=5m..1m',
    'duration=-5m..',
    'duration=5..',
    'messages=1e3..',
    'messages=99999999999999999..',
    'match=regular',
    'sort=text.asc',
    'sort=agent.up',
    'sort=__proto__.asc',
    '%',
    '__proto__=1',
    'constructor=1',
    `agent=${'a'.repeat(257)}`,
  ];
  for (const text of dropped)
    it(`drops ${text.slice(0, 40)}`, () =>
      expect(readFilter(text)).to.deep.equal({ filter: noFilter, sort: [] }));

  const kept: [text: string, part: Partial<TableFilter>][] = [
    ['disposition=archived,lost,waiting,waiting', { dispositions: ['waiting', 'archived'] }],
    ['period=2026-11-20..2026-11-26', { period: { from: '2026-11-20', to: '2026-11-26' } }],
    ['period=2026-11-20..', { period: { from: '2026-11-20', to: null } }],
    ['firstResponse=..90s', { firstResponse: { from: null, to: 90_000 } }],
    ['duration=5m..2h', { duration: { from: 300_000, to: 7_200_000 } }],
    ['messages=0..10', { messageCount: { from: 0, to: 10 } }],
    [String.raw`agent=a\,b,c`, { agentIds: ['a,b', 'c'] }],
    [`agent=${Array.from({ length: 1200 }, (_, at) => at).join(',')}&text=a+b`, { text: 'a b' }],
  ];
  for (const [text, part] of kept)
    it(`keeps what can be of ${text.slice(0, 40)}`, () =>
      expect(readFilter(text).filter).to.deep.include(part));

  it('takes no more values than the contract, and two columns to sort by, each once', () => {
    const text = `agent=${Array.from({ length: 1200 }, (_, at) => at).join(',')}&sort=agent.asc,agent.desc,group.desc,channel.asc`;
    expect(readFilter(text).filter.agentIds).to.have.length(1000);
    expect(readFilter(text).sort).to.deep.equal([
      { by: 'agent', order: 'ascending' },
      { by: 'group', order: 'descending' },
    ]);
  });

  it('writes values so that addresses carry them', () => {
    expect(encoded('a b&c=d,é')).to.equal('a+b%26c%3Dd,%C3%A9');
    expect(partsOf({ filter: { ...noFilter, text: 'a&b' }, sort: [] })).to.deep.equal([['text', 'a&b']]);
  });
});
