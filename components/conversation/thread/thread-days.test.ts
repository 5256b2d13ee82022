import { expect } from '@open-wc/testing';
import { outboxItem, textItem } from '../testing/samples.ts';
import { threadDays, type ThreadDay } from './thread-days.ts';

const isSameDay = (a: number, b: number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();
const keys = (days: readonly ThreadDay[]): string[] => days.map(({ key }) => key);

const yesterday = textItem('a', 1500, 'First');
const today = textItem('b', 5, 'Second');
const waiting = outboxItem('expired', { createdAt: yesterday.at });

describe('the days of a thread', () => {
  it('hold the lines in their order: a day comes twice where a line of an earlier day stands last', () => {
    const days = threadDays([yesterday, today, waiting], isSameDay);
    expect(days.map(({ items }) => items.map(({ item }) => item.key))).to.deep.equal([
      ['a'],
      ['b'],
      ['outbox-expired'],
    ]);
  });

  it('have a key each, also where one comes twice', () => {
    expect(new Set(keys(threadDays([yesterday, today, waiting], isSameDay))).size).to.equal(3);
  });

  it('keep their keys when older ones come', () => {
    const before = keys(threadDays([today, waiting], isSameDay));
    expect(keys(threadDays([yesterday, today, waiting], isSameDay)).slice(1)).to.deep.equal(before);
  });
});
