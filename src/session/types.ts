import type { ArchivedReason, Disposition, ServiceLevelState } from '../contract/cdr.ts';
import type { Fact } from '../contract/fact.ts';

/**
 * One session of a conversation: what `foldSessions` makes and `viewAt` reads. Plain data that survives
 * `structuredClone`. Make it by `foldSessions` only: the order of `facts`, and that all of them belong to this
 * session, is relied upon.
 */
export interface Session {
  /** The id of the opening fact. */
  readonly id: string;
  /** The facts of this session in fact order, each id once; the first one opened it. */
  readonly facts: readonly [Fact, ...Fact[]];
}

/** The customer-service window: whether free-form messages are possible. */
export interface CustomerServiceWindow {
  readonly open: boolean;
  /** When it closes by itself, epoch milliseconds; null while it is closed. */
  readonly closesAt: number | null;
}

/** How fast the contact gets a first answer: one timer in a session, which nothing restarts. */
export type ServiceLevel = ServiceLevelNotStarted | ServiceLevelStarted;

export interface ServiceLevelNotStarted {
  readonly state: 'notStarted';
  readonly startedAt: null;
  readonly dueAt: null;
  readonly answeredAt: null;
}

export interface ServiceLevelStarted {
  readonly state: Exclude<ServiceLevelState, 'notStarted'>;
  /** When the contact began to wait, epoch milliseconds. */
  readonly startedAt: number;
  /** `startedAt` plus the channel's target, epoch milliseconds. */
  readonly dueAt: number;
  /** When an agent first answered, in time or late, epoch milliseconds; null until then. */
  readonly answeredAt: number | null;
}

export type SessionNoticeKind = 'windowExceeded' | 'windowClosing' | 'archivedAutomatically';

/** Something that fell due by time and that people are told once, by (session, kind, factId). */
export interface SessionNotice {
  readonly kind: SessionNoticeKind;
  /** When it fell due, epoch milliseconds. */
  readonly at: number;
  /** The outreach or message that caused it. */
  readonly factId: string;
}

/** All that holds for one session at one instant. */
export interface SessionView {
  readonly disposition: Disposition;
  /** Null unless the disposition is `archived`. */
  readonly archivedReason: ArchivedReason | null;
  readonly window: CustomerServiceWindow;
  readonly serviceLevel: ServiceLevel;
  /** All that fell due so far, oldest first; kept after an answer and after the archive. */
  readonly notices: readonly SessionNotice[];
  /**
   * The earliest later instant (epoch milliseconds) at which any part of this view changes without a new fact;
   * null when none does, as always once archived.
   */
  readonly nextDeadline: number | null;
}
