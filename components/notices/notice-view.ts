import type { Notice } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import type { IconName } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** How a notice is shown: what it says, how urgent it is, and what the agent can do. */
export interface NoticeView {
  readonly icon: IconName;
  readonly tone: 'calm' | 'urgent' | 'failed';
  readonly text: string;
  /** The word on the button that opens the conversation. */
  readonly action: string;
}

const looks: Record<Notice['kind'], Pick<NoticeView, 'icon' | 'tone'>> = {
  windowExceeded: { icon: 'hourglass', tone: 'urgent' },
  windowClosing: { icon: 'timer', tone: 'urgent' },
  archivedAutomatically: { icon: 'archive', tone: 'calm' },
  messageRefused: { icon: 'ban', tone: 'failed' },
  messageExpired: { icon: 'timer', tone: 'failed' },
  messageUncertain: { icon: 'circle-alert', tone: 'failed' },
  messageFailed: { icon: 'circle-alert', tone: 'failed' },
};

const actions: Record<Notice['kind'], (msg: Messages) => string> = {
  windowExceeded: (msg) => msg.sendTemplate,
  windowClosing: (msg) => msg.answer,
  archivedAutomatically: (msg) => msg.openConversation,
  messageRefused: (msg) => msg.review,
  messageExpired: (msg) => msg.review,
  messageUncertain: (msg) => msg.review,
  messageFailed: (msg) => msg.review,
};

export function viewNotice({ kind, reason }: Notice, msg: Messages): NoticeView {
  const said = msg.noticeKinds[kind];
  const text = reason === undefined ? said : `${said}. ${adviceFor(reason, msg)}`;
  return { ...looks[kind], text, action: actions[kind](msg) };
}

const urgency = ['failed', 'urgent', 'calm'];

/** What asks for the agent first comes first; of the same tone the newest. */
export function inOrderOfUrgency(notices: readonly Notice[]): readonly Notice[] {
  const rank = ({ kind }: Notice): number => urgency.indexOf(looks[kind].tone);
  return notices.toSorted((a, b) => rank(a) - rank(b) || b.at - a.at);
}
