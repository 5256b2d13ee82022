import type { Message } from '../../contract/message.ts';
import type { Session } from '../../session/index.ts';
import type { OutboxItem, ThreadItem } from '../workspace.ts';
import { lifeEvents } from './life-events.ts';

/** All that a thread is made of. */
export interface ThreadParts {
  /** Ascending by (`at`, `id`), without a gap between them. */
  readonly messages: readonly Message[];
  /** Oldest first. */
  readonly sessions: readonly Session[];
  readonly outbox: readonly OutboxItem[];
  /** Nothing older than this is shown (epoch milliseconds): between there and what is known may be gaps. */
  readonly from: number;
  readonly now: number;
}

/**
 * The lines of a thread, oldest first. What happened in a session stands before the messages of the same instant, and
 * what is on its way stands last.
 */
export function threadItems({ messages, sessions, outbox, from, now }: ThreadParts): ThreadItem[] {
  const arrived = new Set(messages.map(({ idempotencyKey }) => idempotencyKey));
  const lines: ThreadItem[] = [
    ...sessions.flatMap((session) => eventLines(session, now)),
    ...messages.map(messageLine),
  ];
  return [
    ...lines.filter(({ at }) => at >= from).sort((a, b) => a.at - b.at),
    ...outbox.filter(({ id }) => !arrived.has(id)).map(outboxLine),
  ];
}

function eventLines(session: Session, now: number): ThreadItem[] {
  return lifeEvents(session, now).map(({ at, event }) => {
    return { kind: 'event', key: `${session.id}:${event}:${at}`, at, sessionId: session.id, event };
  });
}

/** A message keeps the key it had while it was in the outbox. */
function messageLine(message: Message): ThreadItem {
  return { kind: 'message', key: message.idempotencyKey ?? message.id, at: message.at, message };
}

function outboxLine(row: OutboxItem): ThreadItem {
  return { kind: 'outbox', key: row.id, at: row.createdAt, row };
}
