import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Channel, ChannelRequest } from '../../../src/contract/channel.ts';
import type {
  ChangeOutcome,
  ChannelAdministration,
  ChannelDraftContent,
  FormDraft,
} from '../../../src/workspace/administration.ts';
import { JackfieldElement } from '../../base/element.ts';
import { FieldProblems } from '../../base/form/field-problems.ts';
import { focusFirstProblem } from '../../base/form/field.ts';
import { NumberEntryController } from '../../base/form/number-entry.ts';
import { UnsavedGuard } from '../../base/form/unsaved-guard.ts';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import { randomKey } from '../../base/random-key.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, tokens } from '../../base/styles/index.ts';
import { RequestDoneEvent, RequestLeaveEvent } from '../events.ts';
import { checklist } from './checklist.ts';
import { requestFieldsets } from './fields.ts';
import { outcomeNote } from './outcome-note.ts';
import { problemWords } from './problem-words.ts';
import { isCertain, refusalOf, type RequestRefusal } from './refusal.ts';
import {
  checkRequest,
  isBlank,
  isRequestField,
  requestFields,
  valuesOf,
  type CheckedRequest,
  type RequestField,
  type RequestValues,
} from './request-form.ts';
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

  @state() private values: RequestValues = valuesOf({});
  @state() private ready: readonly string[] = [];
  @state() private refusal: RequestRefusal | null = null;
  @state() private busy = false;
  /** Whether the prerequisites are read; where there is room for them beside the form, from the beginning. */
  @state() private showsChecklist = false;

  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #problems = new FieldProblems<RequestField>();
  readonly #number = new NumberEntryController(this);
  #id = '';
  /** The rejected channel that is mended, as it was when that began. */
  #mended: { readonly channelId: string; readonly revision: number | undefined } | null = null;
  #focusNext: 'heading' | 'problem' | 'note' | null = 'heading';

  constructor() {
    super();
    this.addController(
      new UnsavedGuard(this, () => this.#connection.value?.persistent === false && !isBlank(this.#content())),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.showsChecklist = this.offsetWidth >= ROOM_FOR_BOTH;
    if (changed.has('draft') && this.draft !== null && this.draft.id !== this.#id) this.#open(this.draft);
  }

  protected override updated(_changed: PropertyValues): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'heading') this.heading?.focus();
    if (next === 'problem') focusFirstProblem(this.renderRoot);
    if (next === 'note') this.renderRoot.querySelector<HTMLElement>('.outcome')?.focus();
  }

  #open({ id, content }: FormDraft<ChannelDraftContent>): void {
    this.#id = id;
    this.values = valuesOf(content);
    this.ready = content.ready ?? [];
    this.#mended =
      content.channelId === undefined ? null : { channelId: content.channelId, revision: content.revision };
    this.#number.set(this.values.number);
    this.#problems.reset();
    this.refusal = null;
    this.#focusNext = 'heading';
    this.#sayRejection(this.#channel());
  }

  /** What was rejected is said where it is mended, until it is changed. */
  #sayRejection(channel: Channel | null): void {
    const field = channel?.rejection?.field ?? '';
    if (channel?.rejection === undefined || !isRequestField(field) || this.#changed().includes(field)) return;
    this.#problems.refuse(field, this.msg.requestRefusedBecause(isolated(channel.rejection.reason)));
    this.#focusNext = 'problem';
  }

  /** Which values of the mended channel were changed; all of a new request. */
  #changed(channel: Channel | null = this.#channel()): readonly RequestField[] {
    const theirs = valuesOf(channel ?? {});
    const mine = this.#mine();
    return requestFields.filter((field) => mine[field] !== theirs[field]);
  }

  /** What was entered, with the number as it is handed over. */
  #mine(): RequestValues {
    const { entry } = this.#number;
    return entry.ok ? { ...this.values, number: entry.reading.number } : this.values;
  }

  /** The channel that is mended, as it is known now. */
  #channel(): Channel | null {
    const id = this.#mended?.channelId;
    return this.channels.find((channel) => channel.id === id) ?? null;
  }

  #others(): readonly Channel[] {
    const id = this.#mended?.channelId;
    return this.channels.filter((channel) => channel.id !== id);
  }

  #check(): CheckedRequest {
    return checkRequest(this.values, this.#number.entry, this.#others());
  }

  #content(): ChannelDraftContent {
    const { values, ready } = this;
    const mended = this.#mended;
    return {
      ...values,
      number: this.#number.kept,
      ...(ready.length > 0 && { ready }),
      ...(mended !== null && { channelId: mended.channelId }),
      ...(mended?.revision !== undefined && { revision: mended.revision }),
    };
  }

  #keep(): void {
    this.workspace?.administration.channels.drafts.save(this.#id, this.#content());
  }

  #type(field: RequestField, value: string): void {
    this.values = { ...this.values, [field]: value };
    this.#problems.change(field);
    this.#keep();
  }

  #tick(ready: readonly string[]): void {
    this.ready = ready;
    this.#keep();
  }

  /** From here on it is another request to the backend, under a key of its own. */
  #takeNewKey(): void {
    const drafts = this.workspace?.administration.channels.drafts;
    void drafts?.discard(this.#id);
    this.#id = randomKey();
    this.#keep();
  }

  async #handIn(revision = this.#mended?.revision): Promise<void> {
    const { workspace } = this;
    await this.#number.settled();
    const { request } = this.#check();
    this.#problems.handIn();
    this.requestUpdate();
    if (request === null) this.#focusNext = 'problem';
    if (request === null || workspace === null || this.busy) return;
    this.busy = true;
    this.refusal = null;
    const outcome = await this.#send(workspace.administration.channels, request, revision);
    this.busy = false;
    if (outcome.ok) {
      await workspace.administration.channels.drafts.discard(this.#id);
      this.dispatchEvent(new RequestDoneEvent(outcome.value.id, outcome.value.name));
      return;
    }
    this.#refused(refusalOf(outcome, this.msg));
  }

  #send(
    channels: ChannelAdministration,
    request: ChannelRequest,
    revision: number | undefined,
  ): Promise<ChangeOutcome<Channel>> {
    if (this.#mended === null) return channels.request(request, { idempotencyKey: this.#id });
    return channels.resubmit(this.#mended.channelId, request, revision ?? this.#channel()?.revision ?? 0);
  }

  #refused(refusal: RequestRefusal): void {
    const channel = this.#channel();
    const isOvertaken = this.#mended !== null && channel !== null && channel.status !== 'rejected';
    this.refusal =
      isOvertaken && refusal.kind === 'fields' ? { kind: 'conflict', current: channel } : refusal;
    if (refusal.kind === 'conflict' && this.#changed(refusal.current).length === 0)
      this.#takeTheirs(refusal.current);
    if (isCertain(refusal) && this.#mended === null) this.#takeNewKey();
    if (this.refusal?.kind === 'fields') {
      for (const [field, words] of Object.entries(this.refusal.words))
        this.#problems.refuse(field as RequestField, words);
      this.#focusNext = 'problem';
    } else if (this.refusal !== null) this.#focusNext = 'note';
  }

  /** What stands at the backend takes the place of what was entered, which may then be mended again. */
  #takeTheirs(current: Channel): void {
    this.values = valuesOf(current);
    this.#number.set(this.values.number);
    this.#mended = { channelId: current.id, revision: current.revision };
    this.refusal = null;
    this.#problems.reset();
    this.#keep();
    this.#focusNext = 'heading';
    this.#sayRejection(current);
  }

  #keepMine(current: Channel): void {
    this.#mended = { channelId: current.id, revision: current.revision };
    this.#keep();
    void this.#handIn(current.revision);
  }

  #becomeNew(): void {
    this.#mended = null;
    this.refusal = null;
    this.#takeNewKey();
    this.#focusNext = 'heading';
  }

  async #discard(): Promise<void> {
    await this.workspace?.administration.channels.drafts.discard(this.#id);
    this.dispatchEvent(new RequestLeaveEvent());
  }

  #leave(): void {
    const isUntouched = this.#mended !== null && this.ready.length === 0 && this.#changed().length === 0;
    if (isUntouched || isBlank(this.#content())) void this.#discard();
    else this.dispatchEvent(new RequestLeaveEvent());
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const mendedName = this.#channel()?.name ?? this.values.name;
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
            ${this.#mended === null ? msg.requestTitle : msg.requestMendTitle(isolated(mendedName))}
          </h2>
        </header>
        <p class="help">${msg.requestHelp}</p>
        <div class="columns">
          ${this.#form()}
          ${checklist({
            ready: this.ready,
            isOpen: this.showsChecklist,
            toggle: (isOpen) => (this.showsChecklist = isOpen),
            msg,
            change: (ready) => this.#tick(ready),
          })}
        </div>
      </div>
    </div>`;
  }

  #form(): TemplateResult {
    const { msg, busy, values } = this;
    const { problems } = this.#check();
    const shown = (field: RequestField): string | null => {
      const problem = problems[field];
      return this.#problems.shown(field, problem === undefined ? null : problemWords(field, problem, msg));
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
        number: this.#number,
        shown,
        msg,
        formats: this.formats,
        type: (field, value) => this.#type(field, value),
        leave: (field) => {
          if (field === 'number') this.values = { ...this.values, number: this.#number.typed };
          if (values[field].trim() !== '') this.#problems.leave(field);
          this.requestUpdate();
        },
      })}
      ${this.#notes()}
      <div class="choices">
        <button type="submit" class="primary" aria-disabled=${busy ? 'true' : nothing}>
          ${icon('send')}${busy ? msg.requestHandingIn : this.#mended === null ? msg.requestHandIn : msg.requestHandInAgain}
        </button>
      </div>
    </form>`;
  }

  #notes(): TemplateResult {
    return outcomeNote({
      refusal: this.refusal,
      connection: this.#connection.value,
      mine: this.#mine(),
      msg: this.msg,
      takeTheirs: (current) => this.#takeTheirs(current),
      keepMine: (current) => this.#keepMine(current),
      becomeNew: () => this.#becomeNew(),
      discard: () => void this.#discard(),
    });
  }
}
