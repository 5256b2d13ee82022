import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../../src/contract/message.ts';
import type { LifecycleEvent } from '../../../src/workspace/workspace.ts';
import { platformAdvice } from '../../base/advice.ts';
import { authorOf } from '../../base/author.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { snippetOf } from '../../base/snippet.ts';
import { spanWords } from '../words/span-words.ts';
import type { DetailsContext } from './details-context.ts';
import type { HistoryEntry } from './history.ts';

/** So many entries are drawn before somebody asks for the others. */
const drawnAtFirst = 100;

export interface TimelineOptions extends DetailsContext {
  readonly isWhole: boolean;
  readonly onShowWhole: () => void;
}

/** What happened in an interaction, oldest first: a list, each entry with its time. */
export function timeline(entries: readonly HistoryEntry[], options: TimelineOptions): TemplateResult {
  const { msg, formats, isWhole, onShowWhole } = options;
  const drawn = isWhole ? entries : entries.slice(0, drawnAtFirst);
  const more = entries.length - drawn.length;
  return html`<ol role="list" class="timeline" aria-label=${msg.cdrHistory}>
      ${repeat(
        drawn,
        ({ key }) => key,
        (entry, index) => entryLine(entry, drawn[index - 1], options),
      )}
    </ol>
    ${
      more === 0
        ? nothing
        : html`<button type="button" class="more link" @click=${onShowWhole}>
            ${msg.cdrHistoryMore(formats.number(more))}
          </button>`
    }`;
}

/** The day stands with the first entry of it. */
function entryLine(
  entry: HistoryEntry,
  before: HistoryEntry | undefined,
  options: TimelineOptions,
): TemplateResult {
  const { times } = options;
  const { at } = entry;
  const day = at === null ? null : times.day(at);
  const isSameDay = before !== undefined && (before.at === null || times.day(before.at) === day);
  return html`<li data-kind=${entry.kind} data-tone=${toneOf(entry)}>
    <span class="when">
      ${day === null || isSameDay ? nothing : html`<bdi class="day">${day}</bdi>`}
      ${at === null ? nothing : html`<time title=${times.full(at)}><bdi>${times.time(at)}</bdi></time>`}
    </span>
    <span class="mark">${icon(iconOf(entry))}</span>
    <div class="what">${words(entry, options)}</div>
  </li>`;
}

function words(entry: HistoryEntry, options: TimelineOptions): TemplateResult {
  return entry.kind === 'message'
    ? messageWords(entry.line.message, options)
    : html`<bdi>${lineWords(entry, options)}</bdi>`;
}

/** Of what is no message. */
function lineWords(entry: Exclude<HistoryEntry, { kind: 'message' }>, { msg }: TimelineOptions): string {
  if (entry.kind === 'event') return eventWords(entry.event, msg);
  const span = spanWords(entry.span, msg);
  return entry.at === null ? msg.cdrHistoryAnsweredContact(span) : msg.cdrHistoryAnswered(span);
}

function eventWords(event: LifecycleEvent, msg: Messages): string {
  const afterwards: Partial<Record<LifecycleEvent, string>> = msg.cdrHistoryEvents;
  return afterwards[event] ?? msg.lifeEvents[event];
}

function messageWords(message: Message, options: TimelineOptions): TemplateResult {
  const { msg } = options;
  const { content, status } = message;
  return html`<p>
      <bdi class="who">${authorOf(message, options)}</bdi>
      ${content.kind === 'template' ? html`<span class="aside">${msg.contents.template}</span>` : nothing}
    </p>
    <p class="said"><bdi>${snippetOf(content, msg)}</bdi></p>
    ${
      status === 'failed'
        ? html`<p class="failed">
            ${icon('circle-alert')}<span><bdi>${failureWords(message, msg)}</bdi></span>
          </p>`
        : nothing
    }`;
}

function failureWords({ error }: Message, msg: Messages): string {
  const { failed } = msg.statuses;
  return error === undefined ? failed : msg.cdrHistoryFailure(failed, platformAdvice(error.code, msg));
}

const eventIcons: Readonly<Record<LifecycleEvent, IconName>> = {
  startedByContact: 'bell',
  startedByBusiness: 'send',
  newOutreach: 'send',
  answeredByContact: 'reply',
  windowExceeded: 'hourglass',
  windowClosing: 'timer',
  windowClosedByPlatform: 'timer',
  windowClosed: 'timer',
  archivedByAgent: 'archive',
  archivedUnanswered: 'archive',
  archivedMissed: 'archive',
  archivedIdle: 'archive',
};

function iconOf(entry: HistoryEntry): IconName {
  if (entry.kind === 'message') return iconOfMessage(entry.line.message);
  return entry.kind === 'event' ? eventIcons[entry.event] : 'check';
}

function iconOfMessage({ content, direction }: Message): IconName {
  if (content.kind === 'template') return 'layout-template';
  return direction === 'inbound' ? 'reply' : 'messages-square';
}

const urgent: ReadonlySet<LifecycleEvent> = new Set(['windowExceeded', 'windowClosing', 'archivedMissed']);

function toneOf(entry: HistoryEntry): string {
  if (entry.kind === 'message') return entry.line.message.direction;
  return entry.kind === 'event' && urgent.has(entry.event) ? 'urgent' : 'calm';
}
