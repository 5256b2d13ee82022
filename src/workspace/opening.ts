import type { Parts } from './parts.ts';
import { joinTabs } from './tabs/join-tabs.ts';

export type OpeningParts = Pick<
  Parts,
  | 'access'
  | 'administration'
  | 'board'
  | 'clock'
  | 'index'
  | 'leadership'
  | 'line'
  | 'outbox'
  | 'profile'
  | 'reference'
  | 'signIn'
  | 'sync'
>;

/** Brings into memory what the store has. What it cannot give is missed by nobody: the backend tells it again. */
async function readStore({
  access,
  administration,
  board,
  clock,
  index,
  outbox,
  profile,
  reference,
  signIn,
  sync,
}: OpeningParts): Promise<void> {
  const { store } = access;
  await access.opened();
  administration.reloadDrafts();
  await Promise.all([
    signIn.restore(),
    clock.restore(),
    profile.restore(),
    reference.channels.restore(),
    reference.templates.restore(),
    outbox.reload(),
  ]);
  const shown = [...index.ids()];
  const [rows, position, dismissed, since] = await Promise.all([
    store.conversations(),
    store.getMeta('streamPosition'),
    store.getMeta('dismissedNotices'),
    store.getMeta('noticesSince'),
  ]).catch(() => [null, undefined, undefined, undefined] as const);
  board.restoreDismissed(dismissed ?? []);
  if (since !== undefined) board.setSince(since);
  if (rows === null) return;
  // A page that was kept for going back heard of nothing that another tab took away meanwhile.
  if (access.status.peek().persistent) {
    const kept = new Set(rows.map(({ id }) => id));
    index.remove(shown.filter((id) => !kept.has(id)));
  }
  index.merge(rows);
  sync.restored({ any: rows.length > 0, complete: position !== undefined });
}

/** Shows what the store has, and then asks who is signed in, what time it is, and which tab leads. */
export async function openParts(parts: OpeningParts): Promise<void> {
  const { profile, signIn } = parts;
  await readStore(parts);
  joinTabs(parts);
  void profile.ask();
  void signIn.ask();
}
