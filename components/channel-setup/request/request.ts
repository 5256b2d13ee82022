import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Channel, ChannelRequest } from '../../../src/contract/channel.ts';
import { forEvent } from '../../../src/masking/index.ts';
import type {
  ChangeOutcome,
  ChannelAdministration,
  ChannelDraftContent,
  FormDraft,
} from '../../../src/workspace/administration.ts';
import { JackfieldElement } from '../../base/element.ts';
import { FieldProblems } from '../../base/form/field-problems.ts';
import { focusFirstProblem } from '../../base/form/field.ts';
import { UnsavedGuard } from '../../base/form/unsaved-guard.ts';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, tokens } from '../../base/styles/index.ts';
import { RequestDoneEvent, RequestLeaveEvent } from '../events.ts';
import { checklist } from './checklist.ts';
import { requestFieldsets } from './fields.ts';
import { outcomeNote } from './outcome-note.ts';
import { problemWords } from './problem-words.ts';
import { isCertain, refusalOf, type RequestRefusal } from './refusal.ts';
import { isRequestField, type RequestField } from './request-form.ts';
import { RequestWork } from './request-work.ts';
import { requestStyles } from './request.styles.ts';

/** From this width on (CSS pixels) the prerequisites stand beside the form; as in the styles. */
const ROOM_FOR_BOTH = 820;

/**
 * The form of a connection request, with the prerequisites beside it. What is typed is a draft at once. A part of
 * `jf-channel-setup`, not for use by itself.
 *
 * @tag jf-channel-setup-request
 * @internal
 */
export class ChannelSetupRequest extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, requestStyles];

  /** The draft that is worked on, as it was when the form was opened. */
  @property({ attribute: false }) draft: FormDraft<ChannelDraftContent> | null = null;

  /** All channels, as they are known now. */
  @property({ attribute: false }) channels: readonly Channel[] = [];

  @query('h2') private readonly heading!: HTMLElement | null;

  @state() private refusal: RequestRefusal | null = null;
  @state() private busy = false;
  /** Whether the prerequisites are read; where there is room for them beside the form, from the beginning. */
  @state() private showsChecklist = false;

  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer, {
    onChange: () => this.#takeMasking(),
  });
  #isMasked: boolean | null = null;
  readonly #problems = new FieldProblems<RequestField>();
  readonly #work = new RequestWork(this, () => ({
    channels: this.channels,
    drafts: this.workspace?.administration.channels.drafts ?? null,
  }));
  #focusNext: 'heading' | 'problem' | 'note' | null = 'heading';

  constructor() {
    super();
    this.addController(
      new UnsavedGuard(this, () => this.#connection.value?.persistent === false && !this.#work.isBlank),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.showsChecklist = this.offsetWidth >= ROOM_FOR_BOTH;
    if (changed.has('draft') && this.draft !== null && this.draft.id !== this.#work.id)
      this.#open(this.draft);
  }

  protected override updated(_changed: PropertyValues): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'heading') this.heading?.focus();
    if (next === 'problem') focusFirstProblem(this.renderRoot);
    if (next === 'note') this.renderRoot.querySelector<HTMLElement>('.outcome')?.focus();
  }

  #open(draft: FormDraft<ChannelDraftContent>): void {
    this.#work.open(draft);
    this.#problems.reset();
    this.refusal = null;
    this.#focusNext = 'heading';
    if (this.#rejected() !== null) this.#focusNext = 'problem';
  }

  /** What was rejected is said where it is mended, until it is changed; the words are never kept here. */
  #rejected(): { readonly field: RequestField; readonly words: string } | null {
    const { channel } = this.#work;
    const { field = '', reason = '' } = channel?.rejection ?? {};
    if (!isRequestField(field) || this.#work.changed().includes(field)) return null;
    return { field, words: this.msg.requestRefusedBecause(isolated(reason)) };
  }

  /** Who is masked from now on does not go on to see what was said before. */
  #takeMasking(): void {
    const isMasked = this.#viewer.value?.viewer?.masking.masked ?? null;
    const wasMasked = this.#isMasked;
    this.#isMasked = isMasked;
    if (isMasked !== true || wasMasked !== false) return;
    this.#problems.dropRefused();
    this.refusal = this.refusal?.kind === 'fields' ? null : forEvent(this.refusal, null);
    this.requestUpdate();
  }

  #type(field: RequestField, value: string): void {
    this.#work.type(field, value);
    this.#problems.change(field);
  }

  async #handIn(): Promise<void> {
    const { workspace } = this;
    const work = this.#work;
    await work.number.settled();
    const { request } = work.check();
    this.#problems.handIn();
    this.requestUpdate();
    if (request === null) this.#focusNext = 'problem';
    if (request === null || workspace === null || this.busy) return;
    this.busy = true;
    this.refusal = null;
    const outcome = await this.#send(workspace.administration.channels, request);
    this.busy = false;
    if (!outcome.ok) return this.#refused(refusalOf(outcome, this.msg));
    await work.discard();
    this.dispatchEvent(new RequestDoneEvent(outcome.value.id, outcome.value.name));
  }

  #send(channels: ChannelAdministration, request: ChannelRequest): Promise<ChangeOutcome<Channel>> {
    const { id, mended, channel } = this.#work;
    if (mended === null) return channels.request(request, { idempotencyKey: id });
    return channels.resubmit(mended.channelId, request, mended.revision ?? channel?.revision ?? 0);
  }

  #refused(refusal: RequestRefusal): void {
    const work = this.#work;
    const { channel } = work;
    const isOvertaken = work.mended !== null && channel !== null && channel.status !== 'rejected';
    this.refusal =
      isOvertaken && refusal.kind === 'fields' ? { kind: 'conflict', current: channel } : refusal;
    if (refusal.kind === 'conflict' && work.changed(refusal.current).length === 0)
      this.#takeTheirs(refusal.current);
    if (isCertain(refusal) && work.mended === null) work.takeNewKey();
    if (this.refusal?.kind === 'fields') {
      for (const [field, words] of Object.entries(this.refusal.words))
        this.#problems.refuse(field as RequestField, words);
      this.#focusNext = 'problem';
    } else if (this.refusal !== null) this.#focusNext = 'note';
  }

  /** What stands at the backend takes the place of what was entered, which may then be mended again. */
  #takeTheirs(current: Channel): void {
    this.#work.takeTheirs(current);
    this.refusal = null;
    this.#problems.reset();
    this.#focusNext = this.#rejected() === null ? 'heading' : 'problem';
  }

  #keepMine(current: Channel): void {
    this.#work.buildOn(current);
    void this.#handIn();
  }

  #becomeNew(): void {
    this.#work.becomeNew();
    this.refusal = null;
    this.#focusNext = 'heading';
  }

  async #discard(): Promise<void> {
    await this.#work.discard();
    this.dispatchEvent(new RequestLeaveEvent());
  }

  #leave(): void {
    if (this.#work.isUntouched || this.#work.isBlank) void this.#discard();
    else this.dispatchEvent(new RequestLeaveEvent());
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const work = this.#work;
    const mendedName = work.channel?.name ?? work.values.name;
    return html`<div class="root">
      <div
        class="sheet"
        part="request"
        @keydown=${(event: KeyboardEvent) => {
          const isInChoice = event.composedPath()[0] instanceof HTMLSelectElement;
          if (event.key === 'Escape' && !event.isComposing && !isInChoice) this.#leave();
        }}
      >
        <header>
          <button
            type="button"
            class="plain icon-only back"
            aria-label=${msg.requestBack}
            title=${msg.byEscape(msg.requestBack)}
            @click=${() => this.#leave()}
          >
            ${icon('arrow-left', 'large')}
          </button>
          <h2 tabindex="-1">
            ${work.mended === null ? msg.requestTitle : msg.requestMendTitle(isolated(mendedName))}
          </h2>
        </header>
        <p class="help">${msg.requestHelp}</p>
        <div class="columns">
          ${this.#form()}
          ${checklist({
            ready: work.ready,
            isOpen: this.showsChecklist,
            toggle: (isOpen) => (this.showsChecklist = isOpen),
            msg,
            change: (ready) => work.tick(ready),
          })}
        </div>
      </div>
    </div>`;
  }

  #form(): TemplateResult {
    const { msg, busy } = this;
    const work = this.#work;
    const { values } = work;
    const { problems } = work.check();
    const rejected = this.#rejected();
    const shown = (field: RequestField): string | null => {
      const problem = problems[field];
      const words = problem === undefined ? null : problemWords(field, problem, msg);
      return this.#problems.shown(field, words) ?? (rejected?.field === field ? rejected.words : null);
    };
    return html`<form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#handIn();
      }}
    >
      ${requestFieldsets({
        values,
        number: work.number,
        shown,
        msg,
        formats: this.formats,
        type: (field, value) => this.#type(field, value),
        leave: (field) => {
          if (field === 'number') work.settleNumber();
          if (values[field].trim() !== '') this.#problems.leave(field);
          this.requestUpdate();
        },
      })}
      ${this.#notes()}
      <div class="choices">
        <button type="submit" class="primary" aria-disabled=${busy ? 'true' : nothing}>
          ${icon('send')}${busy ? msg.requestHandingIn : work.mended === null ? msg.requestHandIn : msg.requestHandInAgain}
        </button>
      </div>
    </form>`;
  }

  #notes(): TemplateResult {
    return outcomeNote({
      refusal: this.refusal,
      connection: this.#connection.value,
      mine: this.#work.mine,
      msg: this.msg,
      takeTheirs: (current) => this.#takeTheirs(current),
      keepMine: (current) => this.#keepMine(current),
      becomeNew: () => this.#becomeNew(),
      discard: () => void this.#discard(),
    });
  }
}
