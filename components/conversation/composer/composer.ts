import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import { lengthOf } from '../../../src/templates/length.ts';
import type { ConversationState } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import { ClockController } from '../../base/clock-controller.ts';
import { JackfieldElement } from '../../base/element.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, tokens } from '../../base/styles/index.ts';
import type { TemplateChoice, TemplateChoiceEvent, TemplateSendEvent } from '../template-picker/events.ts';
import type { TemplatePicker } from '../template-picker/template-picker.ts';
import { composerStyles } from './composer.styles.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { freeformStyles } from './freeform.styles.ts';
import { freeform, LONGEST } from './freeform.ts';
import { keptText } from './kept-text.ts';
import { OutgoingMessage } from './outgoing-message.ts';
import { preferredLanguages } from './preferred-languages.ts';
import { obstacle, templateLine } from './standing-line.ts';
import { announcementOf, untilWords } from './standing-words.ts';
import { standingOf, type Standing } from './standing.ts';
import { TextCopier } from './text-copier.ts';

/**
 * Says what can be sent now and until when, and sends it: a text while the window is open, else a template. It turns by
 * itself when the window closes or opens, and keeps what was typed. A part of `jf-conversation`, not for use by itself;
 * made anew for each conversation.
 *
 * @tag jf-conversation-composer
 * @internal
 */
export class ConversationComposer extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, composerStyles, freeformStyles];

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('jf-conversation-template-picker') private readonly picker!: TemplatePicker | null;

  /** Whether the agent wants a template although they may write. */
  @state() private wantsTemplate = false;

  @property({ attribute: false }) conversationId = '';
  @property({ attribute: false }) conversation: ConversationState | null = null;

  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #clock = new ClockController(this, 5000);
  readonly #draft = new DraftKeeper((draft) => {
    this.workspace?.saveDraft(this.conversationId, draft);
    this.requestUpdate();
  });
  readonly #outgoing = new OutgoingMessage(this);
  readonly #copier = new TextCopier(this, () => this.renderRoot.querySelector('.kept-text'));
  #before: Standing['kind'] | null = null;
  #focusNext: 'textarea' | 'picker' | null = null;

  protected override willUpdate(): void {
    const { conversation } = this;
    if (conversation === null) return;
    this.#draft.take(conversation.draft);
    const { kind } = standingOf(conversation);
    if (this.#before !== null && kind !== this.#before) this.#turn(kind);
    this.#before = kind;
  }

  protected override updated(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'textarea' && this.textarea !== null) this.textarea.focus();
    else if (next !== null) void this.picker?.focusStart();
  }

  /** The window closed or opened: the focus follows only where it was here already. */
  #turn(kind: Standing['kind']): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    this.#outgoing.problem = null;
    this.#copier.forget();
    if (kind === 'template' && focused === this.textarea && focused !== null) this.#focusNext = 'picker';
    // Who is filling in a template is not interrupted: it may be sent in an open window too.
    const isFilling = focused !== null && focused === this.picker && this.#draft.value.template !== null;
    this.wantsTemplate = kind === 'freeform' && isFilling;
    if (kind === 'freeform' && focused === this.picker && !isFilling) this.#focusNext = 'textarea';
  }

  #type(text: string): void {
    this.#outgoing.problem = null;
    this.#draft.change({ text });
  }

  async #sendText(): Promise<void> {
    const { text } = this.#draft.value;
    if (text.trim() === '') this.#outgoing.problem = 'empty';
    else if (lengthOf(text) <= LONGEST && (await this.#send({ kind: 'text', text }))) this.#draft.sent(text);
    if (this.#hasFocus()) this.textarea?.focus();
  }

  async #sendTemplate({ templateId, language, values }: TemplateChoice): Promise<void> {
    if (!(await this.#send({ kind: 'template', templateId, language, values: { ...values } }))) return;
    if (this.#hasFocus()) this.#focusNext = 'textarea';
    this.wantsTemplate = false;
    this.#draft.change({ template: null });
  }

  #send(content: OutgoingContent): Promise<boolean> {
    return this.#outgoing.send(this.conversationId, content);
  }

  #hasFocus(): boolean {
    return this.shadowRoot?.activeElement !== null;
  }

  /** Opens the template picker, and puts the focus there. */
  chooseTemplate(): void {
    this.wantsTemplate = true;
    this.#focusNext = 'picker';
    this.requestUpdate();
  }

  /** Puts a text into the field after what is there, or only the focus. */
  write(text: string | null): void {
    const { text: typed } = this.#draft.value;
    if (text !== null) this.#draft.change({ text: typed.trim() === '' ? text : `${typed}\n${text}` });
    this.wantsTemplate = false;
    this.#focusNext = 'textarea';
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { conversation, msg } = this;
    if (conversation === null) return nothing;
    const standing = standingOf(conversation);
    const { text } = this.#draft.value;
    const isWriting = standing.kind === 'freeform' && !this.wantsTemplate;
    return html`<div class="root" part="composer">
      <p class="visually-hidden" role="status">${announcementOf(standing, msg)}</p>
      ${
        standing.kind === 'none'
          ? obstacle(standing.reason, msg)
          : isWriting
            ? this.#field(standing.closesAt)
            : this.#templates(standing, conversation)
      }
      ${
        text === '' || isWriting
          ? nothing
          : keptText(text, this.#copier.result, msg, () => void this.#copier.copy(text))
      }
    </div>`;
  }

  #field(closesAt: number | null): TemplateResult {
    const { msg, formats } = this;
    return freeform(
      {
        text: this.#draft.value.text,
        until: untilWords(closesAt, this.#clock.now, { msg, formats }),
        problem: this.#problem(),
        sending: this.#outgoing.isBusy,
        msg,
      },
      {
        input: (text) => this.#type(text),
        send: () => void this.#sendText(),
        chooseTemplate: () => this.chooseTemplate(),
      },
    );
  }

  #templates(standing: Standing, conversation: ConversationState): TemplateResult {
    const { msg } = this;
    const { text, template } = this.#draft.value;
    const { summary } = conversation;
    return html`${templateLine(standing, msg, () => this.write(null))}
      <jf-conversation-template-picker
        exportparts="template, preview"
        .channel=${this.#channels.value?.items.find(({ id }) => id === summary?.channel.id) ?? null}
        .contact=${summary?.contact ?? null}
        .choice=${template}
        .preferredLanguages=${preferredLanguages(conversation, this.chosenLocale ?? 'en')}
        .keptText=${text}
        .busy=${this.#outgoing.isBusy}
        .problem=${this.#problem()}
        @template-choice=${({ choice }: TemplateChoiceEvent) => this.#draft.change({ template: choice })}
        @template-send=${({ choice }: TemplateSendEvent) => void this.#sendTemplate(choice)}
        @template-leave=${() => standing.kind === 'freeform' && this.write(null)}
      ></jf-conversation-template-picker>`;
  }

  /** Why the last message did not go into the outbox, in words. */
  #problem(): string | null {
    const { msg } = this;
    const { problem } = this.#outgoing;
    if (problem === null) return null;
    return problem === 'empty' ? msg.messageEmpty : adviceFor(problem, msg);
  }
}
