import type { Fact } from '../../../src/contract/fact.ts';
import type { ContactRecord, ConversationRecord, MessageRecord, UserRecord } from '../state.ts';
import { fillColumns } from './columns.ts';
import type { PastColumns } from './columns.ts';
import { pastConversationId, pastConversationOf, pastFactId } from './identifiers.ts';
import { pastPeople } from './people.ts';
import { contentOf } from './phrases.ts';
import { planConversation } from './plan.ts';
import type { PastPlan } from './plan.ts';
import type { Moment } from './plot.ts';

/**
 * Conversations that were over before the scenario began, made from the seed when somebody asks: their records in
 * columns at the first question, one of them with all its messages when it is opened. What changes again is taken up
 * into the world, and is its matter from then on.
 */
export interface Past {
  readonly plan: PastPlan;
  readonly columns: PastColumns;
  /** By the number of the conversation: 1 if the world has taken it up. */
  readonly takenUp: Uint8Array;
  /** The contact of the conversation of that number. */
  contact(number: number): ContactRecord;
  /** Number of the conversation that has something of a contact; undefined if none has. */
  numberOf(what: 'ref' | 'number' | 'accountId' | 'userId', value: string): number | undefined;
  /** The conversation of that id, as it was when the scenario began; undefined if it is none of the past's. */
  open(id: string, users: ReadonlyMap<string, UserRecord>): ConversationRecord | undefined;
  /** Says that the world has it now. */
  letGo(number: number): void;
}

export function createPast(plan: PastPlan): Past {
  let columns: PastColumns | undefined;
  let takenUp: Uint8Array | undefined;
  let contacts: ReadonlyMap<string, number> | undefined;
  /** By the `ref` of its contact, conversations that were opened: to show one needs no index of all. */
  const opened = new Map<string, number>();
  const filled = (): PastColumns => (columns ??= fillColumns(plan));
  const contact = pastPeople(plan.seed);
  const indexed = (): ReadonlyMap<string, number> => {
    if (contacts !== undefined) return contacts;
    const index = new Map<string, number>();
    for (let number = 0; number < filled().conversations; number += 1) {
      const { ref, number: phone, accountId, userId } = contact(number);
      index.set(`ref ${ref}`, number);
      if (phone !== undefined) index.set(`number ${phone}`, number);
      if (accountId !== undefined) index.set(`accountId ${accountId}`, number);
      if (userId !== undefined) index.set(`userId ${userId}`, number);
    }
    contacts = index;
    return index;
  };
  return {
    plan,
    get columns() {
      return filled();
    },
    get takenUp() {
      takenUp ??= new Uint8Array(filled().conversations);
      return takenUp;
    },
    contact,
    numberOf: (what, value) =>
      (what === 'ref' ? opened.get(value) : undefined) ?? indexed().get(`${what} ${value}`),
    open(id, users) {
      const number = pastConversationOf(plan.seed, id);
      if (number === null || number >= filled().conversations) return undefined;
      const contactRef = contact(number).ref;
      opened.set(contactRef, number);
      return openConversation(plan, number, {
        contactRef,
        sessionCount: sessionsOf(filled(), number),
        users,
      });
    },
    letGo(number) {
      this.takenUp[number] = 1;
    },
  };
}

/** How many sessions a conversation has: of the last one, maybe not all that were planned. */
function sessionsOf({ conversation, size }: PastColumns, number: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (conversation[middle]! < number) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < size && conversation[low + count] === number) count += 1;
  return count;
}

function openConversation(
  plan: PastPlan,
  number: number,
  known: {
    readonly contactRef: string;
    readonly sessionCount: number;
    readonly users: ReadonlyMap<string, UserRecord>;
  },
): ConversationRecord {
  const { contactRef, sessionCount, users } = known;
  const { channel, assignee, sessions } = planConversation(plan, number);
  const conversationId = pastConversationId(plan.seed, number);
  const facts: Fact[] = [];
  const messages: MessageRecord[] = [];
  for (const { facts: moments } of sessions.slice(0, sessionCount))
    for (const [place, moment] of moments.entries()) {
      const id = pastFactId(plan.seed, number, facts.length);
      facts.push({ id, at: moment.at, kind: moment.kind });
      if (moment.phrase < 0) continue;
      const wasRead = moments.slice(place + 1).some(({ kind }) => kind === 'received');
      messages.push(messageOf(plan, moment, { id, conversationId, wasRead, users }));
    }
  const newest = messages.at(-1);
  const mark = newest === undefined ? null : { at: newest.at, messageId: newest.id };
  return {
    id: conversationId,
    contactRef,
    channelId: plan.channels[channel]!.id,
    assigneeId: plan.cast[assignee] ?? null,
    facts,
    messages,
    sessions: null,
    readMarks: new Map(mark === null ? [] : [...users.keys()].map((userId) => [userId, mark])),
    answerPlanned: false,
    unansweredInARow: 0,
    recordDueAt: null,
    revision: plan.revision,
  };
}

interface Around {
  readonly id: string;
  readonly conversationId: string;
  /** Whether the contact wrote after it. */
  readonly wasRead: boolean;
  readonly users: ReadonlyMap<string, UserRecord>;
}

function messageOf(plan: PastPlan, moment: Moment, around: Around): MessageRecord {
  const { at, agent, phrase, number } = moment;
  const { id, conversationId, wasRead, users } = around;
  const common = {
    id,
    platformId: `wamid.${id}`,
    conversationId,
    at,
    content: contentOf(phrase, number),
    revision: plan.revision,
  };
  if (agent < 0) return { ...common, reported: new Set(), direction: 'inbound', origin: 'contact' };
  const authorId = plan.cast[agent]!;
  return {
    ...common,
    reported: new Set(wasRead ? ['sent', 'delivered', 'read'] : ['sent', 'delivered']),
    direction: 'outbound',
    origin: 'agent',
    author: { id: authorId, name: users.get(authorId)?.name ?? authorId },
    status: wasRead ? 'read' : 'delivered',
    statusAt: at + 2_000,
  };
}
