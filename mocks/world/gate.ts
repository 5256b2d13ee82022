import type { ProblemCode } from '../../src/contract/problem.ts';
import type { PlatformError } from '../../src/contract/platform-error.ts';
import type { TemplateLanguage } from '../../src/contract/template.ts';
import { platformError } from './platform-errors.ts';
import { isLive, windowIsOpen } from './sessions.ts';
import type { SessionState } from './sessions.ts';
import { personalObstacleOf } from './users/obstacles.ts';
import type { UserRecord, World } from './state.ts';

export interface SendAttempt {
  readonly user: UserRecord;
  readonly channelId: string;
  /** The newest session of the conversation; null if there has been none. */
  readonly session: SessionState | null;
  /** The language version to be sent; null if it is not there; absent for free-form. */
  readonly template?: TemplateLanguage | null;
  readonly now: number;
}

export type Obstacle = Extract<
  ProblemCode,
  | 'role-not-allowed'
  | 'channel-not-assigned'
  | 'outbound-channel-not-assigned'
  | 'template-not-approved'
  | 'window-closed'
  | 'no-live-session'
>;

/** The first thing that stands in the way of a message: the user, channel, outbound channel, template, clock. */
export function obstacleTo(world: World, attempt: SendAttempt): Obstacle | null {
  const { user, channelId, session, template, now } = attempt;
  if (personalObstacleOf(world, user) !== null) return 'role-not-allowed';
  if (!user.channels.includes('whatsapp')) return 'channel-not-assigned';
  if (!user.outboundChannelIds.includes(channelId)) return 'outbound-channel-not-assigned';
  if (template !== undefined) return template?.status === 'approved' ? null : 'template-not-approved';
  if (windowIsOpen(session, now)) return null;
  return isLive(session, now) ? 'window-closed' : 'no-live-session';
}

/** The platform's error for a language that cannot be sent: paused, disabled, or not there for sending at all. */
export function errorOfTemplate(template: TemplateLanguage | null): PlatformError {
  const { status } = template ?? {};
  return platformError(status === 'paused' ? 132015 : status === 'disabled' ? 132016 : 132001);
}

/** The language version that was chosen; null if the channel's business has none such. */
export function chosenTemplate(
  world: World,
  channelId: string,
  choice: { readonly templateId: string; readonly language: string },
): TemplateLanguage | null {
  const template = world.templates.get(choice.templateId);
  if (template?.businessManagerId !== world.channels.get(channelId)?.businessManagerId) return null;
  return template?.languages.find(({ language }) => language === choice.language) ?? null;
}
