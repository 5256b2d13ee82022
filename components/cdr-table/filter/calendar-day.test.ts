import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { addDays, dayAt, daysBetween, isCalendarDay, monthStart, startOfDay } from './calendar-day.ts';

describe('a day of the calendar', () => {
  const rows: [text: string, is: boolean][] = [
    ['2026-11-26', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['1970-01-01', true],
    ['1969-12-31', false],
    ['9999-01-01', false],
    ['2026-1-1', false],
    ['+02026-01-01', false],
    [' 2026-01-01', false],
    ['', false],
  ];
  for (const [text, is] of rows)
    it(`${is ? 'is' : 'is not'} "${text}"`, () => expect(isCalendarDay(text)).to.equal(is));

  it('is counted on over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2028-03-01', -1)).to.equal('2028-02-29');
    expect(daysBetween('2026-01-01', '2027-01-01')).to.equal(365);
    expect(monthStart('2026-01-31', -1)).to.equal('2025-12-01');
    expect(monthStart('2026-12-31', 1)).to.equal('2027-01-01');
  });
});

describe('the start of a day', () => {
  const rows: [why: string, day: string, timeZone: string, at: string][] = [
    ['UTC', '2026-11-26', 'UTC', '2026-11-26T00:00:00Z'],
    ['a winter day', '2026-11-26', 'Europe/Madrid', '2026-11-25T23:00:00Z'],
    ['a summer day', '2026-07-01', 'Europe/Madrid', '2026-06-30T22:00:00Z'],
    ['the day on which clocks go forward', '2026-03-29', 'Europe/Madrid', '2026-03-28T23:00:00Z'],
    ['the day after', '2026-03-30', 'Europe/Madrid', '2026-03-29T22:00:00Z'],
    ['the day on which clocks go back', '2026-10-25', 'Europe/Madrid', '2026-10-24T22:00:00Z'],
    ['the day after that', '2026-10-26', 'Europe/Madrid', '2026-10-25T23:00:00Z'],
    ['far in the east', '2026-11-26', 'Pacific/Kiritimati', '2026-11-25T10:00:00Z'],
    ['far in the west', '2026-11-26', 'Pacific/Pago_Pago', '2026-11-26T11:00:00Z'],
    ['a zone of half hours', '2026-11-26', 'Asia/Kolkata', '2026-11-25T18:30:00Z'],
    ['a zone of quarter hours', '2026-11-26', 'Asia/Kathmandu', '2026-11-25T18:15:00Z'],
    [
      'clocks that go forward at midnight: there is no 00:00',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
    ],
    ['the same in Egypt', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    [
      'clocks that go back at one: there are two 00:00',
      '2026-11-01',
      'America/Havana',
      '2026-11-01T04:00:00Z',
    ],
    ['clocks that go back at midnight', '2026-04-05', 'America/Santiago', '2026-04-05T04:00:00Z'],
    ['a day that was left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ];
  for (const [why, day, timeZone, at] of rows)
    it(`${day} in ${timeZone}: ${why}`, () =>
      expect(new Date(startOfDay(day, timeZone)).toISOString()).to.equal(new Date(at).toISOString()));

  it('is the first instant of its day, and its last one is before the next', () => {
    const zones = [
      'Europe/Madrid',
      'America/New_York',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 9000, max: 24_000 }), fc.constantFrom(...zones), (days, timeZone) => {
        const day = addDays('1970-01-01', days);
        const start = startOfDay(day, timeZone);
        expect(dayAt(start, timeZone)).to.equal(day);
        expect(dayAt(start - 1, timeZone)).to.equal(addDays(day, -1));
        expect(dayAt(startOfDay(addDays(day, 1), timeZone) - 1, timeZone)).to.equal(day);
      }),
    );
  });
});
