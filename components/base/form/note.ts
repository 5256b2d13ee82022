import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icon.ts';

export type NoteTone = 'calm' | 'good' | 'urgent' | 'failed';

const icons: Record<NoteTone, IconName> = {
  calm: 'info',
  good: 'check',
  urgent: 'triangle-alert',
  failed: 'circle-alert',
};

/** What became of something, where it was done: an icon, words, and what can be done next. */
export function note(tone: NoteTone, words: unknown, actions: unknown = nothing): TemplateResult {
  return html`<div class="note" data-tone=${tone} role=${tone === 'failed' ? 'alert' : 'status'}>
    ${icon(icons[tone])}
    <div class="note-words">${words}</div>
    ${actions === nothing ? nothing : html`<div class="note-actions">${actions}</div>`}
  </div>`;
}
