import { describe, expect, it } from 'vitest';
import { retryAfterOf } from './retry-after.ts';

const now = Date.UTC(2026, 10, 23, 12);
const httpDate = (at: number) => new Date(at).toUTCString();
const read = (headers: Record<string, string>, localNow = now) =>
  retryAfterOf(new Headers(headers), localNow);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['301', 300_000],
    ['99999999999999999999', 300_000],
    [httpDate(now + 30_000), 30_000],
    [httpDate(now - 30_000), 0],
    [httpDate(now + 86_400_000), 300_000],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['2026', 300_000],
    ['2026-11-23T12:00:30Z', null],
    ['Tomorrow', null],
  ])('%j asks for %j ms', (header, expected) => {
    expect(read({ 'Retry-After': header })).toBe(expected);
  });

  it('is null where there is none', () => {
    expect(read({})).toBeNull();
  });

  it('as a date counts from the date of the answer, however wrong this machine is', () => {
    const headers = { 'Retry-After': httpDate(now + 30_000), Date: httpDate(now) };
    for (const localNow of [now - 14 * 3_600_000, 0, Date.UTC(2099, 0)])
      expect(read(headers, localNow)).toBe(30_000);
  });
});
