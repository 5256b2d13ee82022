import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import type { Standing } from './standing.ts';

const HOUR = 3_600_000;

/** Until when an agent can write, and whether that is soon. */
export interface Until {
  readonly text: string;
  readonly isSoon: boolean;
}

/** Why a template is what can be sent, or that it need not be one. */
export function whyTemplate(standing: Standing, msg: Messages): string {
  if (standing.kind !== 'template') return msg.canWriteFreely;
  const words = {
    'window-closed': msg.windowClosedNow,
    'window-not-opened': msg.windowNotOpened,
    archived: msg.opensNewSession,
    'no-session': msg.firstTemplate,
  };
  return words[standing.because];
}

/** Said aloud when it changes; without the time that is left, which changes all the time. */
export function announcementOf(standing: Standing, msg: Messages): string {
  if (standing.kind === 'none') return '';
  return standing.kind === 'freeform' ? msg.freeformOpen : whyTemplate(standing, msg);
}

/** @param now - backend time, epoch milliseconds; null where it is not known */
export function untilWords(
  closesAt: number | null,
  now: number | null,
  { msg, formats }: { readonly msg: Messages; readonly formats: Formats },
): Until {
  if (closesAt === null || now === null) return { text: msg.freeformOpen, isSoon: false };
  const left = closesAt - now;
  return {
    text: msg.freeformUntil(formats.nearTime(closesAt, now), formats.span(left)),
    isSoon: left <= HOUR,
  };
}
