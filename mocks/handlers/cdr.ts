import type { CdrExportLine } from '../../src/contract/cdr-export.ts';
import type { CdrRow } from '../../src/contract/cdr.ts';
import { answerCdr } from '../world/records/answer.ts';
import type { CdrAnswer, CdrWish } from '../world/records/answer.ts';
import { dayWriter } from '../world/records/days.ts';
import { keptAnswer, newAnswer, scopeOf } from '../world/records/kept-answers.ts';
import type { NumberedAnswer } from '../world/records/kept-answers.ts';
import { summariseRecords } from '../world/records/summary.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { invalid, refuse } from './handler.ts';
import type { Context, HandlersOf, Refusal } from './handler.ts';

const usualPage = 1_000;

/** Where an answer goes on. */
interface Position {
  readonly scope: string;
  /** The instant as of which all pages show the records. */
  readonly asOf: number;
  readonly total: number;
  /** The number under which the answer may still be kept. */
  readonly answer: number;
  /** How many records came before, and the id of the last of them. */
  readonly place: number;
  readonly id: string;
}

function isPosition(value: object | null): value is Position {
  return (
    value !== null &&
    ['asOf', 'total', 'answer', 'place'].every((name) => Number.isInteger(Reflect.get(value, name))) &&
    ['scope', 'id'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

interface Continued extends NumberedAnswer {
  readonly place: number;
  readonly total: number;
}

/** The answer that a cursor goes on with: as it was kept, else found again as of its instant. */
function goOn(
  { world, user, now }: Context,
  wish: CdrWish,
  cursor: string,
): Continued | Refusal<'cursor-expired' | 'validation-failed'> {
  const position = readCursor(cursor);
  if (!isPosition(position)) return invalid('/cursor', 'Not a cursor of this list.');
  const { asOf, total, place, id } = position;
  if (position.scope !== scopeOf(world, user, wish) || asOf > now) return refuse('cursor-expired');
  const kept = keptAnswer(world, position.answer);
  if (
    kept !== undefined &&
    kept.scope === position.scope &&
    kept.asOf === asOf &&
    stands(kept.answer, place, id)
  )
    return { ...kept, place, total };
  const found = newAnswer(world, user, wish, asOf);
  const again = stands(found.answer, place, id) ? place : placeBehind(found.answer, id);
  return again === null ? refuse('cursor-expired') : { ...found, place: again, total };
}

const stands = (answer: CdrAnswer, place: number, id: string): boolean =>
  place > 0 && place <= answer.total && answer.idAt(place - 1) === id;

function placeBehind(answer: CdrAnswer, id: string): number | null {
  for (let place = 0; place < answer.total; place += 1) if (answer.idAt(place) === id) return place + 1;
  return null;
}

function* exportLines(answer: CdrAnswer): Iterable<CdrExportLine> {
  const { total } = answer;
  yield { kind: 'start', total };
  for (let place = 0; place < total; place += 1) yield { kind: 'row', row: answer.rowAt(place) };
  yield { kind: 'end', count: total };
}

export const cdrHandlers: HandlersOf<'queryCdr' | 'summariseCdr' | 'exportCdr'> = {
  queryCdr: (context, { body }) => {
    const { world, user, now } = context;
    const { filter, sort, cursor, limit = usualPage } = body;
    const wish = { filter, sort };
    const going =
      cursor === undefined ? firstPage(newAnswer(world, user, wish, now)) : goOn(context, wish, cursor);
    if ('ok' in going) return going;
    const { answer, scope, asOf, number, place, total } = going;
    const items: CdrRow[] = [];
    for (let next = place; next < answer.total && items.length < limit; next += 1)
      items.push(answer.rowAt(next));
    const end = place + items.length;
    const position: Position = { scope, asOf, total, answer: number, place: end, id: items.at(-1)?.id ?? '' };
    const nextCursor = end < answer.total ? writeCursor(position) : null;
    return { ok: true, status: 200, body: { items, nextCursor, total } };
  },

  summariseCdr: ({ world, user, now }, { body }) => {
    const dayOf = dayWriter(body.timeZone);
    if (dayOf === null) return invalid('/timeZone', 'There is no such time zone.');
    return { ok: true, status: 200, body: summariseRecords(world, user, body.filter, now, dayOf) };
  },

  exportCdr: ({ world, user, now }, { body }) => ({
    ok: true,
    status: 200,
    body: exportLines(answerCdr(world, user, body, now)),
  }),
};

const firstPage = (made: NumberedAnswer): Continued => ({ ...made, place: 0, total: made.answer.total });
