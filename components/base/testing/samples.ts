import type { Message } from '../../../src/contract/message.ts';
import { viewAt, foldSessions, type Fact } from '../../../src/session/index.ts';
import type { ConversationSummary, ConversationsState } from '../../../src/workspace/workspace.ts';
import { NOW } from './fake-workspace.ts';

const HOUR = 3_600_000;

/** A text from the contact, unless the test says otherwise. */
export function sampleMessage(change: Partial<Message> = {}): Message {
  return {
    id: 'message-1',
    conversationId: 'conversation-1',
    at: NOW - HOUR,
    direction: 'inbound',
    origin: 'contact',
    content: { kind: 'text', text: 'Is the branch open on Sunday?' },
    revision: 1,
    ...change,
  };
}

/** A session at the present instant, from facts written as kind and hours before now. */
export function sampleSession(
  ...facts: [kind: Fact['kind'], hoursAgo: number][]
): ConversationSummary['session'] {
  const folded = foldSessions(
    facts.map(([kind, ago], index) => ({ id: `fact-${index}`, at: NOW - ago * HOUR, kind })),
  );
  const newest = folded.at(-1);
  return newest === undefined ? null : { id: newest.id, view: viewAt(newest, NOW) };
}

/** A waiting conversation of a masked contact, unless the test says otherwise. */
export function sampleSummary(change: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    id: 'conversation-1',
    contact: {
      ref: 'ref-1',
      label: { kind: 'accountId', text: 'Acc 10342' },
      accountId: 'Acc 10342',
      name: null,
    },
    channel: { id: 'channel-1', name: 'Support line' },
    assignedTo: null,
    lastMessage: sampleMessage(),
    unread: 2,
    session: sampleSession(['received', 1]),
    outbox: { waiting: 0, attention: 0 },
    ...change,
  };
}

/** A list that is ready, with its counts. */
export function sampleList(items: readonly ConversationSummary[]): ConversationsState {
  const counts = { waiting: 0, active: 0, initiated: 0, archived: 0 };
  for (const { session } of items) if (session !== null) counts[session.view.disposition] += 1;
  return { state: 'ready', items, complete: true, counts, problem: null };
}
