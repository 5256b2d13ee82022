import { CLOSING_NOTICE_SPAN, OUTREACH_NOTICE_SPAN } from './spans.ts';
import type { Progress } from './progress.ts';
import type { SessionNotice } from './types.ts';

/**
 * The notice that falls due before the archive if no further fact comes, or fell due already; null if none. There
 * is never more than one: while an outreach is pending the window is closed. If the message that opened the window is
 * the last of all, it is the last one received, and no agent message came after it.
 */
export function timedNotice({
  pendingOutreach,
  lastMessage,
  windowOpenedBy,
}: Progress): SessionNotice | null {
  if (pendingOutreach !== null) {
    return {
      kind: 'windowExceeded',
      at: pendingOutreach.at + OUTREACH_NOTICE_SPAN,
      factId: pendingOutreach.id,
    };
  }
  if (lastMessage === windowOpenedBy) {
    return { kind: 'windowClosing', at: lastMessage.at + CLOSING_NOTICE_SPAN, factId: lastMessage.id };
  }
  return null;
}

/** Adds the notice that fell due after `since` and not after `until`, while no fact came between the two. */
export function noteWhatFellDue(
  notices: SessionNotice[],
  progress: Progress,
  since: number,
  until: number,
): void {
  const notice = timedNotice(progress);
  if (notice !== null && notice.at > since && notice.at <= until) notices.push(notice);
}

/** The notice of an archive by time: caused by the pending outreach, else by the last message. */
export function archiveNotice(progress: Progress, archivedAt: number): SessionNotice {
  const cause = progress.pendingOutreach ?? progress.lastMessage;
  return { kind: 'archivedAutomatically', at: archivedAt, factId: cause.id };
}
