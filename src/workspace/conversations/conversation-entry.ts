import type { Conversation } from '../../contract/conversation.ts';
import type { WithoutNumbers } from '../../masking/index.ts';
import { foldSessions, viewAt } from '../../session/index.ts';
import { isBefore } from '../../session/fact-order.ts';
import type { Session, SessionView } from '../../session/index.ts';
import type { ConversationRow } from '../../store/store.ts';

/** A conversation in memory, and how its newest session stood when it was last looked at. */
export interface ConversationEntry {
  readonly row: ConversationRow;
  /** The newest session; null where there has been none. */
  readonly session: Session | null;
  readonly view: SessionView | null;
}

/** A conversation as the backend told it, as a row to keep. */
export function rowOf(conversation: WithoutNumbers<Conversation>): ConversationRow {
  const openingFactId = foldSessions(conversation.facts).at(-1)?.id ?? null;
  return { ...conversation, openingFactId };
}

/** The newest session of a row, which may also hold facts of older ones, with gaps between them. */
export function newestSession(row: ConversationRow): Session | null {
  const opening = row.facts.find(({ id }) => id === row.openingFactId);
  if (opening === undefined) return null;
  return foldSessions(row.facts.filter((fact) => !isBefore(fact, opening))).at(-1) ?? null;
}

/** How a session stands at `now`, or at its newest fact, should the clock be behind that. */
export function viewFrom(session: Session, now: number, serviceLevelTarget?: number): SessionView {
  const at = instantFor(session, now);
  return serviceLevelTarget === undefined ? viewAt(session, at) : viewAt(session, at, { serviceLevelTarget });
}

/** The instant to ask about: a fact that is known has happened, whatever the clock says. */
export function instantFor(session: Session | null, now: number): number {
  return Math.max(now, session?.facts.at(-1)?.at ?? now);
}

/** The next instant (epoch milliseconds) at which its view changes by itself; null when nothing is due. */
export function deadlineOf({ view }: ConversationEntry): number | null {
  return view?.nextDeadline ?? null;
}

/** When the newest message was (epoch milliseconds): what the list is ordered by. */
export function newestMessageAt({ row, session }: ConversationEntry): number {
  return row.lastMessage?.at ?? session?.facts.at(-1)?.at ?? 0;
}
