import type { CdrExportLine } from '../../src/contract/cdr-export.ts';
import { dispositions } from '../../src/contract/cdr.ts';
import type { CdrRow, Disposition } from '../../src/contract/cdr.ts';
import { cdrRowsAt } from '../world/cdr.ts';
import { fitsCdrFilter, sortCdrRows } from '../world/cdr-selection.ts';
import { invalid } from './handler.ts';
import type { HandlersOf } from './handler.ts';
import { memoOf, pageOf } from './page.ts';

const longestPage = 1_000;

function countByDisposition(rows: readonly CdrRow[]): Record<Disposition, number> {
  const counts = { initiated: 0, waiting: 0, active: 0, archived: 0 };
  for (const { disposition } of rows) counts[disposition] += 1;
  return counts;
}

/** Writes an instant as a calendar day of a time zone; null if there is no such zone. */
function dayWriter(timeZone: string): ((instant: number) => string) | null {
  try {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    return (instant) => format.format(instant);
  } catch {
    return null;
  }
}

function* exportLines(rows: readonly CdrRow[]): Iterable<CdrExportLine> {
  yield { kind: 'start', total: rows.length };
  for (const row of rows) yield { kind: 'row', row };
  yield { kind: 'end', count: rows.length };
}

export const cdrHandlers: HandlersOf<'queryCdr' | 'summariseCdr' | 'exportCdr'> = {
  queryCdr: ({ world, user, now }, { body }) => {
    const { filter, sort, cursor } = body;
    // All pages show the rows as they stood when the first one was asked for.
    const asOf = (cursor === undefined ? null : memoOf(cursor)) ?? now;
    const rows = cdrRowsAt(world, user, asOf).filter((row) => fitsCdrFilter(row, filter));
    const page = pageOf(
      {
        scope: [world.id, 'cdr', user.id, filter, sort],
        items: [...sortCdrRows(rows, sort).entries()],
        placeOf: ([place]) => [place],
        order: 'ascending',
        memo: asOf,
      },
      body,
      ([, row]) => row,
      longestPage,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: { ...page, total: rows.length } };
  },

  summariseCdr: ({ world, user, now }, { body }) => {
    const { dispositions: wanted, ...others } = body.filter;
    const dayOf = dayWriter(body.timeZone);
    if (dayOf === null) return invalid('/timeZone', 'There is no such time zone.');
    const rows = cdrRowsAt(world, user, now).filter((row) => fitsCdrFilter(row, others));
    const fitting = rows.filter(({ disposition }) => (wanted ?? dispositions).includes(disposition));
    const byDay = new Map<string, CdrRow[]>();
    for (const row of fitting) {
      const day = dayOf(row.startedAt);
      const ofDay = byDay.get(day);
      if (ofDay === undefined) byDay.set(day, [row]);
      else ofDay.push(row);
    }
    const days = [...byDay]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, ofDay]) => ({ day, dispositions: countByDisposition(ofDay) }));
    return {
      ok: true,
      status: 200,
      body: { total: fitting.length, dispositions: countByDisposition(rows), days },
    };
  },

  exportCdr: ({ world, user, now }, { body }) => {
    const rows = cdrRowsAt(world, user, now).filter((row) => fitsCdrFilter(row, body.filter));
    return { ok: true, status: 200, body: exportLines(sortCdrRows(rows, body.sort)) };
  },
};
