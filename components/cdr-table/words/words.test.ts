import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { formatsFor } from '../../base/formats.ts';
import { en } from '../../base/messages/en.ts';
import { InstantWords } from './instant-words.ts';
import { spanWords, wholeSpanWords } from './span-words.ts';

describe('instants of records', () => {
  const table: [zone: string, at: string, words: string][] = [
    ['UTC', '2026-11-26T14:05:59.999Z', '26 Nov 2026 14:05'],
    ['UTC', '2026-11-26T00:00:00Z', '26 Nov 2026 00:00'],
    ['Europe/Madrid', '2026-11-26T23:30:00Z', '27 Nov 2026 00:30'],
    ['Asia/Kathmandu', '2026-11-26T00:00:00Z', '26 Nov 2026 05:45'],
    ['Pacific/Apia', '2026-11-26T12:00:00Z', '27 Nov 2026 01:00'],
    // The hour that is there twice, and the one that is not.
    ['Europe/Madrid', '2026-10-25T00:30:00Z', '25 Oct 2026 02:30'],
    ['Europe/Madrid', '2026-10-25T01:30:00Z', '25 Oct 2026 02:30'],
    ['Europe/Madrid', '2026-03-29T00:59:00Z', '29 Mar 2026 01:59'],
    ['Europe/Madrid', '2026-03-29T01:00:00Z', '29 Mar 2026 03:00'],
  ];
  for (const [zone, at, words] of table)
    it(`${at} in ${zone}`, () =>
      expect(new InstantWords('en-GB', zone).words(Date.parse(at))).to.equal(words));

  it('are what formatting each by itself says', () => {
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC'];
    const known = zones.map((timeZone) => ({
      words: new InstantWords('en-GB', timeZone),
      day: new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone }),
      time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }),
    }));
    const instant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...known), instant, ({ words, day, time }, at) => {
        expect(words.day(at)).to.equal(day.format(at));
        expect(words.time(at)).to.equal(time.format(at));
        expect(words.words(at)).to.equal(`${day.format(at)} ${time.format(at)}`);
      }),
      { numRuns: 500 },
    );
  });

  it('are in the language of the viewer', () => {
    const at = Date.parse('2026-11-26T14:05:00Z');
    expect(new InstantWords('en-US', 'UTC').words(at)).to.match(/^Nov 26, 2026 02:05.PM$/);
    expect(new InstantWords('es', 'UTC').words(at)).to.equal('26 nov 2026 14:05');
  });

  it('are told to the second with their zone', () => {
    const at = Date.parse('2026-11-23T10:04:05Z');
    expect(new InstantWords('en-GB', 'Asia/Tokyo').full(at)).to.equal('23 Nov 2026, 19:04:05 GMT+9');
  });

  it('cannot be of a zone that is none', () =>
    expect(() => new InstantWords('en', 'Mars/Base')).to.throw(RangeError));
});

describe('spans of records', () => {
  const table: [milliseconds: number, words: string][] = [
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min 0 s'],
    [299_999, '4 min 59 s'],
    [300_000, '5 min 0 s'],
    [3_600_000, '1 h 0 min'],
    [86_399_999, '23 h 59 min'],
    [86_400_000, '1 d 0 h'],
    [180_000_000, '2 d 2 h'],
  ];
  for (const [milliseconds, words] of table)
    it(`${milliseconds} ms`, () => expect(spanWords(milliseconds, en)).to.equal(words));

  const wholes: [milliseconds: number, words: string][] = [
    [0, '0 s'],
    [1_500, '1.5 s'],
    [90_000, '1 min 30 s'],
    [300_000, '5 min'],
    [3_601_000, '1 h 1 s'],
    [180_000_000, '50 h'],
    [4_500_000_000, '1,250 h'],
  ];
  for (const [milliseconds, words] of wholes)
    it(`${milliseconds} ms with nothing cut`, () =>
      expect(wholeSpanWords(milliseconds, en, formatsFor('en', en.units))).to.equal(words));
});
