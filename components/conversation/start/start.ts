import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Channel } from '../../../src/contract/channel.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, tokens } from '../../base/styles/index.ts';
import { reasonOf } from '../refusal-reason.ts';
import type { TemplateChoice, TemplateChoiceEvent, TemplateSendEvent } from '../template-picker/events.ts';
import { readContact, type ContactEntry } from './contact-entry.ts';
import { StartedEvent, StartLeaveEvent } from './events.ts';
import { channelField, contactField } from './fields.ts';
import { startStyles } from './start.styles.ts';
import { WishKey } from './wish-key.ts';

/** Refusals that are about what stands in a field; others stand at the template. */
const contactRefusals: ReadonlySet<string> = new Set(['contact-not-found', 'not-found']);
const channelRefusals: ReadonlySet<string> = new Set([
  'channel-not-assigned',
  'outbound-channel-not-assigned',
]);

/**
 * Starts a conversation: the contact by account ID or number, the channel, and a template. A part of `jf-conversation`,
 * not for use by itself. A number that was typed is forgotten once the conversation is there.
 *
 * @tag jf-conversation-start
 * @internal
 */
export class ConversationStart extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, startStyles];

  @query('#contact') private readonly contactField!: HTMLInputElement | null;
  @query('#channel') private readonly channelField!: HTMLSelectElement | null;

  @state() private typed = '';
  @state() private chosenChannel = '';
  @state() private template: TemplateChoice | null = null;
  @state() private contactProblem: string | null = null;
  @state() private channelProblem: string | null = null;
  @state() private problem: string | null = null;
  @state() private busy = false;
  /** Whether the agent is asked before what was entered is thrown away. */
  @state() private leaving = false;

  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #key = new WishKey();
  #touched = false;
  #focusNext: 'contact' | 'channel' | 'leave' | null = 'contact';

  protected override updated(_changed: PropertyValues): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'contact') this.contactField?.focus();
    if (next === 'channel') this.channelField?.focus();
    if (next === 'leave') this.renderRoot.querySelector<HTMLElement>('.leave .danger')?.focus();
  }

  /** The connected channels that the viewer may send from. */
  #usable(): Channel[] {
    const allowed = this.#viewer.value?.viewer?.outboundChannelIds ?? [];
    const channels = this.#channels.value?.items ?? [];
    return channels.filter(({ id, status }) => status === 'connected' && allowed.includes(id));
  }

  #channel(): Channel | null {
    const usable = this.#usable();
    const [first] = usable;
    if (usable.length === 1 && first !== undefined) return first;
    return usable.find(({ id }) => id === this.chosenChannel) ?? null;
  }

  #contactWords(entry: ContactEntry): string | null {
    if (entry.ok) return null;
    const { msg } = this;
    return {
      missing: msg.startContactMissing,
      'too-long': msg.startContactTooLong,
      'wrong-number': msg.startNumberWrong,
    }[entry.problem];
  }

  #type(typed: string): void {
    this.typed = typed;
    this.problem = null;
    this.contactProblem = this.#touched ? this.#contactWords(readContact(typed)) : null;
  }

  #leaveContact(): void {
    if (this.typed.trim() === '') return;
    this.#touched = true;
    this.contactProblem ??= this.#contactWords(readContact(this.typed));
  }

  async #start(template: TemplateChoice): Promise<void> {
    const { workspace, busy } = this;
    const entry = readContact(this.typed);
    const channel = this.#channel();
    this.#touched = true;
    this.contactProblem = this.#contactWords(entry);
    this.channelProblem = channel === null ? this.msg.startChannelMissing : null;
    this.#focusNext = entry.ok ? (channel === null ? 'channel' : null) : 'contact';
    if (!entry.ok || channel === null || workspace === null || busy) return;
    const { templateId, language, values } = template;
    const wish = {
      contact: entry.contact,
      channelId: channel.id,
      template: { templateId, language, values: { ...values } },
    };
    this.busy = true;
    this.problem = null;
    const outcome = await workspace.startConversation({ ...wish, idempotencyKey: this.#key.for(wish) });
    this.busy = false;
    if (!outcome.ok) {
      this.#refused(outcome);
      return;
    }
    this.#key.forget();
    this.typed = '';
    this.template = null;
    this.#touched = false;
    this.dispatchEvent(new StartedEvent(outcome.value.conversationId));
  }

  #refused(refusal: Refusal): void {
    const { reason } = refusal;
    const words = adviceFor(reasonOf(refusal), this.msg);
    if (contactRefusals.has(reason)) {
      this.contactProblem = adviceFor({ code: 'contact-not-found' }, this.msg);
      this.#focusNext = 'contact';
    } else if (channelRefusals.has(reason)) {
      this.channelProblem = words;
      this.#focusNext = 'channel';
    } else this.problem = words;
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    return html`<div class="root">
      <div
        class="sheet"
        part="start"
        role="region"
        aria-labelledby="title"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && !event.isComposing) this.#escape();
        }}
      >
        <div class="title-line">
          <h2 id="title">${msg.startTitle}</h2>
          <button
            type="button"
            class="plain icon-only"
            aria-label=${msg.cancel}
            title="${msg.cancel} (Esc)"
            @click=${() => this.#leave()}
          >
            ${icon('x', 'large')}
          </button>
        </div>
        ${this.leaving ? this.#leaveQuestion() : nothing}
        <p class="help">${msg.startHelp}</p>
        <div class="who">${this.#contactEntry()} ${this.#channelChoice()}</div>
        ${this.#templates()}
      </div>
    </div>`;
  }

  #leave(): void {
    this.dispatchEvent(new StartLeaveEvent());
  }

  /** Escape is easily pressed: it takes nothing with it without a question. */
  #escape(): void {
    if (this.leaving) this.#stay();
    else if (this.typed.trim() === '' && this.template === null) this.#leave();
    else {
      this.leaving = true;
      this.#focusNext = 'leave';
    }
  }

  #stay(): void {
    this.leaving = false;
    this.#focusNext = 'contact';
  }

  #leaveQuestion(): TemplateResult {
    const { msg } = this;
    return html`<div class="leave" role="group" aria-label=${msg.startLeaveQuestion}>
      <span>${msg.startLeaveQuestion}</span>
      <button type="button" class="danger" @click=${() => this.#leave()}>${msg.startLeaveConfirm}</button>
      <button type="button" @click=${() => this.#stay()}>${msg.startStay}</button>
    </div>`;
  }

  #contactEntry(): TemplateResult {
    return contactField({
      typed: this.typed,
      problem: this.contactProblem,
      msg: this.msg,
      type: (typed) => this.#type(typed),
      leave: () => this.#leaveContact(),
    });
  }

  #channelChoice(): TemplateResult {
    const { msg } = this;
    const usable = this.#usable();
    const isKnown = this.#channels.value?.state === 'ready' && this.#viewer.value?.viewer !== null;
    if (isKnown && usable.length === 0) return html`<p class="error">${icon('ban')}${msg.startNoChannel}</p>`;
    return channelField({
      usable,
      chosen: this.#channel(),
      problem: this.channelProblem,
      msg,
      choose: (channelId) => {
        this.chosenChannel = channelId;
        this.channelProblem = null;
        this.problem = null;
      },
    });
  }

  #templates(): TemplateResult | typeof nothing {
    const { msg, busy } = this;
    const channel = this.#channel();
    if (channel === null) {
      return this.#usable().length === 0 ? nothing : html`<p class="help first">${msg.startChannelFirst}</p>`;
    }
    return html`<section aria-label=${msg.templates} class="templates">
      <h3>${msg.contents.template}</h3>
      <jf-conversation-template-picker
        exportparts="template, preview"
        .channel=${channel}
        .choice=${this.template}
        .preferredLanguages=${[this.link.state.locale ?? 'en']}
        .sendLabel=${busy ? msg.starting : msg.startSend}
        .busy=${busy}
        .problem=${this.problem}
        @template-choice=${({ choice }: TemplateChoiceEvent) => {
          this.template = choice;
          this.problem = null;
        }}
        @template-send=${({ choice }: TemplateSendEvent) => void this.#start(choice)}
        @template-leave=${() => this.#escape()}
      ></jf-conversation-template-picker>
    </section>`;
  }
}
