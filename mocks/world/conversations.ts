import type { Fact } from '../../src/contract/fact.ts';
import { pastConversationWith, takeUp } from './past/take-up.ts';
import { orderedId, randomId } from './random.ts';
import { planRecordChange } from './records/record-changes.ts';
import { sessionsOf, windowIsOpen } from './sessions.ts';
import type { SessionState } from './sessions.ts';
import type { ConversationRecord, MessageRecord, World } from './state.ts';

const contactKey = (contactRef: string, channelId: string): string => `${contactRef} ${channelId}`;

export function findConversation(
  world: World,
  contactRef: string,
  channelId: string,
): ConversationRecord | undefined {
  const id = world.conversationByContact.get(contactKey(contactRef, channelId));
  return id === undefined ? pastConversationWith(world, contactRef, channelId) : world.conversations.get(id);
}

/** The one conversation of a contact on a channel, made if there is none. */
export function conversationOf(world: World, contactRef: string, channelId: string): ConversationRecord {
  const known = findConversation(world, contactRef, channelId);
  if (known !== undefined) {
    takeUp(world, known);
    return known;
  }
  const conversation: ConversationRecord = {
    id: randomId(world.random, 'cnv'),
    contactRef,
    channelId,
    assigneeId: null,
    facts: [],
    messages: [],
    sessions: null,
    readMarks: new Map(),
    answerPlanned: false,
    unansweredInARow: 0,
    recordDueAt: null,
    revision: world.revisionsBefore,
  };
  world.conversations.set(conversation.id, conversation);
  world.conversationByContact.set(contactKey(contactRef, channelId), conversation.id);
  return conversation;
}

/** The id of a message or fact that is made now: behind all others that were made at this instant. */
export function newFactId(world: World): string {
  world.factCount += 1;
  return orderedId(world.random, 'evt', world.factCount);
}

/** Says that a conversation has changed, and how: from then on it is one of the present. */
export function touch(
  world: World,
  conversation: ConversationRecord,
  how: { readonly formerAssigneeId?: string | null; readonly isLate?: true } = {},
): void {
  takeUp(world, conversation);
  conversation.revision += 1;
  world.journal.record({ type: 'conversation', id: conversation.id, ...how });
  planRecordChange(world, conversation);
}

function comparePlace(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Puts an item where it belongs by (`at`, `id`), and says whether that is the end. */
function insert<Item extends { at: number; id: string }>(items: Item[], item: Item): boolean {
  let place = items.length;
  while (place > 0 && comparePlace(items[place - 1]!, item) > 0) place -= 1;
  items.splice(place, 0, item);
  return place === items.length - 1;
}

/** Adds a fact; says whether it is the newest one. */
export function addFact(world: World, conversation: ConversationRecord, fact: Fact): boolean {
  conversation.sessions = null;
  const isNewest = insert(conversation.facts, fact);
  const fromOutside = world.messages.get(fact.id)?.origin === 'otherSystem';
  if (fromOutside || !isNewest) reconsiderOutsideMessages(world, conversation);
  return isNewest;
}

/**
 * What another system sent is known by its effect only: free-form if it could be, else it must have been a template.
 * So when something becomes known that happened before, it is looked at again.
 */
function reconsiderOutsideMessages(world: World, conversation: ConversationRecord): void {
  const facts: Fact[] = [];
  const kindOf = (fact: Fact, before: SessionState | null): Fact => {
    const kind: Fact['kind'] = windowIsOpen(before, fact.at) ? 'freeformSent' : 'templateSent';
    const fromOutside = world.messages.get(fact.id)?.origin === 'otherSystem';
    const judged: Fact = fromOutside && fact.kind !== kind ? { ...fact, kind } : fact;
    facts.push(judged);
    return judged;
  };
  conversation.sessions = sessionsOf(conversation.facts, kindOf);
  conversation.facts = facts;
}

/** Adds a message, with the fact of the same id that it makes. */
export function addMessage(
  world: World,
  conversation: ConversationRecord,
  message: MessageRecord,
  kind: 'received' | 'templateSent' | 'freeformSent',
): void {
  world.messages.set(message.id, message);
  world.messageByPlatformId.set(message.platformId, message.id);
  insert(conversation.messages, message);
  const isNewest = addFact(world, conversation, { id: message.id, at: message.at, kind });
  conversation.unansweredInARow = message.direction === 'inbound' ? conversation.unansweredInARow + 1 : 0;
  world.journal.record({ type: 'message', id: message.id });
  touch(world, conversation, isNewest ? {} : { isLate: true });
}

/** Takes a message and its facts out, to put them in elsewhere. */
function takeOut(conversation: ConversationRecord, message: MessageRecord): Fact[] {
  const taken = conversation.facts.filter((fact) => factBelongsTo(fact, message));
  conversation.facts = conversation.facts.filter((fact) => !factBelongsTo(fact, message));
  conversation.messages = conversation.messages.filter((other) => other !== message);
  conversation.sessions = null;
  return taken;
}

/** The platform refused this message because its window was closed. Its id sorts behind the message's own. */
export function windowClosedFactId(message: MessageRecord): string {
  return `${message.id}_closed`;
}

function factBelongsTo(fact: Fact, message: MessageRecord): boolean {
  return fact.id === message.id || fact.id === windowClosedFactId(message);
}

/** Moves a message to another conversation or to an earlier instant; both conversations are thought over. */
export function moveMessage(
  world: World,
  message: MessageRecord,
  to: { readonly conversation: ConversationRecord; readonly at: number },
): void {
  const from = world.conversations.get(message.conversationId)!;
  const facts = takeOut(from, message);
  reconsiderOutsideMessages(world, from);
  message.at = to.at;
  message.conversationId = to.conversation.id;
  message.revision += 1;
  insert(to.conversation.messages, message);
  for (const fact of facts)
    addFact(world, to.conversation, fact.id === message.id ? { ...fact, at: to.at } : fact);
  world.journal.record({ type: 'message', id: message.id });
  if (from !== to.conversation) touch(world, from, { formerAssigneeId: from.assigneeId, isLate: true });
  touch(world, to.conversation, { isLate: true });
}
