import type { OutboxRow } from '../../store/store.ts';
import type { ContactBook } from './contact-book.ts';
import type { ConversationEntry } from './conversation-entry.ts';
import { isUnderWay } from '../outbox/outbox-step.ts';
import type { ReferenceData } from '../sync/reference-data.ts';
import type { ConversationSummary } from '../workspace.ts';

/** A conversation as the list shows it to this viewer. */
export function summaryOf(
  { row, session, view }: ConversationEntry,
  contacts: ContactBook,
  { channels }: ReferenceData,
  outbox: readonly OutboxRow[],
): ConversationSummary {
  const { id, channelId, assignedTo, lastMessage, unread } = row;
  const waiting = outbox.filter((one) => one.conversationId === id && isUnderWay(one)).length;
  const attention = outbox.filter((one) => one.conversationId === id && !isUnderWay(one)).length;
  return {
    id,
    contact: contacts.shown(row.contact),
    channel: { id: channelId, name: channels.get(channelId)?.name ?? '' },
    assignedTo,
    lastMessage: lastMessage && contacts.shownMessage(lastMessage),
    unread,
    session: session && view && { id: session.id, view },
    outbox: { waiting, attention },
  };
}
