import type { Fact } from '../../../src/contract/fact.ts';
import { between } from '../random.ts';
import type { Random } from '../random.ts';
import { atWork, day, drawSpan, hour, minute } from './calendar.ts';
import { ranges } from './phrases.ts';
import type { PhraseKind } from './phrases.ts';

/** One fact of a session of the past, with what was said; numbers only, as there are a million of them. */
export interface Moment {
  readonly at: number;
  readonly kind: Fact['kind'];
  /** Who of the cast did it; -1 for the contact. */
  readonly agent: number;
  /** Place of the text among the phrases; -1 where nothing was said. */
  readonly phrase: number;
  /** The number in the text. */
  readonly number: number;
}

/** Agents of a channel, as places in the cast. */
export type Crew = readonly [number, ...number[]];

/** How one session goes. Facts come in order, at least a millisecond apart, and none that the gate refuses. */
class Plot {
  readonly moments: Moment[] = [];
  readonly #random: Random;
  readonly #crew: Crew;
  /** Who has it at the moment. */
  agent: number;
  now: number;
  lastReceivedAt = 0;
  readonly #number: number;

  constructor(random: Random, crew: Crew, startsAt: number) {
    this.#random = random;
    this.#crew = crew;
    this.agent = this.#anyone();
    this.now = startsAt;
    this.#number = between(random, 10_000, 99_999);
  }

  #anyone(): number {
    return this.#crew[Math.floor(this.#random() * this.#crew.length)]!;
  }

  #add(kind: Fact['kind'], agent: number, phraseOf: PhraseKind | null): void {
    let phrase = -1;
    if (phraseOf !== null) {
      const [from, to] = ranges[phraseOf];
      phrase = from + Math.floor(this.#random() * (to - from));
    }
    this.moments.push({ at: this.now, kind, agent, phrase, number: this.#number });
  }

  /** The platform tells whole seconds, which are raised to their end. */
  received(at: number): void {
    this.now = Math.floor(Math.max(at, this.now + 1) / 1_000) * 1_000 + 999;
    this.lastReceivedAt = this.now;
    this.#add('received', -1, this.moments.length === 0 ? 'question' : 'more');
  }

  answered(at: number): void {
    this.now = Math.max(at, this.now + 1);
    if (this.#random() < 0.07) this.agent = this.#anyone();
    this.#add('freeformSent', this.agent, 'answer');
  }

  template(at: number): void {
    this.now = Math.max(at, this.now + 1);
    this.#add('templateSent', this.agent, 'template');
  }

  closedByPlatform(at: number): void {
    this.now = Math.max(at, this.now + 1);
    this.#add('windowClosed', -1, null);
  }

  archived(at: number): void {
    this.now = Math.max(at, this.now + 1);
    this.#add('archived', this.agent, null);
  }
}

/** An instant at work, some time after another: a night in between leaves a queue for the morning. */
function soon(random: Random, after: number, median: number): number {
  const comes = atWork(after);
  const wait = drawSpan(random, comes === after ? median : 12 * minute, 2.4);
  return atWork(comes + wait);
}

/** The contact and the agent take turns, until one of them stops or a day has gone by. */
function talk(random: Random, plot: Plot): void {
  for (let turns = 0; turns < 5 && random() < 0.55; turns += 1) {
    const asksAt = plot.now + drawSpan(random, 6 * minute, 3);
    if (asksAt >= plot.now + 23 * hour) return;
    plot.received(asksAt);
    if (random() < 0.12) return;
    const answersAt = soon(random, plot.now, 2 * minute);
    if (answersAt >= plot.lastReceivedAt + day) return;
    plot.answered(answersAt);
  }
}

/** After both have spoken: an agent archives it, writes once more a day later, or nobody does anything. */
function end(random: Random, plot: Plot): void {
  const draw = random();
  if (draw < 0.55) {
    const archivesAt = soon(random, plot.now, 8 * minute);
    if (archivesAt < plot.now + day) plot.archived(archivesAt);
    return;
  }
  if (draw < 0.75) followUp(random, plot);
}

/** A template as soon as the window is closed, if that is before the session runs out. */
function followUp(random: Random, plot: Plot): void {
  const from = plot.lastReceivedAt + day;
  const until = plot.now + day;
  const at = from + Math.floor(random() * (until - from));
  if (from >= until || atWork(at) !== at) return;
  plot.template(at);
  if (random() < 0.45) replyToOutreach(random, plot);
}

/** The contact answers an outreach within its 48 h, and is answered, or not. */
function replyToOutreach(random: Random, plot: Plot): void {
  const repliesAt = plot.now + drawSpan(random, 50 * minute, 3.2);
  if (repliesAt >= plot.now + 47 * hour) return;
  plot.received(repliesAt);
  if (random() < 0.1) return;
  const answersAt = soon(random, plot.now, 4 * minute);
  if (answersAt >= plot.lastReceivedAt + day) return;
  plot.answered(answersAt);
  talk(random, plot);
  if (random() < 0.6) {
    const archivesAt = soon(random, plot.now, 10 * minute);
    if (archivesAt < plot.now + day) plot.archived(archivesAt);
  }
}

function inbound(random: Random, plot: Plot): void {
  plot.received(plot.now);
  if (random() < 0.05) {
    // Nothing to answer: thanks, or an advertisement.
    const archivesAt = soon(random, plot.now, 2 * minute);
    if (archivesAt < plot.lastReceivedAt + day) plot.archived(archivesAt);
    return;
  }
  const answersAt = soon(random, plot.now, 2.5 * minute);
  for (let times = 0; times < 3 && random() < 0.3; times += 1) {
    const asksAt = plot.now + drawSpan(random, minute, 2);
    if (asksAt + 1_000 >= answersAt) break;
    plot.received(asksAt);
  }
  if (answersAt >= plot.lastReceivedAt + day || random() < 0.05) return;
  if (random() < 0.006 && answersAt < plot.lastReceivedAt + hour) {
    plot.closedByPlatform(answersAt);
    plot.template(answersAt + drawSpan(random, minute, 1));
    replyToOutreach(random, plot);
    return;
  }
  plot.answered(answersAt);
  talk(random, plot);
  end(random, plot);
}

function outbound(random: Random, plot: Plot): void {
  plot.template(plot.now);
  const draw = random();
  if (draw < 0.5) return replyToOutreach(random, plot);
  if (draw < 0.58) return plot.archived(soon(random, plot.now, hour));
  const at = atWork(plot.now + day + drawSpan(random, hour, 2));
  if (draw >= 0.7 || at >= plot.now + 47 * hour) return;
  plot.template(at);
  if (random() < 0.3) replyToOutreach(random, plot);
}

/** What happens in one session that is opened at an instant; an outreach waits until agents are at work. */
export function momentsOf(random: Random, crew: Crew, startsAt: number, isOutbound: boolean): Moment[] {
  const plot = new Plot(random, crew, isOutbound ? atWork(startsAt) : startsAt);
  if (isOutbound) outbound(random, plot);
  else inbound(random, plot);
  return plot.moments;
}
