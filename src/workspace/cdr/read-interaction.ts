import type { CallOutcome, Client } from '../../client/client.ts';
import type { Fact } from '../../contract/fact.ts';
import type { Message } from '../../contract/message.ts';
import { foldSessions } from '../../session/index.ts';
import type { Session } from '../../session/index.ts';

/** How many facts and messages are asked for at once. */
const pageSizes = { facts: 1000, messages: 100 };

/** One session of a conversation with its messages. */
export interface Interaction {
  /** Null where there is no such session. */
  readonly session: Session | null;
  /** Oldest first. */
  readonly messages: readonly Message[];
}

/** Reads the facts of a session, and the messages of its conversation back to its beginning. */
export async function readInteraction(
  client: Client,
  { conversationId, sessionId }: { readonly conversationId: string; readonly sessionId: string },
  signal: AbortSignal,
): Promise<CallOutcome<Interaction>> {
  const params = { conversationId };
  const facts: Fact[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { sessionId, limit: pageSizes.facts, cursor };
    const outcome = await client.call('listFacts', { params, query }, { signal });
    if (!outcome.ok) return outcome;
    facts.push(...outcome.value.items);
    cursor = outcome.value.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  const session = foldSessions(facts).find(({ id }) => id === sessionId);
  if (session === undefined) return known({ session: null, messages: [] });

  const ids = new Set(session.facts.map(({ id }) => id));
  const messages: Message[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { limit: pageSizes.messages, cursor };
    const outcome = await client.call('listMessages', { params, query }, { signal });
    if (!outcome.ok) return outcome;
    const { items, nextCursor } = outcome.value;
    messages.push(...items.filter(({ id }) => ids.has(id)));
    const isBefore = items.some(({ at }) => at < session.facts[0].at);
    if (isBefore || nextCursor === null) break;
    cursor = nextCursor;
  }
  return known({ session, messages: messages.reverse() });
}

function known(value: Interaction): CallOutcome<Interaction> {
  return { ok: true, value, status: 200, etag: null };
}
