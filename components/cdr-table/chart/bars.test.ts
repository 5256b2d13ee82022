import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../filter/calendar-day.ts';
import { barsOf, MOST_BARS, sumOf } from './bars.ts';
import { placeByKey } from './brush.ts';

const counts = (waiting: number, archived = 0) => ({ initiated: 0, waiting, active: 0, archived });
const dayOf = (day: string, waiting = 1, archived = 0) => ({ day, dispositions: counts(waiting, archived) });

describe('bars of days', () => {
  it('are there for days without interactions, too', () => {
    const { step, bars } = barsOf([dayOf('2026-11-20', 2), dayOf('2026-11-23', 3)], null);
    expect(step).to.equal('day');
    expect(bars.map(({ from, to, total }) => [from, to, total])).to.deep.equal([
      ['2026-11-20', '2026-11-20', 2],
      ['2026-11-21', '2026-11-21', 0],
      ['2026-11-22', '2026-11-22', 0],
      ['2026-11-23', '2026-11-23', 3],
    ]);
  });

  it('reach as far as was asked, unless that is very far', () => {
    const days = [dayOf('2026-11-20')];
    expect(barsOf(days, { from: '2026-11-18', to: '2026-11-21' }).bars).to.have.length(4);
    expect(barsOf(days, { from: '2026-11-18', to: null }).bars).to.have.length(3);
    expect(barsOf(days, { from: '1970-01-01', to: '9998-12-31' }).bars).to.have.length(1);
  });

  it('stand for weeks, months and years where there are many days', () => {
    const between = (from: string, to: string, firstWeekday?: number) =>
      barsOf([dayOf(from), dayOf(to)], null, firstWeekday);
    expect(between('2026-01-01', '2026-04-03').step).to.equal('day');
    const weeks = between('2026-01-01', '2026-04-04');
    expect(weeks.step).to.equal('week');
    expect(weeks.bars.slice(0, 2).map(({ from, to }) => [from, to])).to.deep.equal([
      ['2026-01-01', '2026-01-04'],
      ['2026-01-05', '2026-01-11'],
    ]);
    expect(weeks.bars.at(-1)).to.include({ from: '2026-03-30', to: '2026-04-04' });
    expect(between('2026-01-01', '2026-04-04', 7).bars[0]).to.include({ to: '2026-01-03' });
    const months = between('2024-01-15', '2026-11-26');
    expect(months.step).to.equal('month');
    expect(months.bars[0]).to.include({ from: '2024-01-15', to: '2024-01-31' });
    expect(months.bars.at(-1)).to.include({ from: '2026-11-01', to: '2026-11-26' });
    expect(between('2000-06-01', '2026-11-26').step).to.equal('year');
  });

  it('of no interactions are none, nor of what is no day', () => {
    expect(barsOf([], { from: '2026-11-18', to: '2026-11-21' }).bars).to.deep.equal([]);
    expect(barsOf([dayOf('yesterday'), dayOf('2026-02-30')], null).bars).to.deep.equal([]);
  });

  it('hold every interaction once, one after the other, and never too many', () => {
    const someDays = fc.uniqueArray(fc.integer({ min: 12_000, max: 12_000 + 30_000 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 7 }), fc.nat(400), (places, firstWeekday, spread) => {
        const near = places.map((place) => 12_000 + ((place - 12_000) % (spread * 20 + 1)));
        const days = [...new Set(near)].map((place) =>
          dayOf(addDays('1970-01-01', place), place % 5, place % 3),
        );
        const { bars } = barsOf(days, null, firstWeekday);
        const sum = days.reduce(
          (all, { dispositions: { waiting, archived } }) => all + waiting + archived,
          0,
        );
        expect(sumOf(bars)?.total).to.equal(sum);
        expect(bars.length).to.be.within(1, MOST_BARS);
        for (const [at, bar] of bars.entries()) {
          expect(bar.from <= bar.to).to.equal(true);
          if (at > 0) expect(daysBetween(bars[at - 1]!.to, bar.from)).to.equal(1);
        }
      }),
    );
  });
});

describe('a key in the chart', () => {
  const rows: [key: string, from: number, to: number | null][] = [
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 9, 9],
    ['ArrowUp', 3, 4],
    ['ArrowDown', 3, 2],
    ['PageUp', 1, 8],
    ['PageDown', 3, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, null],
    ['constructor', 5, null],
  ];
  for (const [key, from, to] of rows)
    it(`${key} leads from ${from} to ${to}`, () =>
      expect(placeByKey(key, from, 10, 'ArrowRight')).to.equal(to));
  it('leads the other way where time runs the other way', () =>
    expect(placeByKey('ArrowLeft', 3, 10, 'ArrowLeft')).to.equal(4));
});
