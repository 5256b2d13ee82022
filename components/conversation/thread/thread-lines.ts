import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationState, ThreadItem } from '../../../src/workspace/workspace.ts';
import { eventAskingForTemplate, lifeEvent } from './life-event.ts';
import { messageBubble } from './message.ts';
import { outboxRow } from './outbox-row.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadDays, type PlacedItem } from './thread-days.ts';

const DAY = 86_400_000;

/** The lines that stand out among the others. */
interface Marked {
  /** The line that asks for a template. */
  readonly asking: ThreadItem | null;
  /** The newest message to the contact. */
  readonly newestSent: ThreadItem | undefined;
}

/** All lines of a thread, day by day. A line is made anew only when something in it changed. */
export function threadLines(
  { thread, maySend, summary }: ConversationState,
  context: ThreadContext,
): TemplateResult {
  const { formats } = context;
  const onlyTemplates = !maySend.freeform.ok && maySend.template.ok;
  const marked: Marked = {
    asking: onlyTemplates ? eventAskingForTemplate(thread, summary?.session?.id ?? null) : null,
    newestSent: thread.findLast((item) => item.kind === 'message' && item.message.direction === 'outbound'),
  };
  const days = threadDays(thread, (a, b) => formats.isSameDay(a, b));
  return html`${repeat(
    days,
    ({ key }) => key,
    ({ at, items }) => {
      const name = dayName(at, context);
      return html`<section class="of-day" aria-label=${name}>
        <p class="day" aria-hidden="true"><span>${name}</span></p>
        ${repeat(
          items,
          ({ item }) => item.key,
          (placed) => line(placed, marked, context),
        )}
      </section>`;
    },
  )}`;
}

function line({ item, startsRun }: PlacedItem, marked: Marked, context: ThreadContext): unknown {
  const { formats, contactLabel, viewerId, templates, maySend } = context;
  const shared = [formats, contactLabel, viewerId, context.expanded.has(item.key)];
  if (item.kind === 'event') {
    const asks = item === marked.asking;
    return guard([item.key, asks, formats], () => lifeEvent(item, context, asks));
  }
  if (item.kind === 'outbox') {
    const { row } = item;
    const choice = [context.discarding === row.id, context.problemOf(row), maySend];
    return guard([row, templates, ...choice, ...shared], () => outboxRow(row, context));
  }
  const { message, key } = item;
  const { content, replyTo = '' } = message;
  const earlier = context.messageById(content.kind === 'reaction' ? content.messageId : replyTo);
  const isNewestSent = item === marked.newestSent;
  return guard([message, earlier, startsRun, isNewestSent, maySend.template.ok, ...shared], () =>
    messageBubble(message, { key, startsRun, isNewestSent }, context),
  );
}

function dayName(at: number, { now, msg, formats }: ThreadContext): string {
  if (formats.isSameDay(at, now)) return msg.today;
  return formats.isSameDay(at, now - DAY) ? msg.yesterday : formats.day(at);
}
