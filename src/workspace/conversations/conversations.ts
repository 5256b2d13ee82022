import type { ListedConversations } from './conversation-index.ts';
import type { SyncProgress } from '../sync/sync.ts';
import type { ConversationsState } from '../workspace.ts';

/** The list, with how far it is known. What is there to show is shown, whatever the backend says. */
export function conversationsOf(
  { items, counts }: ListedConversations,
  { loaded, complete, problem }: SyncProgress,
): ConversationsState {
  const nothingToShow = problem === null ? 'loading' : 'failed';
  return { state: loaded ? 'ready' : nothingToShow, items, complete, counts, problem };
}
