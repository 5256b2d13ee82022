import { describe, expect, it } from 'vitest';
import { runDay } from './day-runner.ts';
import { days } from './days.ts';

describe('scripted days, their outcomes written by hand', () => {
  it('are at least 60, each with a name of its own', () => {
    expect(days.length).toBeGreaterThanOrEqual(60);
    expect(new Set(days.map(({ name }) => name)).size).toBe(days.length);
  });

  it.each(days)('$name', async (day) => {
    expect(await runDay(day)).toEqual([]);
  });

  it('are told apart: a wrong outcome in a script is found', async () => {
    const wrong = [
      '0 see active',
      '0 see closed',
      '0 see closes 23',
      '0 see notices windowExceeded@0',
      '0 see level met',
      '0 see next 24',
      '0 see sessions 2',
      '0 see facts 2',
      '0 see unread ana 0',
      '1 ana says => window-closed',
    ];
    for (const line of wrong) {
      const script = `0 contact writes\n${line}`;
      expect(await runDay({ name: line, script }), line).not.toEqual([]);
    }
  });
});
