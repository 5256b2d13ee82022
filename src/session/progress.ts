import type { Fact } from '../contract/fact.ts';
import { OUTREACH_NOTICE_SPAN, OUTREACH_SPAN, SILENCE_SPAN, WINDOW_SPAN } from './spans.ts';

/**
 * What the facts so far say about one session. Time is not in it: what time brings follows from these facts and
 * `now`, so nothing here has to be kept up to date by a timer.
 */
export interface Progress {
  /** Of any kind that is a message, from either side. */
  lastMessage: Fact;
  firstReceived: Fact | null;
  /** The first agent message after the contact first wrote. */
  firstAnswer: Fact | null;
  agentHasSpoken: boolean;
  /** The outreach that the contact has not answered yet. */
  pendingOutreach: Fact | null;
  /** The last message received, unless the platform or an agent's archive closed the window after it. */
  windowOpenedBy: Fact | null;
  archivedByAgent: Fact | null;
}

/** The progress of a session before its opening fact is applied. */
export function beginProgress(opening: Fact): Progress {
  return {
    lastMessage: opening,
    firstReceived: null,
    firstAnswer: null,
    agentHasSpoken: false,
    pendingOutreach: null,
    windowOpenedBy: null,
    archivedByAgent: null,
  };
}

/** The instant at which the customer-service window closes by time; `-Infinity` if it was closed or never opened. */
export function windowClosesAt({ windowOpenedBy }: Progress): number {
  return windowOpenedBy === null ? -Infinity : windowOpenedBy.at + WINDOW_SPAN;
}

/**
 * The instant at which time archives the session, unless an agent did. In Waiting every message is one received,
 * so that the last message bounds Waiting as well as Active.
 */
export function archivesAt(progress: Progress): number {
  const { pendingOutreach, lastMessage } = progress;
  return pendingOutreach === null ? lastMessage.at + SILENCE_SPAN : pendingOutreach.at + OUTREACH_SPAN;
}

/** The instant since which the session is archived, as seen at `now`; null while it is live. */
export function archivedSince(progress: Progress, now: number): number | null {
  if (progress.archivedByAgent !== null) return progress.archivedByAgent.at;
  const at = archivesAt(progress);
  return at <= now ? at : null;
}

/** A template is an outreach if the window is closed and no earlier outreach is in its first 24 h. */
function startsOutreach(progress: Progress, template: Fact): boolean {
  if (template.at < windowClosesAt(progress)) return false;
  const { pendingOutreach } = progress;
  return pendingOutreach === null || template.at >= pendingOutreach.at + OUTREACH_NOTICE_SPAN;
}

function agentSpoke(progress: Progress, message: Fact): void {
  progress.lastMessage = message;
  progress.agentHasSpoken = true;
  if (progress.firstReceived !== null) progress.firstAnswer ??= message;
}

/** Applies the next fact, in fact order, of a session that is live at `fact.at`. */
export function applyFact(progress: Progress, fact: Fact): void {
  switch (fact.kind) {
    case 'received':
      progress.lastMessage = fact;
      progress.firstReceived ??= fact;
      progress.pendingOutreach = null;
      progress.windowOpenedBy = fact;
      break;
    case 'templateSent':
      if (startsOutreach(progress, fact)) progress.pendingOutreach = fact;
      agentSpoke(progress, fact);
      break;
    case 'freeformSent':
      // Also with the window closed, where a lawful backend would have refused it: an ordinary agent message. While
      // an outreach is pending it moves nothing, as the pending outreach alone sets the clocks.
      agentSpoke(progress, fact);
      break;
    case 'archived':
      progress.archivedByAgent = fact;
      progress.pendingOutreach = null;
      progress.windowOpenedBy = null;
      break;
    case 'windowClosed':
      progress.windowOpenedBy = null;
      break;
  }
}
