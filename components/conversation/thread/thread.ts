import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationState, OutboxItem } from '../../../src/workspace/workspace.ts';
import { ClockController } from '../../base/clock-controller.ts';
import { labelOf } from '../../base/contact.ts';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import { ChooseTemplateEvent, WriteAgainEvent } from '../requests.ts';
import { bubbleStyles } from '../../base/bubble/bubble.styles.ts';
import { eventAskingForTemplate, lifeEvent } from './life-event.ts';
import { messageBubble } from './message.ts';
import { OutboxChoices } from './outbox-choices.ts';
import { outboxRow } from './outbox-row.ts';
import { ReadingPlace } from './reading-place.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadDays, type PlacedItem } from './thread-days.ts';
import { threadStyles } from './thread.styles.ts';

const HOUR = 3_600_000;

/**
 * The messages of one conversation, what happened in its sessions, and what is on its way. A part of
 * `jf-conversation`, not for use by itself.
 *
 * @tag jf-conversation-thread
 * @internal
 */
export class ConversationThread extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, bubbleStyles, threadStyles];

  @property({ attribute: false }) conversationId = '';
  @property({ attribute: false }) conversation: ConversationState | null = null;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.top') private readonly top!: HTMLElement | null;
  @query('.bottom') private readonly bottom!: HTMLElement | null;

  @state() private expanded: ReadonlySet<string> = new Set();
  @state() private olderFailed = false;

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #templates = new SliceController(this, (workspace) => workspace.templates);
  readonly #clock = new ClockController(this, HOUR);
  readonly #place = new ReadingPlace(this, {
    elements: () => ({ scroller: this.scroller, top: this.top, bottom: this.bottom }),
    thread: () => this.conversation?.thread ?? [],
    reachedTop: () => void this.#loadOlder(),
    reachedBottom: () => this.#markRead(),
  });
  readonly #choices = new OutboxChoices(this);
  #markedRead = '';

  protected override updated(): void {
    if (this.#place.atBottom) this.#markRead();
  }

  async #loadOlder(): Promise<void> {
    const { conversation, workspace, conversationId } = this;
    if (workspace === null || conversation?.hasOlder !== true || conversation.loadingOlder) return;
    const outcome = await workspace.loadOlder(conversationId);
    this.olderFailed = !outcome.ok;
  }

  #markRead(): void {
    const summary = this.conversation?.summary ?? null;
    if (summary === null || summary.unread === 0 || document.hidden) return;
    const upTo = `${this.conversationId} ${summary.lastMessage?.id} ${summary.unread}`;
    if (upTo === this.#markedRead) return;
    this.#markedRead = upTo;
    void this.workspace?.markRead(this.conversationId);
  }

  async #discard(row: OutboxItem, toDraft: boolean, thenTemplate: boolean): Promise<void> {
    if (!(await this.#choices.discard(row, toDraft))) return;
    if (thenTemplate) this.dispatchEvent(new ChooseTemplateEvent());
    else if (toDraft) this.dispatchEvent(new WriteAgainEvent(null));
    else this.scroller?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { msg, conversation } = this;
    return html`<div class="root">
      <div
        class="scroller"
        role="log"
        part="thread"
        tabindex="0"
        aria-label=${msg.messages}
        aria-live=${this.#place.isPrepending ? 'off' : 'polite'}
        aria-busy=${conversation?.loadingOlder === true}
      >
        <div class="lines">
          <div class="top">${this.#older()}</div>
          ${conversation === null || conversation.thread.length === 0 ? this.#noLines() : this.#days(conversation)}
          <div class="bottom"></div>
        </div>
      </div>
      ${this.#jump()}
    </div>`;
  }

  #older(): TemplateResult | typeof nothing {
    const { msg, conversation } = this;
    if (conversation?.hasOlder !== true) return nothing;
    if (conversation.loadingOlder) return html`<p class="event" role="status">${msg.loadingOlder}</p>`;
    return html`<button type="button" class="link" @click=${() => this.#loadOlder()}>
      ${this.olderFailed ? msg.retry : msg.showOlder}
    </button>`;
  }

  #noLines(): TemplateResult {
    const { msg } = this;
    if (this.conversation?.state !== 'loading') return html`<p class="event">${msg.noMessages}</p>`;
    return html`<div class="bones" role="status" aria-label=${msg.loadingConversation}>
      <span class="bone"></span><span class="bone"></span><span class="bone"></span>
    </div>`;
  }

  #jump(): TemplateResult | typeof nothing {
    if (this.#place.atBottom) return nothing;
    const { msg } = this;
    const many = this.#place.newBelow;
    return html`<button
      type="button"
      class="jump"
      aria-label=${many === 0 ? msg.jumpToNewest : msg.newMessages(many)}
      @click=${() => this.#place.jumpToNewest()}
    >
      ${icon('arrow-down')}${many === 0 ? nothing : msg.newMessages(many)}
    </button>`;
  }

  #days(conversation: ConversationState): TemplateResult {
    const { formats } = this;
    const { thread, maySend } = conversation;
    const context = this.#context(conversation);
    const newestSent = thread.findLast(
      (item) => item.kind === 'message' && item.message.direction === 'outbound',
    );
    const asking =
      !maySend.freeform.ok && maySend.template.ok
        ? eventAskingForTemplate(thread, conversation.summary?.session?.id ?? null)
        : null;
    const days = threadDays(thread, (a, b) => formats.isSameDay(a, b));
    return html`${repeat(
      days,
      ({ key }) => key,
      ({ at, items }) =>
        html`<section class="of-day" aria-label=${this.#dayName(at)}>
          <p class="day" aria-hidden="true"><span>${this.#dayName(at)}</span></p>
          ${repeat(
            items,
            ({ item }) => item.key,
            (placed) => {
              const { item } = placed;
              return this.#line(
                placed,
                { asks: item === asking, isNewestSent: item === newestSent },
                context,
              );
            },
          )}
        </section>`,
    )}`;
  }

  #line(
    { item, startsRun }: PlacedItem,
    { asks, isNewestSent }: { asks: boolean; isNewestSent: boolean },
    context: ThreadContext,
  ): unknown {
    const { msg, contactLabel, viewerId, templates, maySend } = context;
    const shared = [msg, contactLabel, viewerId, this.expanded.has(item.key)];
    if (item.kind === 'event') return guard([item.key, asks, msg], () => lifeEvent(item, context, asks));
    if (item.kind === 'outbox') {
      const { row } = item;
      const choice = [context.discarding === row.id, context.problemOf(row), maySend];
      return guard([row, templates, ...choice, ...shared], () => outboxRow(row, context));
    }
    const { message, key } = item;
    const { content, replyTo = '' } = message;
    const earlier = context.messageById(content.kind === 'reaction' ? content.messageId : replyTo);
    const mayChoose = maySend.template.ok;
    return guard([message, earlier, startsRun, isNewestSent, mayChoose, ...shared], () =>
      messageBubble(message, { key, startsRun, isNewestSent }, context),
    );
  }

  #dayName(at: number): string {
    const { msg, formats } = this;
    const now = this.#clock.now ?? at;
    if (formats.isSameDay(at, now)) return msg.today;
    return formats.isSameDay(at, now - 24 * HOUR) ? msg.yesterday : formats.day(at);
  }

  #context({ thread, summary, maySend }: ConversationState): ThreadContext {
    const { msg, formats } = this;
    const choices = this.#choices;
    const byId = new Map(
      thread.flatMap((item) => (item.kind === 'message' ? [[item.message.id, item.message]] : [])),
    );
    const contact = summary?.contact;
    return {
      now: this.#clock.now ?? 0,
      msg,
      formats,
      contactLabel: contact === undefined ? msg.contact : labelOf(contact, msg),
      viewerId: this.#viewer.value?.viewer?.id ?? null,
      templates: this.#templates.value?.items ?? [],
      expanded: this.expanded,
      maySend,
      discarding: choices.discarding,
      problemOf: (row) => choices.problemOf(row),
      messageById: (id) => byId.get(id),
      expand: (key) => (this.expanded = new Set([...this.expanded, key])),
      chooseTemplate: () => this.dispatchEvent(new ChooseTemplateEvent()),
      writeAgain: (text) => this.dispatchEvent(new WriteAgainEvent(text)),
      retry: () => this.workspace?.retry(),
      resend: (row) => void choices.resend(row),
      askToDiscard: (row) => choices.askToDiscard(row),
      discard: (row, options = {}) =>
        void this.#discard(row, options.toDraft === true, options.thenTemplate === true),
    };
  }
}
