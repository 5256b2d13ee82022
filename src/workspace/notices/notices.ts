import type { Viewer } from '../../contract/viewer.ts';
import type { SessionNotice } from '../../session/index.ts';
import type { OutboxRow } from '../../store/store.ts';
import type { ConversationEntry } from '../conversations/conversation-entry.ts';
import type { Notice, ShownContact } from '../workspace.ts';

/** A notice that stands, whether or not anybody has been told. */
export interface StandingNotice extends Omit<Notice, 'announce'> {
  /** What it is announced once for, with its kind and fact. */
  readonly sessionId: string;
  /** Nothing can be done about it any more: its session is archived. */
  readonly past: boolean;
}

/** Notices go to whoever has the conversation, else to all who may send on its channel. */
export function isNoticeFor(viewer: Viewer, { row }: ConversationEntry): boolean {
  return row.assignedTo === null
    ? viewer.outboundChannelIds.includes(row.channelId)
    : row.assignedTo.id === viewer.id;
}

/** The notices of a conversation that stand: of its newest session, and not overtaken by a later fact. */
export function conversationNotices(entry: ConversationEntry, contact: ShownContact): StandingNotice[] {
  const { row, session, view } = entry;
  if (session === null || view === null) return [];
  const past = view.disposition === 'archived';
  const about = { conversationId: row.id, contact, past };
  const notices = view.notices
    .filter((notice) => !session.facts.some((fact) => overtakes(fact, notice)))
    .map(({ kind, at, factId }) => ({ ...about, ...identified(session.id, kind, factId), at }));
  const message = row.lastMessage;
  if (message?.direction !== 'outbound' || message.status !== 'failed') return notices;
  const failed = {
    ...about,
    ...identified(session.id, 'messageFailed', message.id),
    at: message.statusAt ?? message.at,
    ...(message.error && { reason: { code: 'platform-refused', platformError: message.error.code } }),
  };
  return [...notices, failed];
}

/** What falls due by time comes before the facts of the same instant, so these overtake it too. */
function overtakes(fact: { id: string; at: number }, notice: SessionNotice): boolean {
  return fact.at >= notice.at && fact.id !== notice.factId;
}

const kindByState = {
  refused: 'messageRefused',
  expired: 'messageExpired',
  uncertain: 'messageUncertain',
} as const;

/** The notice of a row of the outbox that needs the agent's choice; null for any other. */
export function outboxNotice(row: OutboxRow, contact: ShownContact): StandingNotice | null {
  const { state, conversationId, refusal } = row;
  if (state !== 'refused' && state !== 'expired' && state !== 'uncertain') return null;
  const since = state === 'expired' ? row.notAfter : row.firstAttemptAt;
  return {
    ...identified(conversationId, kindByState[state], row.id),
    conversationId,
    contact,
    at: since ?? row.createdAt,
    past: false,
    ...(refusal !== undefined && { reason: refusal }),
  };
}

function identified(
  sessionId: string,
  kind: Notice['kind'],
  factId: string,
): Pick<StandingNotice, 'id' | 'sessionId' | 'kind' | 'factId'> {
  return { id: `${sessionId}:${kind}:${factId}`, sessionId, kind, factId };
}
