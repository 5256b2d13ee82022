import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Channel } from '../../../src/contract/channel.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import { JackfieldElement } from '../../base/element.ts';
import { FieldProblems } from '../../base/form/field-problems.ts';
import { focusFirstProblem } from '../../base/form/field.ts';
import { icon } from '../../base/icon.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, tokens } from '../../base/styles/index.ts';
import { questionStyles } from '../question.styles.ts';
import { question } from '../question.ts';
import { reasonOf } from '../../base/refusal-reason.ts';
import type { TemplateChoice, TemplateChoiceEvent, TemplateSendEvent } from '../template-picker/events.ts';
import { readContact } from './contact-entry.ts';
import { StartedEvent, StartLeaveEvent } from './events.ts';
import { channelField, contactField, contactProblem } from './fields.ts';
import { chosenChannel, sendableChannels } from './sendable-channels.ts';
import { refusedField, type StartField } from './refused-field.ts';
import { startStyles } from './start.styles.ts';
import { WishKey } from './wish-key.ts';

/**
 * Starts a conversation: the contact by account ID or number, the channel, and a template. A part of `jf-conversation`,
 * not for use by itself. A number that was typed is forgotten once the conversation is there.
 *
 * @tag jf-conversation-start
 * @internal
 */
export class ConversationStart extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, questionStyles, startStyles];

  @query('#contact') private readonly contactField!: HTMLInputElement | null;

  @state() private typed = '';
  @state() private channelId = '';
  @state() private template: TemplateChoice | null = null;
  /** Why it could not be started, in words, where that is about no field. */
  @state() private problem: string | null = null;
  @state() private busy = false;
  /** Whether the agent is asked before what was entered is thrown away. */
  @state() private leaving = false;

  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #problems = new FieldProblems<StartField>();
  readonly #key = new WishKey();
  #focusNext: 'contact' | 'problem' | 'leave' | null = 'contact';

  protected override updated(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'contact') this.contactField?.focus();
    if (next === 'problem') focusFirstProblem(this.renderRoot);
    if (next === 'leave') this.renderRoot.querySelector<HTMLElement>('[data-confirm]')?.focus();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.leaving) this.#stay();
    else this.#askToLeave();
  };

  #type(typed: string): void {
    this.typed = typed;
    this.problem = null;
    this.#problems.change('contact');
  }

  #leaveContact(): void {
    // An empty field that is only passed by is no mistake.
    if (this.typed.trim() !== '') this.#problems.leave('contact');
    this.requestUpdate();
  }

  #chooseChannel(channelId: string): void {
    this.channelId = channelId;
    this.problem = null;
    this.#problems.change('channel');
  }

  #chooseTemplate(choice: TemplateChoice): void {
    this.template = choice;
    this.problem = null;
  }

  async #start({ templateId, language, values }: TemplateChoice): Promise<void> {
    const { workspace, busy } = this;
    const entry = readContact(this.typed);
    const channel = chosenChannel(this.#usable(), this.channelId);
    this.#problems.handIn();
    this.#focusNext = 'problem';
    this.requestUpdate();
    if (!entry.ok || channel === null || workspace === null || busy) return;
    const template = { templateId, language, values: { ...values } };
    const wish = { contact: entry.contact, channelId: channel.id, template };
    this.busy = true;
    this.problem = null;
    // What was refused before is asked anew.
    this.#problems.change('contact');
    this.#problems.change('channel');
    const outcome = await workspace.startConversation({ ...wish, idempotencyKey: this.#key.for(wish) });
    this.busy = false;
    if (outcome.ok) this.#started(outcome.value.conversationId);
    else this.#refused(outcome);
  }

  #started(conversationId: string): void {
    this.#key.forget();
    this.#problems.reset();
    this.typed = '';
    this.template = null;
    this.dispatchEvent(new StartedEvent(conversationId));
  }

  #refused(refusal: Refusal): void {
    const field = refusedField(refusal);
    const reason = field === 'contact' ? { code: 'contact-not-found' } : reasonOf(refusal);
    const words = adviceFor(reason, this.msg);
    if (field === null) {
      this.problem = words;
      return;
    }
    this.#problems.refuse(field, words);
    this.#focusNext = 'problem';
    this.requestUpdate();
  }

  /** Nothing that was entered is thrown away without a question. */
  #askToLeave(): void {
    if (this.typed.trim() === '' && this.template === null) this.#leave();
    else {
      this.leaving = true;
      this.#focusNext = 'leave';
    }
  }

  #stay(): void {
    this.leaving = false;
    this.#focusNext = 'contact';
  }

  #leave(): void {
    this.dispatchEvent(new StartLeaveEvent());
  }

  #usable(): Channel[] {
    return sendableChannels(this.#channels.value?.items ?? [], this.#viewer.value?.viewer ?? null);
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const usable = this.#usable();
    const channel = chosenChannel(usable, this.channelId);
    return html`<div class="root">
      <div class="sheet" part="start" role="region" aria-labelledby="title" @keydown=${this.#onKeyDown}>
        <div class="title-line">
          <h2 id="title">${msg.startTitle}</h2>
          <button
            type="button"
            class="plain icon-only"
            aria-label=${msg.cancel}
            title=${msg.byEscape(msg.cancel)}
            @click=${() => this.#askToLeave()}
          >
            ${icon('x', 'large')}
          </button>
        </div>
        ${this.leaving ? this.#leaveQuestion() : html`<p class="help">${msg.startHelp}</p>`}
        <div class="who">${this.#contactEntry()} ${this.#channelChoice(usable, channel)}</div>
        ${this.#templates(usable, channel)}
      </div>
    </div>`;
  }

  #leaveQuestion(): TemplateResult {
    const { msg } = this;
    return question(
      {
        title: msg.startLeaveQuestion,
        consequence: msg.startLeaveConsequence,
        confirm: { word: msg.startLeaveConfirm, isDanger: true, act: () => this.#leave() },
        keep: { word: msg.startStay, act: () => this.#stay() },
      },
      msg,
    );
  }

  #contactEntry(): TemplateResult {
    const { typed, msg } = this;
    return contactField({
      typed,
      problem: this.#problems.shown('contact', contactProblem(readContact(typed), msg)),
      msg,
      type: (typed) => this.#type(typed),
      leave: () => this.#leaveContact(),
    });
  }

  #channelChoice(usable: readonly Channel[], chosen: Channel | null): TemplateResult {
    const { msg } = this;
    const isKnown = this.#channels.value?.state === 'ready' && this.#viewer.value?.viewer !== null;
    if (isKnown && usable.length === 0) return html`<p class="error">${icon('ban')}${msg.startNoChannel}</p>`;
    return channelField({
      usable,
      chosen,
      problem: this.#problems.shown('channel', chosen === null ? msg.startChannelMissing : null),
      msg,
      choose: (channelId) => this.#chooseChannel(channelId),
    });
  }

  #templates(usable: readonly Channel[], channel: Channel | null): TemplateResult | typeof nothing {
    const { msg, busy } = this;
    if (channel === null) {
      return usable.length === 0 ? nothing : html`<p class="help first">${msg.startChannelFirst}</p>`;
    }
    return html`<section aria-label=${msg.templates} class="templates">
      <h3>${msg.contents.template}</h3>
      <jf-conversation-template-picker
        exportparts="template, preview"
        .channel=${channel}
        .choice=${this.template}
        .preferredLanguages=${[this.chosenLocale ?? 'en']}
        .sendLabel=${busy ? msg.starting : msg.startSend}
        .busy=${busy}
        .problem=${this.problem}
        @template-choice=${({ choice }: TemplateChoiceEvent) => this.#chooseTemplate(choice)}
        @template-send=${({ choice }: TemplateSendEvent) => void this.#start(choice)}
        @template-leave=${() => this.#askToLeave()}
      ></jf-conversation-template-picker>
    </section>`;
  }
}
