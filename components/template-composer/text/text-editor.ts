import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isRightToLeft, lengthOf, type Finding, type TextSelection } from '../../../src/templates/index.ts';
import { JackfieldElement } from '../../base/element.ts';
import { base, controls, countedLabel, tokens } from '../../base/styles/index.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import { findingStyles } from '../findings/finding.styles.ts';
import { FindingFixEvent, TextEditEvent, TextLeaveEvent, TextToolEvent, type TextTool } from './events.ts';
import { highlights, type Stretch } from './highlights.ts';
import { textEditorStyles } from './text-editor.styles.ts';
import { emojiPanel, markOf, toolbar, type ToolKind } from './toolbar.ts';
import { typingOf } from './typing.ts';

/** From how many characters before the limit on the count is read out. */
const NEAR = 20;

/**
 * A text of a template: its variables and faults are marked where they stand, its length is counted, and tools stand
 * below. A part of `jf-template-composer`, not for use by itself. What is typed is kept by whoever holds it.
 *
 * @tag jf-template-composer-text
 * @internal
 */
export class TemplateTextEditor extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, countedLabel, findingStyles, textEditorStyles];

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) help: string | undefined;
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) limit = 0;
  @property({ attribute: false }) multiline = false;
  @property({ attribute: false }) required = false;
  @property({ attribute: false }) readOnly = false;
  /** Read-only for a while: the tools stay in sight. */
  @property({ attribute: false }) locked = false;
  /** The code of the language it is written in. */
  @property({ attribute: false }) language = 'en';
  @property({ attribute: false }) tools: readonly ToolKind[] = [];
  /** What is told of it. */
  @property({ attribute: false }) findings: readonly Finding[] = [];

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @state() private showsEmoji = false;

  #selectNext: TextSelection | null = null;

  /** Puts the focus into the text, and selects a range of it. */
  async select(range: TextSelection | null): Promise<void> {
    this.#selectNext = range ?? [this.text.length, this.text.length];
    this.requestUpdate();
    await this.updateComplete;
  }

  override focus(): void {
    this.textarea?.focus();
  }

  protected override updated(_changed: PropertyValues): void {
    const range = this.#selectNext;
    const { textarea } = this;
    this.#selectNext = null;
    if (range === null || textarea === null) return;
    textarea.focus();
    textarea.setSelectionRange(range[0], range[1]);
  }

  readonly #type = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    this.dispatchEvent(new TextEditEvent(value, typingOf(event, this.text, value)));
  };

  #use(tool: TextTool): void {
    const { textarea } = this;
    if (textarea === null || this.readOnly || this.locked) return;
    const { selectionStart, selectionEnd } = textarea;
    this.dispatchEvent(new TextToolEvent(tool, [selectionStart, selectionEnd]));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !this.multiline) event.preventDefault();
    const style = this.tools.includes('marks') ? markOf(event) : null;
    if (style === null) return;
    event.preventDefault();
    this.#use({ kind: 'mark', style });
  };

  protected override render(): TemplateResult {
    const { label, text, help, findings, language, msg, readOnly } = this;
    const marks = findingMarks('text', findings, help !== undefined);
    const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
    return html`<div class="root">
      <div class="label-line">
        <label for="text">${label}</label>
        ${this.#counter()}
      </div>
      <div class="box" ?data-invalid=${marks.invalid === 'true'} ?data-read-only=${readOnly || this.locked}>
        <div
          class="stack"
          ?data-multiline=${this.multiline}
          dir=${direction}
          lang=${language.replace('_', '-')}
        >
          <pre class="backdrop" aria-hidden="true">
${highlights(text, findings).map(stretch)}&ZeroWidthSpace;</pre>
          <textarea
            id="text"
            rows="1"
            spellcheck="true"
            autocomplete="off"
            ?readonly=${readOnly || this.locked}
            aria-required=${this.required ? 'true' : nothing}
            aria-invalid=${marks.invalid}
            aria-describedby=${marks.describedBy}
            .value=${live(text)}
            @input=${this.#type}
            @keydown=${this.#onKeyDown}
            @blur=${() => this.dispatchEvent(new TextLeaveEvent())}
          ></textarea>
        </div>
        ${readOnly ? nothing : html`<div ?inert=${this.locked}>${this.#tools()}</div>`}
      </div>
      ${fieldFindings('text', findings, help, {
        msg,
        mend: (finding) => this.dispatchEvent(new FindingFixEvent(finding)),
      })}
    </div>`;
  }

  #counter(): TemplateResult {
    const { msg, limit, formats } = this;
    const length = lengthOf(this.text);
    const left = limit - length;
    const words = left < 0 ? msg.charactersOver(-left) : msg.charactersLeft(left);
    return html`<span class="counter" ?data-over=${left < 0} aria-hidden="true"
        >${formats.number(length)} / ${formats.number(limit)}</span
      >
      <span class="visually-hidden" role="status">${left <= NEAR ? words : nothing}</span>`;
  }

  #tools(): TemplateResult {
    const { tools, label, msg, showsEmoji } = this;
    return html`${toolbar({
      tools,
      label,
      msg,
      showsEmoji,
      use: (tool) => this.#use(tool),
      toggleEmoji: () => (this.showsEmoji = !showsEmoji),
    })}
    ${
      showsEmoji
        ? emojiPanel({
            msg,
            insert: (text) => this.#use({ kind: 'insert', text }),
            leave: () => {
              this.showsEmoji = false;
              this.renderRoot.querySelector<HTMLElement>('.toolbar [aria-expanded]')?.focus();
            },
          })
        : nothing
    }`;
  }
}

function stretch({ text, isVariable, severity }: Stretch): TemplateResult | string {
  if (!isVariable && severity === null) return text;
  return html`<mark ?data-variable=${isVariable} data-severity=${severity ?? nothing}>${text}</mark>`;
}
