import { maskingOf } from '../masking.ts';
import { hashOf } from '../random.ts';
import type { UserRecord, World } from '../state.ts';
import { answerCdr } from './answer.ts';
import type { CdrAnswer, CdrWish } from './answer.ts';

/** How many sorted answers are kept for their next pages. */
const mostKept = 8;

/** An answer with what its next pages must know of it. */
export interface NumberedAnswer {
  readonly number: number;
  readonly scope: string;
  /** The instant of its first page. */
  readonly asOf: number;
  readonly answer: CdrAnswer;
}

interface Kept {
  newest: number;
  readonly answers: Map<number, NumberedAnswer>;
}

const keptOf = new WeakMap<World, Kept>();

/** Names who asked, what, and what they may see of contacts: a cursor serves nobody and nothing else. */
export function scopeOf(world: World, viewer: UserRecord, wish: CdrWish): string {
  const text = JSON.stringify([viewer.id, maskingOf(world, viewer).masked, wish.filter, wish.sort]);
  return `${world.id} ${hashOf(1, text)} ${hashOf(2, text)}`;
}

/** Answers anew, and keeps that for the next pages. */
export function newAnswer(world: World, viewer: UserRecord, wish: CdrWish, asOf: number): NumberedAnswer {
  const kept = keptOf.get(world) ?? { newest: 0, answers: new Map<number, NumberedAnswer>() };
  keptOf.set(world, kept);
  kept.newest += 1;
  const made = {
    number: kept.newest,
    scope: scopeOf(world, viewer, wish),
    asOf,
    answer: answerCdr(world, viewer, wish, asOf),
  };
  kept.answers.set(made.number, made);
  for (const oldest of kept.answers.keys()) {
    if (kept.answers.size <= mostKept) break;
    kept.answers.delete(oldest);
  }
  return made;
}

/** The answer of that number, if it is kept still; what was asked for last is kept longest. */
export function keptAnswer(world: World, number: number): NumberedAnswer | undefined {
  const answers = keptOf.get(world)?.answers;
  const known = answers?.get(number);
  if (known !== undefined) {
    answers!.delete(number);
    answers!.set(number, known);
  }
  return known;
}
