import { chanceOf } from '../random.ts';
import type { Random } from '../random.ts';
import { runsOutAt, sessionsOf } from '../sessions.ts';
import type { SessionState } from '../sessions.ts';
import { drawOpening, week } from './calendar.ts';
import { momentsOf } from './plot.ts';
import type { Crew, Moment } from './plot.ts';

/** What the past is made of: who works where, and from when to when. */
export interface PastPlan {
  readonly seed: number;
  /** How many sessions there are in all. */
  readonly size: number;
  /** A Monday at midnight, epoch milliseconds. */
  readonly from: number;
  /** Everything is over before this instant, epoch milliseconds. */
  readonly until: number;
  /** Ids of the agents. */
  readonly cast: readonly string[];
  readonly channels: readonly PastChannel[];
  /** That of what has not changed since. */
  readonly revision: number;
}

export interface PastChannel {
  readonly id: string;
  /** Its share of all conversations: a weight. */
  readonly share: number;
  readonly crew: Crew;
}

/** A conversation of the past. */
export interface PlannedConversation {
  /** Place of the channel in the plan. */
  readonly channel: number;
  /** Place in the cast of who has it; -1 for nobody. */
  readonly assignee: number;
  /** Oldest first; the facts of each are its moments. */
  readonly sessions: readonly SessionState<Moment>[];
}

const mostSessions = 16;

/** The conversation of that number: the same each time, whatever else was made. */
export function planConversation(plan: PastPlan, number: number): PlannedConversation {
  const random = chanceOf(plan.seed, `past ${number}`);
  const channel = drawChannel(plan, random);
  const { crew } = plan.channels[channel]!;
  const assignee = random() < 0.3 ? crew[Math.floor(random() * crew.length)]! : -1;
  const wanted = Math.min(mostSessions, 1 + Math.floor(-Math.log(1 - random()) * 4.5));
  const openings: { at: number; isOutbound: boolean }[] = [];
  const weeks = Math.ceil((plan.until - plan.from) / week);
  for (let count = 0; count < wanted; count += 1) {
    const isOutbound = random() < 0.27;
    // Somewhat more in the later weeks.
    const place = Math.floor(weeks * random() ** 0.85);
    openings.push({ at: plan.from + place * week + drawOpening(random, isOutbound), isOutbound });
  }
  openings.sort((a, b) => a.at - b.at);
  const sessions: SessionState<Moment>[] = [];
  let over = 0;
  for (const { at, isOutbound } of openings) {
    if (at <= over) continue;
    const session = sessionsOf(momentsOf(random, crew, at, isOutbound))[0]!;
    const endsAt = session.archivedByAgentAt ?? runsOutAt(session);
    if (endsAt >= plan.until) break;
    sessions.push(session);
    over = endsAt;
  }
  return { channel, assignee, sessions };
}

function drawChannel({ channels }: PastPlan, random: Random): number {
  let rest = random() * channels.reduce((sum, { share }) => sum + share, 0);
  for (const [place, { share }] of channels.entries()) {
    rest -= share;
    if (rest < 0) return place;
  }
  return channels.length - 1;
}
