import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Viewer } from '../../contract/viewer.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { NoticeBoard } from './notice-board.ts';
import { conversationNotices, isNoticeFor, outboxNotice } from './notices.ts';
import type { Outbox } from '../outbox/outbox.ts';

export interface AnnounceOptions {
  readonly board: NoticeBoard;
  readonly index: ConversationIndex;
  readonly outbox: Outbox;
  readonly contacts: ContactBook;
  readonly viewer: ReadonlySignal<Viewer | null>;
}

/** Where the outbox's notices are posted. No conversation has this id: ids have a character at least. */
const outboxSource = '';

/** Posts on the board what stands in each conversation and in the outbox, whenever it changes. */
export function announceNotices({ board, index, outbox, contacts, viewer }: AnnounceOptions): void {
  const postConversation = (id: string): void => {
    const entry = index.get(id);
    const present = viewer.peek();
    if (entry === undefined || present === null || !isNoticeFor(present, entry)) {
      board.post(id, []);
      return;
    }
    if (entry.session !== null && entry.view?.disposition !== 'archived') board.sawLive(entry.session.id);
    board.post(id, conversationNotices(entry, contacts.shown(entry.row.contact)));
  };
  const postOutbox = (): void => {
    const standing = outbox.rows.peek().flatMap((row) => {
      const contact = index.get(row.conversationId)?.row.contact ?? { ref: '' };
      return outboxNotice(row, contacts.shown(contact)) ?? [];
    });
    board.post(outboxSource, standing);
  };

  index.onChange((ids) => {
    ids.forEach(postConversation);
    postOutbox();
    void board.update();
  });
  effect(() => {
    void viewer.value;
    for (const id of index.ids()) postConversation(id);
    void board.update();
  });
  effect(() => {
    void outbox.rows.value;
    postOutbox();
    void board.update();
  });
}
