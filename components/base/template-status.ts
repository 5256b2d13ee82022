import { html, type TemplateResult } from 'lit';
import type { TemplateLanguage, TemplateRejection } from '../../src/contract/template.ts';
import { icon, type IconName } from './icon.ts';
import type { Messages } from './messages.ts';

/** `good`: it can be sent. `bad`: someone has to do something. `waiting`: the platform decides. */
type Tone = 'good' | 'bad' | 'waiting' | 'calm';

const statuses: Readonly<Record<string, readonly [IconName, Tone]>> = {
  draft: ['pencil', 'calm'],
  pending: ['hourglass', 'waiting'],
  approved: ['circle-check', 'good'],
  rejected: ['circle-x', 'bad'],
  paused: ['circle-pause', 'bad'],
  disabled: ['ban', 'bad'],
  inAppeal: ['scale', 'waiting'],
  limitExceeded: ['triangle-alert', 'bad'],
  pendingDeletion: ['trash-2', 'calm'],
  flagged: ['flag', 'bad'],
  locked: ['lock', 'bad'],
  reinstated: ['circle-check', 'good'],
  archived: ['archive', 'calm'],
  unarchived: ['circle-check', 'calm'],
  deleted: ['trash-2', 'calm'],
};

const qualities: Readonly<Record<string, readonly [IconName, Tone]>> = {
  green: ['signal-high', 'good'],
  yellow: ['signal-medium', 'waiting'],
  red: ['signal-low', 'bad'],
  unknown: ['circle-dashed', 'calm'],
};

/** The status of a language of a template in words; one that is new to us as it came. */
export function statusWord(status: string, msg: Messages): string {
  return Object.hasOwn(msg.templateStatuses, status) ? msg.templateStatuses[status]! : status;
}

/** A status as icon and word, in its tone. Style: `templateStates`. */
export function statusMark(status: string, msg: Messages): TemplateResult {
  const [name, tone] = known(statuses, status) ?? ['circle-dashed', 'calm'];
  return html`<span class="state" data-tone=${tone}
    >${icon(name)}<bdi>${statusWord(status, msg)}</bdi></span
  >`;
}

/** How contacts take a language, by the platform's rating, as icon and word, in its tone. */
export function qualityMark(quality: TemplateLanguage['quality'], msg: Messages): TemplateResult {
  const [name, tone] = known(qualities, quality) ?? ['circle-dashed', 'calm'];
  const word = known(msg.templateQualities, quality) ?? quality;
  return html`<span class="state" data-tone=${tone}>${icon(name)}<bdi>${word}</bdi></span>`;
}

/** Why a language was rejected, in plain words, with what the platform recommends. */
export function rejectionWords({ reason, recommendation }: TemplateRejection, msg: Messages): string {
  const words = known(msg.templateRejections, reason) ?? msg.templateRejectionOther(reason);
  return recommendation === undefined ? words : `${words} ${recommendation}`;
}

function known<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
