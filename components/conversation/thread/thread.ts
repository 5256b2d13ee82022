import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ConversationState, OutboxItem } from '../../../src/workspace/workspace.ts';
import { ClockController } from '../../base/clock-controller.ts';
import { labelOf } from '../../base/contact.ts';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import { ChooseTemplateEvent, WriteAgainEvent } from '../requests.ts';
import { bubbleStyles } from '../../base/bubble/bubble.styles.ts';
import { messageStyles } from './message.styles.ts';
import { OlderMessages } from './older-messages.ts';
import { OutboxChoices } from './outbox-choices.ts';
import { ReadMark } from './read-mark.ts';
import { ReadingPlace } from './reading-place.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadLines } from './thread-lines.ts';
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
  static override readonly styles = [
    tokens,
    base,
    controls,
    states,
    bubbleStyles,
    threadStyles,
    messageStyles,
  ];

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.top') private readonly top!: HTMLElement | null;
  @query('.bottom') private readonly bottom!: HTMLElement | null;

  @state() private expanded: ReadonlySet<string> = new Set();

  @property({ attribute: false }) conversationId = '';
  @property({ attribute: false }) conversation: ConversationState | null = null;

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #templates = new SliceController(this, (workspace) => workspace.templates);
  readonly #clock = new ClockController(this, HOUR);
  readonly #place = new ReadingPlace(this, {
    elements: () => ({ scroller: this.scroller, top: this.top, bottom: this.bottom }),
    thread: () => this.conversation?.thread ?? [],
    reachedTop: () => this.#loadOlder(),
    reachedBottom: () => this.#markRead(),
  });
  readonly #choices = new OutboxChoices(this);
  readonly #older = new OlderMessages(this);
  readonly #readMark = new ReadMark();

  protected override updated(): void {
    if (this.#place.atBottom) this.#markRead();
  }

  #loadOlder(): void {
    void this.#older.load(this.conversationId, this.conversation);
  }

  #markRead(): void {
    this.#readMark.set(this.conversationId, this.conversation?.summary ?? null, this.workspace);
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
          <div class="top">${this.#older.template(conversation, msg, () => this.#loadOlder())}</div>
          ${
            conversation === null || conversation.thread.length === 0
              ? this.#noLines()
              : threadLines(conversation, this.#context(conversation))
          }
          <div class="bottom"></div>
        </div>
      </div>
      ${this.#jump()}
    </div>`;
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
