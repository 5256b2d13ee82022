import { html, nothing, type TemplateResult } from 'lit';
import type { LifecycleEvent, ThreadItem } from '../../../src/workspace/workspace.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { ThreadContext } from './thread-context.ts';

type EventItem = Extract<ThreadItem, { kind: 'event' }>;

const icons: Readonly<Partial<Record<LifecycleEvent, IconName>>> = {
  windowExceeded: 'hourglass',
  windowClosing: 'timer',
  windowClosed: 'timer',
  windowClosedByPlatform: 'timer',
  archivedByAgent: 'archive',
  archivedUnanswered: 'archive',
  archivedMissed: 'archive',
  archivedIdle: 'archive',
};

/** What happened in a session's life, as a quiet line; with an action where it asks for a template. */
export function lifeEvent(
  { event, at }: EventItem,
  { msg, formats, chooseTemplate }: ThreadContext,
  asksForTemplate: boolean,
): TemplateResult {
  const name = icons[event];
  return html`<div class="event" part="event" data-event=${event} ?data-asks=${asksForTemplate}>
    <p>
      ${name === undefined ? nothing : icon(name)}<span>${msg.lifeEvents[event]}</span>
      <time title=${formats.fullTime(at)}>${formats.time(at)}</time>
    </p>
    ${
      asksForTemplate
        ? html`<button type="button" class="chip" @click=${chooseTemplate}>${msg.chooseTemplate}</button>`
        : nothing
    }
  </div>`;
}

/** The newest line of the live session that asks for a template, if there was no message since. */
export function eventAskingForTemplate(
  thread: readonly ThreadItem[],
  sessionId: string | null,
): EventItem | null {
  for (const item of thread.toReversed()) {
    if (item.kind === 'message') return null;
    if (item.kind === 'outbox') continue;
    if (item.sessionId !== sessionId || item.event.startsWith('archived')) return null;
    if (asksForTemplate(item.event)) return item;
  }
  return null;
}

function asksForTemplate(event: LifecycleEvent): boolean {
  return event === 'windowExceeded' || event === 'windowClosed' || event === 'windowClosedByPlatform';
}
