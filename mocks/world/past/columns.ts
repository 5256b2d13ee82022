import { archivedReasons } from '../../../src/contract/cdr.ts';
import { standingOf } from '../records/standing.ts';
import { planConversation } from './plan.ts';
import type { PastPlan } from './plan.ts';

/** All sessions of the past in columns, conversation by conversation, each conversation's oldest first. */
export interface PastColumns {
  readonly size: number;
  /** How many conversations they belong to. */
  readonly conversations: number;
  readonly conversation: Uint32Array;
  /** Place of the opening fact among those of the conversation. */
  readonly opening: Uint16Array;
  readonly startedAt: Float64Array;
  readonly duration: Uint32Array;
  readonly messageCount: Uint8Array;
  /** Milliseconds; -1 without an answer. */
  readonly firstResponse: Int32Array;
  /** From when the contact first wrote to the end, in milliseconds; -1 if the contact never did. */
  readonly waiting: Int32Array;
  /** 1 if the business opened it. */
  readonly isOutbound: Uint8Array;
  /** Place among the contract's reasons. */
  readonly reason: Uint8Array;
  /** Place in the plan. */
  readonly channel: Uint8Array;
  /** Place in the cast of who answered last, or has it; 255 for nobody. */
  readonly agent: Uint8Array;
  /** Of the newest message. */
  readonly phrase: Uint8Array;
  readonly number: Uint32Array;
}

export const nobody = 255;

function emptyColumns(size: number): PastColumns {
  return {
    size,
    conversations: 0,
    conversation: new Uint32Array(size),
    opening: new Uint16Array(size),
    startedAt: new Float64Array(size),
    duration: new Uint32Array(size),
    messageCount: new Uint8Array(size),
    firstResponse: new Int32Array(size),
    waiting: new Int32Array(size),
    isOutbound: new Uint8Array(size),
    reason: new Uint8Array(size),
    channel: new Uint8Array(size),
    agent: new Uint8Array(size),
    phrase: new Uint8Array(size),
    number: new Uint32Array(size),
  };
}

/** Lets the whole past happen; of what was said only the newest of each session is kept. */
export function fillColumns(plan: PastPlan): PastColumns {
  const columns = emptyColumns(plan.size);
  let place = 0;
  let conversation = 0;
  for (; place < plan.size; conversation += 1) {
    const { channel, assignee, sessions } = planConversation(plan, conversation);
    let opening = 0;
    for (const session of sessions) {
      if (place === plan.size) break;
      const { facts: moments, waitsSince } = session;
      const { archivedReason, endedAt, firstResponse } = standingOf(session, plan.until, 0);
      const startedAt = moments[0]!.at;
      const newest = moments.findLast(({ phrase }) => phrase >= 0)!;
      const author = moments.findLast(({ phrase, agent }) => phrase >= 0 && agent >= 0)?.agent ?? assignee;
      columns.conversation[place] = conversation;
      columns.opening[place] = opening;
      columns.startedAt[place] = startedAt;
      columns.duration[place] = endedAt! - startedAt;
      columns.messageCount[place] = moments.reduce((sum, { phrase }) => sum + (phrase >= 0 ? 1 : 0), 0);
      columns.firstResponse[place] = firstResponse ?? -1;
      columns.waiting[place] = waitsSince === null ? -1 : endedAt! - waitsSince;
      columns.isOutbound[place] = moments[0]!.kind === 'templateSent' ? 1 : 0;
      columns.reason[place] = archivedReasons.indexOf(archivedReason!);
      columns.channel[place] = channel;
      columns.agent[place] = author < 0 ? nobody : author;
      columns.phrase[place] = newest.phrase;
      columns.number[place] = newest.number;
      opening += moments.length;
      place += 1;
    }
  }
  return { ...columns, conversations: conversation };
}
