import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../../../src/contract/channel.ts';
import { adviceFor } from '../../base/advice.ts';
import { JackfieldElement } from '../../base/element.ts';
import { conflict } from '../../base/form/conflict.ts';
import { fieldHelp, focusFirstProblem } from '../../base/form/field.ts';
import { note } from '../../base/form/note.ts';
import { UnsavedGuard } from '../../base/form/unsaved-guard.ts';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import { base, controls, form, tokens } from '../../base/styles/index.ts';
import { targetEditorStyles } from './target-editor.styles.ts';
import { partsOf, readTarget, targetUnits, type TargetEntry, type TargetUnit } from './target.ts';

/**
 * The service-level target of one channel, and its change. A part of `jf-channel-setup`, not for use by itself.
 *
 * @tag jf-channel-setup-target
 * @internal
 */
export class ChannelSetupTarget extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, targetEditorStyles];

  @property({ attribute: false }) channel: Channel | null = null;
  /** Whether it may be changed here. */
  @property({ type: Boolean }) editable = false;

  @state() private editing = false;
  @state() private typed = '';
  @state() private unit: TargetUnit = 'minute';
  /** The field was left, or handed in: from then on it is checked while typing. */
  @state() private checked = false;
  @state() private busy = false;
  /** Why it was not saved, in words. */
  @state() private problem: string | null = null;
  @state() private theirs: Channel | null = null;
  @state() private saved: number | null = null;

  /** The channel on which the change is built. */
  #base: Channel | null = null;
  #focusNext: 'field' | 'problem' | 'button' | null = null;

  constructor() {
    super();
    this.addController(new UnsavedGuard(this, () => this.#isChanged()));
  }

  protected override forget(): void {
    this.editing = false;
    this.theirs = null;
    this.problem = null;
    this.saved = null;
  }

  protected override updated(_changed: PropertyValues): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'problem') focusFirstProblem(this.renderRoot);
    if (next === 'button') this.renderRoot.querySelector<HTMLElement>('.change')?.focus();
    if (next !== 'field') return;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#amount');
    field?.focus();
    field?.select();
  }

  #entry(): TargetEntry {
    return readTarget(this.typed, this.unit);
  }

  #isChanged(): boolean {
    const entry = this.#entry();
    return this.editing && !(entry.ok && entry.target === this.#base?.serviceLevelTarget);
  }

  #edit(channel: Channel): void {
    const { amount, unit } = partsOf(channel.serviceLevelTarget);
    this.typed = String(amount);
    this.unit = unit;
    this.#base = channel;
    this.checked = false;
    this.problem = null;
    this.theirs = null;
    this.saved = null;
    this.editing = true;
    this.#focusNext = 'field';
  }

  #close(): void {
    this.editing = false;
    this.theirs = null;
    this.problem = null;
    this.#focusNext = 'button';
  }

  async #save(base: Channel): Promise<void> {
    const { workspace, busy } = this;
    const entry = this.#entry();
    this.checked = true;
    if (!entry.ok) this.#focusNext = 'problem';
    if (!entry.ok || workspace === null || busy) return;
    this.busy = true;
    this.problem = null;
    const outcome = await workspace.administration.channels.setServiceLevelTarget(
      base.id,
      entry.target,
      base.revision,
    );
    this.busy = false;
    if (outcome.ok) {
      this.saved = entry.target;
      this.#close();
      return;
    }
    if (outcome.reason === 'precondition-failed' && outcome.current) {
      const { current } = outcome;
      // A change of something else is in nobody's way.
      const isUntouched = current.serviceLevelTarget === base.serviceLevelTarget;
      if (isUntouched && base.revision < current.revision) return this.#saveOn(current);
      this.theirs = current;
    } else this.problem = adviceFor({ code: outcome.reason }, this.msg);
  }

  /** Saves once more, on what stands now. */
  async #saveOn(current: Channel): Promise<void> {
    this.#base = current;
    this.theirs = null;
    await this.#save(current);
  }

  #time(target: number): string {
    const { amount, unit } = partsOf(target);
    return this.msg.targetTimes[unit](this.formats.number(amount));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { channel, msg, saved } = this;
    if (channel === null) return nothing;
    const isSaved = saved !== null && saved === channel.serviceLevelTarget && !this.editing;
    return html`<div class="root">
      ${this.editing ? this.#editor(channel) : this.#standing(channel)}
      <p class="visually-hidden" role="status">${isSaved ? msg.targetSaved(this.#time(saved)) : nothing}</p>
    </div>`;
  }

  #standing(channel: Channel): TemplateResult {
    const { msg } = this;
    return html`<div class="standing">
      ${icon('timer')}<span>${msg.targetWithin(this.#time(channel.serviceLevelTarget))}</span>
      ${
        this.editable
          ? html`<button
              type="button"
              class="link change"
              aria-label=${msg.targetChangeOf(isolated(channel.name))}
              @click=${() => this.#edit(channel)}
            >
              ${msg.targetChange}
            </button>`
          : nothing
      }
    </div>`;
  }

  #editor(channel: Channel): TemplateResult {
    const { msg, busy, theirs } = this;
    return html`<form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#save(this.theirs ?? this.#base ?? channel);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        this.#close();
      }}
    >
      ${this.#field()} ${this.problem === null ? nothing : note('failed', this.problem)}
      ${theirs === null ? nothing : this.#conflict(theirs)}
      <div class="choices">
        <button type="submit" class="primary" aria-disabled=${busy ? 'true' : nothing}>
          ${busy ? msg.targetSaving : msg.targetSave}
        </button>
        <button type="button" @click=${() => this.#close()}>${msg.cancel}</button>
      </div>
    </form>`;
  }

  #field(): TemplateResult {
    const { msg } = this;
    const entry = this.#entry();
    const problem = this.checked && !entry.ok ? this.#words(entry.problem) : null;
    return html`<div class="field">
      <label for="amount">${msg.targetLabel}</label>
      <div class="amount-line">
        <input
          id="amount"
          type="text"
          inputmode="decimal"
          dir="ltr"
          autocomplete="off"
          aria-required="true"
          aria-invalid=${problem === null ? nothing : 'true'}
          aria-describedby="amount-help"
          .value=${live(this.typed)}
          @input=${({ target }: InputEvent) => (this.typed = (target as HTMLInputElement).value)}
          @blur=${() => (this.checked = true)}
        />
        <select
          aria-label=${msg.targetUnit}
          @change=${({ target }: Event) => (this.unit = (target as HTMLSelectElement).value as TargetUnit)}
        >
          ${targetUnits.map(
            (unit) =>
              html`<option value=${unit} ?selected=${unit === this.unit}>${msg.targetUnits[unit]}</option>`,
          )}
        </select>
      </div>
      ${fieldHelp('amount', problem, msg.targetHelp)}
    </div>`;
  }

  #words(problem: 'no-number' | 'too-short' | 'too-long'): string {
    const { msg } = this;
    return {
      'no-number': msg.targetNoNumber,
      'too-short': msg.targetTooShort,
      'too-long': msg.targetTooLong,
    }[problem];
  }

  #conflict(theirs: Channel): TemplateResult {
    const { msg } = this;
    const entry = this.#entry();
    return conflict({
      title: msg.targetConflict,
      rows: [
        {
          label: msg.targetLabel,
          theirs: this.#time(theirs.serviceLevelTarget),
          mine: entry.ok ? this.#time(entry.target) : this.typed,
        },
      ],
      msg,
      takeTheirs: () => this.#close(),
      keepMine: () => void this.#saveOn(theirs),
    });
  }
}
