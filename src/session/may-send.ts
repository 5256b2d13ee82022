import type { ProblemCode } from '../contract/problem.ts';
import { viewAt } from './view.ts';
import type { Session } from './types.ts';

export type MessageKind = 'freeform' | 'template';

/** The clock's obstacles. */
export type ClockObstacle = Extract<ProblemCode, 'window-closed' | 'no-live-session'>;

/** The obstacles that lie in the user, the channel and the template. */
export type AssignmentObstacle = Extract<
  ProblemCode,
  'channel-not-assigned' | 'outbound-channel-not-assigned' | 'template-not-approved'
>;

/** Yes, or the first obstacle, by the code with which the API refuses the same message. */
export type MaySendAnswer<Obstacle extends string = ClockObstacle | AssignmentObstacle> =
  { readonly ok: true } | { readonly ok: false; readonly reason: Obstacle };

/** What is asked of a user. */
export interface SendingViewer {
  /** Kinds of channels the user has, such as `voice` or `whatsapp`. */
  readonly channels: readonly string[];
  /** The WhatsApp channels from which the user may send. */
  readonly outboundChannelIds: readonly string[];
}

/** What is asked of a WhatsApp channel. */
export interface SendingChannel {
  readonly id: string;
}

/** What is asked of one language version of a template. */
export interface SendingTemplate {
  /** As the contract spells it; only `approved` may be sent. */
  readonly status: string;
}

/**
 * Whether the clock permits a message at `now` (epoch milliseconds). `session` is the conversation's newest, or
 * null if it has none.
 *
 * @throws RangeError like `viewAt`, for either kind, if `now` is before the session's first fact
 */
export function maySend(
  session: Session | null,
  kind: MessageKind,
  now: number,
): MaySendAnswer<ClockObstacle> {
  const view = session === null ? null : viewAt(session, now);
  if (kind === 'template' || view?.window.open === true) return { ok: true };
  if (view === null || view.disposition === 'archived') return { ok: false, reason: 'no-live-session' };
  return { ok: false, reason: 'window-closed' };
}

/**
 * Whether this user may send from this channel, and the template if one is given, whatever the clock says. The
 * answer names the first obstacle: channel, outbound channel, template.
 */
export function maySendAs(
  viewer: SendingViewer,
  channel: SendingChannel,
  template?: SendingTemplate,
): MaySendAnswer<AssignmentObstacle> {
  if (!viewer.channels.includes('whatsapp')) return { ok: false, reason: 'channel-not-assigned' };
  if (!viewer.outboundChannelIds.includes(channel.id)) {
    return { ok: false, reason: 'outbound-channel-not-assigned' };
  }
  if (template !== undefined && template.status !== 'approved') {
    return { ok: false, reason: 'template-not-approved' };
  }
  return { ok: true };
}

/** A message that a user is about to send. */
export interface SendingAttempt {
  readonly viewer: SendingViewer;
  readonly channel: SendingChannel;
  /** The conversation's newest session, or null. */
  readonly session: Session | null;
  readonly kind: MessageKind;
  /** The language version to send, once one is chosen. */
  readonly template?: SendingTemplate;
}

/**
 * The first obstacle of all that a user is told at `now` (epoch milliseconds): channel, outbound channel, template,
 * clock.
 *
 * @throws RangeError like `maySend`, where the clock is the one to answer
 */
export function mayUserSend(attempt: SendingAttempt, now: number): MaySendAnswer {
  const permission = maySendAs(attempt.viewer, attempt.channel, attempt.template);
  return permission.ok ? maySend(attempt.session, attempt.kind, now) : permission;
}
