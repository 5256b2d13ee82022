import type { AdministrationPart } from '../administration/create-administration.ts';
import type { Store, StoreChange } from '../../store/store.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Drafts } from '../outbox/drafts.ts';
import type { NoticeBoard } from '../notices/notice-board.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { ReferenceData } from '../sync/reference-data.ts';
import type { SignIn } from '../sync/sign-in.ts';
import type { Sync } from '../sync/sync.ts';
import type { Threads } from '../thread/threads.ts';

export interface FollowStoreOptions {
  readonly store: Pick<Store, 'subscribe' | 'conversation' | 'getMeta'>;
  readonly index: ConversationIndex;
  readonly threads: Threads;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly administration: Pick<AdministrationPart, 'reloadDrafts'>;
  readonly reference: ReferenceData;
  readonly signIn: SignIn;
  readonly board: NoticeBoard;
  readonly sync: Sync;
  /** Whether this tab is the one that writes what the backend says. */
  readonly leads: () => boolean;
}

/** Brings into memory what other tabs wrote into the store. */
export function followStore({
  store,
  index,
  threads,
  outbox,
  drafts,
  administration,
  reference,
  signIn,
  board,
  sync,
  leads,
}: FollowStoreOptions): void {
  const readConversation = async (id: string): Promise<void> => {
    const row = await store.conversation(id).catch(() => null);
    if (row === undefined) index.remove([id]);
    else if (row !== null) index.merge([row]);
  };

  const followLeader = ({ conversations = [], messages = [], meta = [] }: StoreChange): void => {
    for (const id of conversations) void readConversation(id);
    threads.reread(messages);
    if (meta.includes('viewer')) void signIn.restore();
    if (meta.includes('channels')) void reference.channels.restore();
    if (meta.includes('templates')) void reference.templates.restore();
    if (meta.includes('streamPosition')) sync.restored({ any: true, complete: true });
  };

  store.subscribe((change) => {
    if (change.outbox) void outbox.reload();
    if (change.drafts) void drafts.reload(change.drafts);
    if (change.formDrafts) administration.reloadDrafts(change.formDrafts);
    if (change.meta?.includes('dismissedNotices')) {
      void store.getMeta('dismissedNotices').then(
        (ids = []) => board.restoreDismissed(ids),
        () => {},
      );
    }
    if (!leads()) followLeader(change);
  });
}
