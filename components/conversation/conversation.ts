import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ConversationState, ConversationSummary } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { ConversationStartEvent } from '../base/events/conversation-start.ts';
import { failedPlace } from '../base/failed-place.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { ConversationComposer } from './composer/composer.ts';
import { ConversationActions } from './conversation-actions.ts';
import { conversationStyles } from './conversation.styles.ts';
import { headerStyles } from './header.styles.ts';
import { backButton, conversationHeader } from './header.ts';
import { incomplete, loading, missing, nothingChosen } from './places.ts';
import type { WriteAgainEvent } from './requests.ts';
import type { StartedEvent } from './start/events.ts';
import { questionStyles } from './question.styles.ts';
import { ConversationStart } from './start/start.ts';
import { TemplatePicker } from './template-picker/template-picker.ts';
import { JfTemplatePreview } from '../template-preview/template-preview.ts';
import { ConversationThread } from './thread/thread.ts';

export { ConversationCloseEvent } from '../base/events/conversation-close.ts';

/**
 * One conversation: its messages with their statuses, what happened in its sessions, what is on its way, and a composer
 * that says what can be sent now: a text while the customer-service window is open, else a template. It also starts a
 * new conversation. Without `conversation-id` it shows what is chosen in a conversation list of the same workspace.
 *
 * @tag jf-conversation
 * @summary A conversation, its composer, and starting a new one.
 * @fires {ConversationCloseEvent} jf-conversation-close - The agent went back.
 * @fires {ConversationStartEvent} jf-conversation-start - The agent wants to start a conversation.
 * @fires {ConversationSelectEvent} jf-conversation-select - The agent started a conversation, which is to be shown.
 * @csspart header - Contact, session and actions.
 * @csspart thread - The scrolling log of messages.
 * @csspart message - One message; also `message-inbound`, `message-outbound`, `message-outbox`.
 * @csspart bubble - The bubble of a message.
 * @csspart trouble - Why a message did not arrive, and what can be done.
 * @csspart event - A line about the session's life.
 * @csspart composer - What can be sent now.
 * @csspart kept-text - A text that was typed before the window closed.
 * @csspart template - One template in the picker.
 * @csspart preview - The filled template.
 * @csspart start - The form for a new conversation.
 * @csspart empty - What is shown when there is no conversation.
 * @cssprop --jf-font - Font family; the host's by default.
 * @cssprop --jf-color-accent - Colour of actions and of focus.
 * @cssprop --jf-color-bubble-inbound - Background of messages from the contact.
 * @cssprop --jf-color-bubble-outbound - Background of messages to the contact.
 */
export class JfConversation extends JackfieldElement {
  static override readonly styles = [
    tokens,
    base,
    controls,
    states,
    form,
    questionStyles,
    headerStyles,
    conversationStyles,
  ];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    ConversationThread.define('jf-conversation-thread', registry);
    JfTemplatePreview.define('jf-template-preview', registry);
    TemplatePicker.define('jf-conversation-template-picker', registry);
    ConversationComposer.define('jf-conversation-composer', registry);
    ConversationStart.define('jf-conversation-start', registry);
    super.define(tag, registry);
  }

  @query('jf-conversation-composer') private readonly composer!: ConversationComposer | null;

  @state() private isStartingHere = false;

  /** The conversation to show; absent to follow what is chosen in a list of the same workspace. */
  @property({ attribute: 'conversation-id' }) conversationId: string | null = null;

  /** Shows a button that goes back, where one pane is seen at a time. */
  @property({ type: Boolean }) back = false;

  readonly #slice = new SliceController(
    this,
    (workspace) => {
      const id = this.#shownId();
      return id === null ? null : workspace.conversation(id);
    },
    { key: () => this.#shownId() },
  );
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #clock = new ClockController(this, 5000);
  readonly #code = new CodeController(this);
  readonly #actions = new ConversationActions(this, () => this.#shownId());

  /** Whether the focus is to go to whom the conversation is with; `waiting` where that is still to be read. */
  #focusWish: 'none' | 'asked' | 'waiting' = 'none';

  protected override forget(): void {
    this.isStartingHere = false;
    this.#focusWish = 'none';
    this.#actions.forget();
  }

  /** Puts the focus at whom the conversation is with, also where that is still to be read. */
  override focus(): void {
    this.#focusWish = 'asked';
    this.requestUpdate();
  }

  protected override updated(): void {
    const wish = this.#focusWish;
    if (wish === 'none') return;
    const heading = this.renderRoot.querySelector<HTMLElement>('.who h2');
    this.#focusWish = heading === null ? 'waiting' : 'none';
    // Who went on meanwhile stays there.
    const { activeElement, body } = document;
    const hasGoneOn = activeElement !== null && activeElement !== body && activeElement.checkVisibility();
    if (wish === 'asked' || !hasGoneOn) heading?.focus();
  }

  #shownId(): string | null {
    return this.conversationId ?? this.link.state.selected;
  }

  #isStarting(): boolean {
    return this.isStartingHere || (this.conversationId === null && this.link.state.starting);
  }

  /** Back to what was there before; to the list, if nothing was. */
  #leaveStart(): void {
    this.isStartingHere = false;
    this.link.update({ starting: false });
    if (this.#shownId() === null) this.showNone();
  }

  #started(conversationId: string): void {
    this.isStartingHere = false;
    const items = this.workspace?.conversations.value.items ?? [];
    this.showConversation(conversationId, items.find(({ id }) => id === conversationId)?.contact ?? null);
  }

  /** Shows the form that starts a conversation. */
  startConversation(): void {
    if (this.conversationId === null) this.showStart();
    else this.isStartingHere = this.dispatchEvent(new ConversationStartEvent());
  }

  protected override render(): TemplateResult {
    const { workspace, link, msg } = this;
    const { trouble } = this.#code;
    if (trouble !== null) {
      return html`<div class="root">${codeTroublePlace(trouble, msg, () => this.#code.retry())}</div>`;
    }
    if (workspace === null) return html`<div class="root">${loading(msg)}</div>`;
    return html`<div class="root">${keyed(link, keyed(workspace, this.#pane()))}</div>`;
  }

  #pane(): TemplateResult {
    const { msg, workspace } = this;
    if (this.#isStarting()) {
      return html`<jf-conversation-start
        lang=${this.lang || nothing}
        exportparts="start, template, preview"
        @started=${({ conversationId }: StartedEvent) => {
          // The answer may come when somebody else sits at the page.
          if (workspace === this.workspace) this.#started(conversationId);
        }}
        @start-leave=${() => this.#leaveStart()}
      ></jf-conversation-start>`;
    }
    const id = this.#shownId();
    const shown = this.#slice.value;
    if (id === null) return nothingChosen(msg, () => this.startConversation());
    if (shown?.state === 'missing') return this.#withBack(missing(msg));
    if (shown === null || shown.summary === null) {
      if (shown?.state !== 'failed') return this.#withBack(loading(msg));
      return this.#withBack(
        failedPlace(msg.conversationFailed, this.#whyFailed(shown), { msg, again: () => workspace?.retry() }),
      );
    }
    return keyed(id, this.#conversation(id, shown, shown.summary)) as TemplateResult;
  }

  #whyFailed({ problem }: ConversationState): string {
    return adviceFor({ code: problem?.code ?? 'unavailable' }, this.msg);
  }

  #withBack(place: TemplateResult): TemplateResult {
    const { msg } = this;
    return html`${this.back ? backButton(() => this.showNone(), msg) : nothing}${place}`;
  }

  #conversation(id: string, conversation: ConversationState, summary: ConversationSummary): TemplateResult {
    const { msg, formats } = this;
    const lang = this.lang || nothing;
    return html`
      ${conversationHeader(summary, {
        viewer: this.#viewer.value?.viewer ?? null,
        actions: this.#actions,
        back: this.back ? () => this.showNone() : null,
        now: this.#clock.now ?? 0,
        msg,
        formats,
      })}
      <jf-conversation-thread
        lang=${lang}
        exportparts="thread, message, message-inbound, message-outbound, message-outbox, bubble, trouble, event"
        .conversationId=${id}
        .conversation=${conversation}
        @choose-template=${() => this.composer?.chooseTemplate()}
        @write-again=${({ text }: WriteAgainEvent) => this.composer?.write(text)}
      ></jf-conversation-thread>
      ${
        conversation.state === 'failed'
          ? incomplete(msg, this.#whyFailed(conversation), () => this.workspace?.retry())
          : nothing
      }
      ${
        conversation.state === 'loading'
          ? nothing
          : html`<jf-conversation-composer
              lang=${lang}
              exportparts="composer, template, preview, kept-text"
              .conversationId=${id}
              .conversation=${conversation}
            ></jf-conversation-composer>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-conversation': JfConversation;
  }
}
