import { describe, expect, it } from 'vitest';
import { createCdrIndex } from '../../src/cdr/index.ts';
import { dispositions } from '../../src/cdr/enumerations.ts';
import { cdrRow } from '../../src/cdr/testing/row.ts';
import type { CdrColumn, CdrIndex, CdrSort } from '../../src/cdr/types.ts';
import { relativeCost } from '../relative-cost.ts';

const SIZE = 100_000;
const unmasked = { masking: { masked: false, because: 'group-shows-numbers' } };
const ascending = (by: CdrColumn): { sort: CdrSort[] } => ({ sort: [{ by, order: 'ascending' }] });
/** All but one: an order of all rows is remembered, and not made again. */
const allButOne = { duration: { from: 1 } };

/** Different for each place, in no order. */
const scattered = (place: number): number => Math.imul(place, 0x9e37_79b1) >>> 6;

const many = Array.from({ length: SIZE }, (_, place) =>
  cdrRow({
    id: String(place),
    duration: scattered(place),
    firstResponse: place % 20 === 0 ? scattered(place) : null,
    messageCount: place % 20 === 0 ? scattered(place) : 0,
    endedAt: place % 20 === 0 ? Date.UTC(2026, 0, 1) + scattered(place) * 300 : null,
    disposition: dispositions[place % 4]!,
    text: `Order ${place} has arrived`,
  }),
);
const index = createCdrIndex(many, unmasked);
index.work(() => false, { filter: { text: 'a' }, counts: true });

describe('the cost', () => {
  it.each([
    ['a filter', 0.25, () => index.select({ filter: { dispositions: ['waiting'] } })],
    ['a search', 0.5, () => index.select({ filter: { text: 'order 7777' } })],
    ['counts', 0.5, () => index.counts({ dispositions: ['waiting'] })],
    ['days', 0.5, () => index.days({ dispositions: ['waiting'] }, 'Europe/Madrid')],
  ])('of %s is a part of that of a plain search', (_, most, ask) => {
    const plain = (): unknown => many.filter(({ text }) => text!.toLowerCase().includes('order 7777'));
    expect(relativeCost(ask, plain)).toBeLessThan(most);
  });

  it('of a sort is a part of that of a plain one, and of rows in order a part of that', () => {
    const plain = (): unknown => many.toSorted((one, other) => one.duration - other.duration);
    const sort = (of: CdrIndex) => (): unknown => of.select({ ...ascending('duration'), filter: allButOne });
    expect(relativeCost(sort(index), plain)).toBeLessThan(0.2);
    const sorted = createCdrIndex(many.toSorted((one, other) => one.duration - other.duration));
    sorted.work(() => false);
    expect(relativeCost(sort(sorted), sort(index))).toBeLessThan(0.5);
  });

  it.each([
    ['firstResponse', 1],
    ['messageCount', 1],
    // Of three columns, and wider than 32 bits.
    ['endedAt', 2],
  ] as const)(
    'of a sort by %s, of which most are alike, is near that of a full column, or below it',
    (by, most) => {
      const [alike, different] = [by, 'duration' as const].map(
        (one) => () => index.select({ ...ascending(one), filter: allButOne }),
      );
      expect(relativeCost(alike!, different!)).toBeLessThan(most);
    },
  );

  it('of the opposite order of a column is a part of that of a sort', () => {
    const turned = createCdrIndex(many, unmasked);
    turned.work(() => false);
    turned.select(ascending('duration'));
    let order: CdrSort['order'] = 'ascending';
    const turn = (): unknown => {
      order = order === 'ascending' ? 'descending' : 'ascending';
      return turned.select({ sort: [{ by: 'duration', order }] });
    };
    const sort = (): unknown => index.select({ ...ascending('duration'), filter: allButOne });
    expect(relativeCost(turn, sort)).toBeLessThan(0.8);
  });

  it('of a filter of rows in order is a part of that of a sort', () => {
    const sort = (): unknown => index.select({ ...ascending('duration'), filter: allButOne });
    // Another one, whose rows are in order: the first would not sort any more.
    const inOrder = createCdrIndex(many, unmasked);
    inOrder.work(() => false);
    inOrder.select(ascending('duration'));
    const filter = (): unknown =>
      inOrder.select({ ...ascending('duration'), filter: { dispositions: ['waiting'] } });
    expect(relativeCost(filter, sort)).toBeLessThan(0.5);
  });

  it('of a search in rows that are in order is near that in others', () => {
    const inOrder = createCdrIndex(many, unmasked);
    inOrder.select(ascending('duration'));
    const question = { ...ascending('duration'), filter: { text: 'order' } };
    expect(
      relativeCost(
        () => inOrder.select(question),
        () => index.select(question),
      ),
    ).toBeLessThan(1.5);
  });

  it('of counting in slices is near that of counting in one go', () => {
    const filter = { dispositions: ['waiting' as const] };
    const sliced = (): void => {
      const counting = index.counting(filter, 'Europe/Madrid');
      while (!counting.work(() => true));
    };
    const whole = (): unknown => [index.counts(filter), index.days(filter, 'Europe/Madrid')];
    expect(relativeCost(sliced, whole)).toBeLessThan(2.5);
  });

  it('of making an index is next to nothing beside that of its columns', () => {
    const columns = (): unknown => createCdrIndex(many).work(() => false);
    expect(relativeCost(() => createCdrIndex(many).row(5), columns)).toBeLessThan(0.01);
  });
});
