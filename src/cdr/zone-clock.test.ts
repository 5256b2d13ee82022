import { describe, expect, it } from 'vitest';
import { zoneClock } from './zone-clock.ts';

const MINUTE = 60_000;

describe('the clock of a time zone', () => {
  it.each([
    ['UTC', '2026-11-26T14:05:59.999Z', 0],
    ['Europe/Madrid', '2026-03-29T00:59:59.999Z', 60],
    ['Europe/Madrid', '2026-03-29T01:00:00Z', 120],
    ['Asia/Kathmandu', '2026-11-26T00:00:00Z', 345],
    ['America/St_Johns', '2026-12-01T00:00:00Z', -210],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', -600],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 840],
    // Milliseconds before 1970 are below zero.
    ['Europe/London', '1969-12-31T23:59:59.001Z', 60],
    ['UTC', '0099-07-01T00:00:00.500Z', 0],
    ['UTC', '-000043-03-15T12:00:00Z', 0],
  ])('of %s is ahead of UTC at %s by so many minutes: %i', (timeZone, at, minutes) => {
    expect(zoneClock(timeZone).offsetAt(Date.parse(at))).toBe(minutes * MINUTE);
  });

  it('is ahead by seconds, too, where a zone was', () => {
    // Local mean time, before there were zones.
    expect(zoneClock('Europe/Madrid').offsetAt(Date.parse('1890-01-01T00:00:00Z'))).toBe(-884_000);
  });

  it('is made once', () => expect(zoneClock('Asia/Tokyo')).toBe(zoneClock('Asia/Tokyo')));

  it('is none where there is no such zone', () => {
    expect(() => zoneClock('Mars/Olympus')).toThrow(RangeError);
  });
});
