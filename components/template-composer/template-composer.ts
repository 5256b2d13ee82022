import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TemplateCreate } from '../../src/contract/template-draft.ts';
import type { TextSelection } from '../../src/templates/index.ts';
import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import { ClockController } from '../base/clock-controller.ts';
import { TemplateCloseEvent } from '../base/events/template-close.ts';
import { TemplateSubmittedEvent } from '../base/events/template-submitted.ts';
import { ConfirmController } from '../base/form/confirm-controller.ts';
import { FormElement } from '../base/form/form-element.ts';
import { templateMessages } from '../base/messages/en-template.ts';
import { templateLifeMessages } from '../base/messages/en-template-life.ts';
import { SliceController } from '../base/slice-controller.ts';
import type { TemplateChoice } from '../base/template-choice.ts';
import type { WorkspaceLink } from '../base/workspace-link.ts';
import { JfTemplatePreview } from '../template-preview/template-preview.ts';
import { ComposerActs, type ActsHost } from './composer-acts.ts';
import { ComposerDecisions } from './composer-decisions.ts';
import { composerScreen } from './composer-screen.ts';
import { ComposerOpening } from './composer-opening.ts';
import type { Composing, ComposingHost } from './composing.ts';
import { createOf } from './draft/draft-content.ts';
import { FieldFocus } from './field-focus.ts';
import { FormValue, restoredContent } from './form-value.ts';
import { keptWords } from './kept-words.ts';
import { firstScreen, type ScreenState } from './screen-state.ts';
import { loading, missing } from './sections/places.ts';
import { problemOf } from './submission/problem.ts';
import { composerStyles } from './template-composer.styles.ts';
import { TemplateTextEditor } from './text/text-editor.ts';
import { undoWish } from './undo-keys.ts';

export { TemplateCloseEvent } from '../base/events/template-close.ts';
export { TemplateSubmitEvent } from '../base/events/template-submit.ts';
export { TemplateSubmittedEvent } from '../base/events/template-submitted.ts';

/**
 * Composes a template in all its languages: what the platform would reject is named where it stands, with its mend, and
 * the contact's view stands beside it. What is typed is kept as a draft. Hands the template in for review and shows
 * what becomes of it. Without `template-id` and `draft-id` it composes what was chosen in a template list of the same
 * workspace, else a new template.
 *
 * A host form receives the template under `name` as JSON, as `POST /v1/templates` takes it; it is valid when no error
 * is known in it.
 *
 * @tag jf-template-composer
 * @summary Composes a template and follows it through review.
 * @fires {TemplateSubmitEvent} jf-template-submit - It is about to be handed in. Cancel it to do that otherwise.
 * @fires {TemplateSubmittedEvent} jf-template-submitted - The platform has it.
 * @fires {TemplateCloseEvent} jf-template-close - The administrator goes back.
 * @fires {Event} change - What it says has changed.
 * @csspart submit - The bar that hands it in.
 * @csspart status - Where a language stands.
 * @csspart conflict - Both versions, where somebody else changed the same.
 * @csspart bubble - The message in the preview.
 * @cssprop --jf-template-composer-outside - How much of the window’s height is not the composer’s, 160px by default: the
 *   preview and the checks beside a long form take no more than the rest, and are scrolled there.
 */
export class JfTemplateComposer extends FormElement {
  static override readonly styles = composerStyles;
  protected static override readonly english = [templateMessages, templateLifeMessages];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    TemplateTextEditor.define('jf-template-composer-text', registry);
    JfTemplatePreview.define('jf-template-preview', registry);
    super.define(tag, registry);
  }

  /** The template to change; where a draft changes it already, that draft. */
  @property({ attribute: 'template-id' }) templateId: string | null = null;
  /** The draft to go on with. */
  @property({ attribute: 'draft-id' }) draftId: string | null = null;

  @state() private screen: ScreenState = firstScreen;
  @state() private isDisabled = false;

  readonly #value = new FormValue(this.internals);
  readonly #confirm = new ConfirmController(this);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #templates = new SliceController(this, (workspace) => workspace.templates);
  readonly #drafts = new SliceController(this, (workspace) => workspace.administration.templates.drafts.all);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #clock = new ClockController(this, 5000);
  readonly #focus = new FieldFocus();
  /** Where this was said to be found, last. */
  #told: { readonly link: WorkspaceLink; readonly words: string } | null = null;

  constructor() {
    super();
    this.addEventListener('invalid', () => this.#composing?.composition.tellAll());
  }

  /** The template as it is written now; null while none is there. Set it to begin with it; resetting restores it. */
  get value(): TemplateCreate | null {
    const composing = this.#composing;
    return composing === null ? null : createOf(composing.content);
  }

  set value(value: TemplateCreate | null) {
    this.#opening.give(value);
    this.requestUpdate();
  }

  /** Puts the focus where writing begins: into the title of a new template, else at the head of what is there. */
  override focus(): void {
    this.#focusAt(null);
  }

  protected override forget(): void {
    this.#opening.forget();
    this.#told = null;
    this.screen = firstScreen;
    this.#confirm.withdraw();
  }

  formResetCallback(): void {
    this.#opening.reset();
    this.screen = firstScreen;
    this.requestUpdate();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
  }

  formStateRestoreCallback(state: unknown): void {
    const content = restoredContent(state);
    if (content === null) return;
    this.#opening.restore(content);
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const { link, workspaceId } = this;
    // What is wanted after nothing was is opened anew.
    this.#opening.follow(this.#wanted(), [workspaceId, link.state.composing === null]);
    super.update(changed);
  }

  /** What the page wants composed. */
  #wanted(): TemplateChoice {
    const { draftId, templateId } = this;
    if (draftId !== null) return { kind: 'draft', draftId };
    if (templateId !== null) return { kind: 'template', templateId, language: null };
    return this.link.state.composing ?? { kind: 'new' };
  }

  /** Goes on with something else than the page wants. */
  #choose(choice: TemplateChoice): void {
    this.#opening.choose(choice);
    this.requestUpdate();
  }

  readonly #composingHost: ComposingHost = {
    backend: () => this.#backend,
    templates: () => this.#templates.value?.items ?? [],
    knowsTemplates: () => this.#templates.value?.state === 'ready',
    now: () => this.#now,
    lockedBy: () => this.#lockedBy(),
    nameOf: (language) => this.formats.language(language),
    changed: (isEdited) => {
      this.requestUpdate();
      if (isEdited) this.dispatchEvent(new Event('change', { bubbles: true }));
    },
    submitted: ({ id }) => void this.dispatchEvent(new TemplateSubmittedEvent(id)),
  };
  readonly #opening = new ComposerOpening({
    locale: () => this.locale,
    channels: () => this.#channels.value?.items ?? [],
    templates: () => this.#templates.value,
    drafts: () => this.#drafts.value,
    composing: this.#composingHost,
    opened: () => (this.screen = firstScreen),
  });

  readonly #actsHost: ActsHost = {
    composing: () => this.#composing!,
    backend: () => this.#backend,
    locale: () => this.locale,
    msg: () => this.msg,
    formats: () => this.formats,
    agentName: () => this.#viewer.value?.viewer?.name ?? null,
    screen: () => this.screen,
    show: (screen) => (this.screen = screen),
    focusAt: (field, range) => this.#focusAt(field, range),
  };
  readonly #acts = new ComposerActs(this.#actsHost);
  readonly #decisions = new ComposerDecisions({
    ...this.#actsHost,
    confirm: this.#confirm,
    go: (finding) => this.#acts.go(finding),
    tell: (event) => this.dispatchEvent(event),
    discarded: () => this.#close(),
  });

  get #composing(): Composing | null {
    return this.#opening.composing;
  }

  get #backend(): TemplateAdministration | null {
    return this.workspace?.administration.templates ?? null;
  }

  /** Before there is a clock, everything kept is as old as the newest draft. */
  get #now(): number {
    return this.#clock.now ?? this.#drafts.value?.[0]?.updatedAt ?? 0;
  }

  #close(): void {
    const { link } = this;
    this.#opening.close();
    this.dispatchEvent(new TemplateCloseEvent());
    link.update({ composing: null });
    this.requestUpdate();
  }

  #focusAt(field: string | null, range: TextSelection | null = null): void {
    this.#focus.want(field, range);
    this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    const composing = this.#composing;
    if (composing === null) this.#value.clear();
    else this.#value.set(composing.content, problemOf(composing, this.msg), this.#anchor());
    this.#tellComposed();
    // What is to be composed may not be there yet.
    if (composing === null && this.#opening.waiting.state === 'loading') return;
    const isNew = composing !== null && composing.content.changes === undefined;
    this.#focus.move(this.renderRoot, isNew ? 'title' : 'heading');
  }

  /** So that a list takes the focus back where this is, once it is left. */
  #tellComposed(): void {
    const { link } = this;
    const composed = this.#composing?.keptAs ?? null;
    if (composed === null && link.state.composing === null) return;
    const words = JSON.stringify(composed);
    // Only what is new here: another composer of the page tells of what it has.
    if (this.#told?.link === link && this.#told.words === words) return;
    this.#told = { link, words };
    link.update({ composed });
  }

  #lockedBy(): 'form' | 'role' | null {
    if (this.isDisabled) return 'form';
    const viewer = this.#viewer.value?.viewer ?? null;
    return viewer === null || viewer.role === 'administrator' ? null : 'role';
  }

  /** Where a browser points at what is wrong. */
  #anchor(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[data-field="name"], .submit .primary');
  }

  readonly #history = (event: KeyboardEvent | InputEvent): void => {
    const wish = undoWish(event);
    if (wish === null || this.#composing === null) return;
    event.preventDefault();
    this.#acts[wish]();
  };

  protected override render(): TemplateResult {
    return html`<div class="root" @keydown=${this.#history} @beforeinput=${this.#history}>
      ${this.#body()} ${this.#confirm.template()}
    </div>`;
  }

  #body(): TemplateResult {
    const { msg, screen, locale, formats } = this;
    const { composing, waiting } = this.#opening;
    if (composing === null) {
      if (waiting.state === 'loading') return loading(msg);
      return missing(waiting.what, msg, {
        close: () => this.#close(),
        begin: () => this.#choose({ kind: 'new' }),
      });
    }
    const drafts = this.#drafts.value ?? [];
    // Where nothing was begun yet, what was begun before is offered.
    const isFresh = composing.content.changes === undefined && !composing.isKept;
    return composerScreen({
      composing,
      acts: this.#acts,
      screen,
      channels: this.#channels.value?.items ?? [],
      drafts: isFresh ? drafts.filter(({ content }) => content.changes === undefined) : [],
      kept: keptWords(composing.draftId, drafts, this.#connection.value, { now: this.#now, msg, formats }),
      locale,
      now: this.#now,
      msg,
      formats,
      close: () => this.#close(),
      submit: () => void this.#decisions.submit(),
      submitAnew: () => void this.#decisions.submitAnew(),
      discard: () => void this.#decisions.discard(),
      proceed: ({ id }) => this.#choose({ kind: 'draft', draftId: id }),
      discardOther: (draft) => void this.#decisions.discardOther(draft),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-template-composer': JfTemplateComposer;
  }
}
