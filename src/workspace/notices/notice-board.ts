import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Store } from '../../store/store.ts';
import type { StandingNotice } from './notices.ts';
import type { Notice } from '../workspace.ts';

/**
 * What the agent is told. A notice is listed while it stands, until the agent dismisses it; it is announced once, by
 * the tab that leads, which claims it in the store first.
 *
 * What happened before anybody looked would flood the desk: of sessions that were archived already when this page
 * first saw them, only what fell due since an earlier page had caught up is told, and nothing on the very first one.
 */
export interface NoticeBoard {
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** A session is live, so that what befalls it from now on is news. */
  sawLive(sessionId: string): void;
  /** The notices that stand for one source (a conversation, or the outbox), in place of those before. */
  post(source: string, standing: readonly StandingNotice[]): void;
  /** Backend time (epoch milliseconds) up to which archived sessions have been told of. The first call counts. */
  setSince(since: number): void;
  readonly dismiss: (id: string) => void;
  /** Takes what was dismissed by an earlier page or another tab. */
  restoreDismissed(ids: readonly string[]): void;
  /** Publishes what was posted, and announces what nobody has announced, if this tab may. Resolves when all is done. */
  update(): Promise<void>;
  forget(): void;
}

export interface NoticeBoardOptions {
  readonly store: Pick<Store, 'claimAnnouncement' | 'putMeta'>;
  /** Whether this tab leads, and the backend's time is certain. */
  readonly mayAnnounce: () => boolean;
}

/** What was decided about a notice: announced by this tab, listed without a word, or not even listed. */
type Decision = 'announced' | 'listed' | 'silent';

export function createNoticeBoard({ store, mayAnnounce }: NoticeBoardOptions): NoticeBoard {
  const notices = signal<readonly Notice[]>([]);
  const posted = new Map<string, readonly StandingNotice[]>();
  const decisions = new Map<string, Decision>();
  const live = new Set<string>();
  const dismissed = new Set<string>();
  let since: number | null = null;
  let announcing: Promise<void> | null = null;

  /** Of a session that this page saw alive, or something that can still be acted upon. */
  const isNews = ({ past, sessionId }: StandingNotice): boolean => !past || live.has(sessionId);
  const isOld = (notice: StandingNotice): boolean => !isNews(notice) && since !== null && notice.at <= since;
  const standing = (): StandingNotice[] =>
    [...posted.values()].flat().sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

  const isListed = (notice: StandingNotice): boolean => {
    if (dismissed.has(notice.id)) return false;
    const decision = decisions.get(notice.id);
    // What this tab is about to announce is not listed before.
    return decision === undefined ? isNews(notice) && !mayAnnounce() : decision !== 'silent';
  };
  const publish = (): void => {
    notices.value = standing()
      .filter(isListed)
      .map(({ past: _past, sessionId: _sessionId, ...notice }) => ({
        ...notice,
        announce: decisions.get(notice.id) === 'announced',
      }));
  };

  const announceAll = async (): Promise<void> => {
    const undecided = (): StandingNotice[] =>
      since === null || !mayAnnounce() ? [] : standing().filter(({ id }) => !decisions.has(id));
    for (let some = undecided(); some.length > 0; some = undecided()) {
      for (const notice of some) {
        const { sessionId, kind, factId } = notice;
        // Should the store not take the claim, it is better told again by the next page than by none.
        const claimed = await store.claimAnnouncement({ sessionId, kind, factId }).catch(() => true);
        decisions.set(notice.id, claimed ? 'announced' : isNews(notice) ? 'listed' : 'silent');
      }
    }
  };

  const post = (source: string, list: readonly StandingNotice[]): void => {
    const kept = list.filter((notice) => !isOld(notice));
    if (kept.length === 0) posted.delete(source);
    else posted.set(source, kept);
  };

  return {
    notices,
    sawLive: (sessionId) => void live.add(sessionId),
    post,
    setSince(instant) {
      if (since !== null) return;
      since = instant;
      for (const [source, list] of posted) post(source, list);
    },
    dismiss(id) {
      dismissed.add(id);
      publish();
      const still = standing().filter((notice) => dismissed.has(notice.id));
      // Where it cannot be kept, it is listed again by the next page.
      store
        .putMeta(
          'dismissedNotices',
          still.map((notice) => notice.id),
        )
        .catch(() => {});
    },
    restoreDismissed(ids) {
      for (const id of ids) dismissed.add(id);
      publish();
    },
    async update() {
      publish();
      announcing ??= announceAll().finally(() => {
        announcing = null;
      });
      await announcing;
      publish();
    },
    forget() {
      for (const known of [posted, decisions, live, dismissed]) known.clear();
      since = null;
      publish();
    },
  };
}
