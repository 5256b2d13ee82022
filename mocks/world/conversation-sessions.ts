import { newestSession, sessionsOf } from './sessions.ts';
import type { SessionState } from './sessions.ts';
import type { ConversationRecord } from './state.ts';

/** Its sessions, oldest first. */
export function sessionsIn(conversation: ConversationRecord): readonly SessionState[] {
  conversation.sessions ??= sessionsOf(conversation.facts);
  return conversation.sessions;
}

export function newestSessionIn(conversation: ConversationRecord): SessionState | null {
  return sessionsIn(conversation).at(-1) ?? null;
}

/** The newest session that would be there with these facts: for questions about the past. */
export function newestSessionAt(conversation: ConversationRecord, instant: number): SessionState | null {
  return newestSession(conversation.facts.filter((fact) => fact.at <= instant));
}
