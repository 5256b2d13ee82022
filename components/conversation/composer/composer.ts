import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import { lengthOf } from '../../../src/templates/length.ts';
import type { ConversationState } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import { ClockController } from '../../base/clock-controller.ts';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, tokens } from '../../base/styles/index.ts';
import { reasonOf } from '../refusal-reason.ts';
import type { TemplateChoice, TemplateChoiceEvent, TemplateSendEvent } from '../template-picker/events.ts';
import type { TemplatePicker } from '../template-picker/template-picker.ts';
import { composerStyles } from './composer.styles.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { freeform, LONGEST } from './freeform.ts';
import { keptText } from './kept-text.ts';
import { standingOf, type Standing } from './standing.ts';

/**
 * Says what can be sent now and until when, and sends it: a text while the window is open, else a template. It turns by
 * itself when the window closes or opens, and keeps what was typed. A part of `jf-conversation`, not for use by itself;
 * made anew for each conversation.
 *
 * @tag jf-conversation-composer
 * @internal
 */
export class ConversationComposer extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, composerStyles];

  @property({ attribute: false }) conversationId = '';
  @property({ attribute: false }) conversation: ConversationState | null = null;

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('jf-conversation-template-picker') private readonly picker!: TemplatePicker | null;

  /** Whether the agent wants a template although they may write. */
  @state() private wantsTemplate = false;
  @state() private sending = false;
  /** Why the last message did not go into the outbox, in words. */
  @state() private problem: string | null = null;
  @state() private copyResult: 'copied' | 'failed' | null = null;

  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #clock = new ClockController(this, 5000);
  readonly #draft = new DraftKeeper((draft) => {
    this.workspace?.saveDraft(this.conversationId, draft);
    this.requestUpdate();
  });
  #before: Standing['kind'] | null = null;
  #focusNext: 'textarea' | 'picker' | null = null;

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

  protected override willUpdate(): void {
    const { conversation } = this;
    if (conversation === null) return;
    this.#draft.take(conversation.draft);
    const { kind } = standingOf(conversation);
    if (this.#before !== null && kind !== this.#before) this.#turn(kind);
    this.#before = kind;
  }

  /** The window closed or opened: the focus follows only where it was here already. */
  #turn(kind: Standing['kind']): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    this.problem = null;
    this.copyResult = null;
    if (kind === 'template' && focused === this.textarea && focused !== null) this.#focusNext = 'picker';
    // Who is filling in a template is not interrupted: it may be sent in an open window too.
    const isFilling = focused !== null && focused === this.picker && this.#draft.value.template !== null;
    this.wantsTemplate = kind === 'freeform' && isFilling;
    if (kind === 'freeform' && focused === this.picker && !isFilling) this.#focusNext = 'textarea';
  }

  protected override updated(_changed: PropertyValues): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'picker') void this.picker?.focusStart();
    else if (next === 'textarea' && this.textarea !== null) this.textarea.focus();
    else if (next === 'textarea') void this.picker?.focusStart();
  }

  async #send(content: OutgoingContent): Promise<boolean> {
    const { workspace } = this;
    if (workspace === null || this.sending) return false;
    this.sending = true;
    const outcome = await workspace.send(this.conversationId, content);
    this.sending = false;
    this.problem = outcome.ok ? null : adviceFor(reasonOf(outcome), this.msg);
    return outcome.ok;
  }

  async #sendText(): Promise<void> {
    const { text } = this.#draft.value;
    if (text.trim() === '') this.problem = this.msg.messageEmpty;
    else if (lengthOf(text) <= LONGEST && (await this.#send({ kind: 'text', text }))) this.#draft.sent(text);
    if (this.#hasFocus()) this.textarea?.focus();
  }

  async #sendTemplate({ templateId, language, values }: TemplateChoice): Promise<void> {
    const content = { kind: 'template', templateId, language, values: { ...values } } as const;
    if (!(await this.#send(content))) return;
    if (this.#hasFocus()) this.#focusNext = 'textarea';
    this.wantsTemplate = false;
    this.#draft.change({ template: null });
  }

  #hasFocus(): boolean {
    return this.shadowRoot?.activeElement !== null;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#draft.value.text);
      this.copyResult = 'copied';
    } catch {
      // Pages may forbid it; then it is copied by hand.
      this.copyResult = 'failed';
      const text = this.renderRoot.querySelector('.kept-text');
      if (text !== null) getSelection()?.selectAllChildren(text);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { conversation, msg } = this;
    if (conversation === null) return nothing;
    const standing = standingOf(conversation);
    const { text } = this.#draft.value;
    return html`<div class="root" part="composer">
      <p class="visually-hidden" role="status">${this.#announcement(standing)}</p>
      ${
        standing.kind === 'none'
          ? html`<p class="obstacle">
              ${icon('ban')}<span
                ><strong>${msg.cannotSend}.</strong> ${adviceFor({ code: standing.reason }, msg)}</span
              >
            </p>`
          : this.#composer(standing)
      }
      ${
        text !== '' && (standing.kind !== 'freeform' || this.wantsTemplate)
          ? keptText(text, this.copyResult, msg, () => void this.#copy())
          : nothing
      }
    </div>`;
  }

  #composer(standing: Standing): TemplateResult {
    if (standing.kind === 'freeform' && !this.wantsTemplate) {
      return freeform(
        {
          text: this.#draft.value.text,
          until: this.#until(standing.closesAt),
          problem: this.problem,
          sending: this.sending,
          msg: this.msg,
        },
        {
          input: (text) => {
            this.problem = null;
            this.#draft.change({ text });
          },
          send: () => void this.#sendText(),
          chooseTemplate: () => this.chooseTemplate(),
        },
      );
    }
    return this.#templates(standing);
  }

  #templates(standing: Standing): TemplateResult {
    const { msg, conversation } = this;
    const channelId = conversation?.summary?.channel.id;
    const { text, template } = this.#draft.value;
    return html`<div class="line">
        <p class="standing">
          ${icon(standing.kind === 'freeform' ? 'messages-square' : 'timer')}<span
            >${this.#why(standing)}</span
          >
        </p>
        ${
          standing.kind === 'freeform'
            ? html`<button type="button" @click=${() => this.write(null)}>
                ${icon('pencil')}${msg.writeFreely}
              </button>`
            : nothing
        }
      </div>
      <jf-conversation-template-picker
        exportparts="template, preview"
        .channel=${this.#channels.value?.items.find(({ id }) => id === channelId) ?? null}
        .contact=${conversation?.summary?.contact ?? null}
        .choice=${template}
        .preferredLanguages=${this.#languages()}
        .keptText=${text}
        .busy=${this.sending}
        .problem=${this.problem}
        @template-choice=${({ choice }: TemplateChoiceEvent) => this.#draft.change({ template: choice })}
        @template-send=${({ choice }: TemplateSendEvent) => void this.#sendTemplate(choice)}
        @template-leave=${() => standing.kind === 'freeform' && this.write(null)}
      ></jf-conversation-template-picker>`;
  }

  /** The language of the last template in this conversation, then the viewer's. */
  #languages(): string[] {
    const used = this.conversation?.thread.findLast(
      (item) => item.kind === 'message' && item.message.content.kind === 'template',
    );
    const content = used?.kind === 'message' ? used.message.content : null;
    return [...(content?.kind === 'template' ? [content.language] : []), this.link.state.locale ?? 'en'];
  }

  #why(standing: Standing): string {
    const { msg } = this;
    if (standing.kind !== 'template') return msg.canWriteFreely;
    const words = {
      'window-closed': msg.windowClosedNow,
      'window-not-opened': msg.windowNotOpened,
      archived: msg.opensNewSession,
      'no-session': msg.firstTemplate,
    };
    return words[standing.because];
  }

  /** Said aloud when it changes; without the time that is left, which changes all the time. */
  #announcement(standing: Standing): string {
    if (standing.kind === 'none') return '';
    return standing.kind === 'freeform' ? this.msg.freeformOpen : this.#why(standing);
  }

  #until(closesAt: number | null): { text: string; isSoon: boolean } {
    const { msg, formats } = this;
    const now = this.#clock.now;
    if (closesAt === null || now === null) return { text: msg.freeformOpen, isSoon: false };
    const left = closesAt - now;
    return {
      text: msg.freeformUntil(formats.shortTime(closesAt, closesAt), formats.span(left)),
      isSoon: left <= 3_600_000,
    };
  }
}
