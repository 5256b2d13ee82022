import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Template } from '../../src/contract/template.ts';
import type { ChangeOutcome } from '../../src/workspace/administration.ts';
import { adviceFor } from '../base/advice.ts';
import type { JackfieldElement } from '../base/element.ts';
import { note } from '../base/form/note.ts';
import type { Formats } from '../base/formats.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { reasonOf } from '../base/refusal-reason.ts';
import { changesBetween } from './changes.ts';
import { consequence, scopeOf } from './delete-consequence.ts';

/** What the dialog needs of the list around it. */
export interface DeleteContext {
  readonly msg: Messages;
  readonly formats: Formats;
  /** The template as it stands now; null where it is no longer there. */
  latest(templateId: string): Template | null;
  remove(template: Template, language: string | null): Promise<ChangeOutcome<Template | null>>;
  /** The backend has deleted it. */
  removed(template: Template, language: string | null): void;
  /** The backend refused it after the dialog was closed. */
  failed(template: Template, words: string): void;
  /** The dialog was closed; the focus is nowhere yet. */
  closed(template: Template): void;
}

interface Asked {
  /** As it was when its consequence was shown. */
  readonly template: Template;
  /** Null for the whole template. */
  readonly language: string | null;
  readonly state: 'asking' | 'deleting' | 'gone';
  readonly problem: string | null;
  readonly changes: readonly string[];
}

/**
 * Asks what of a template shall be deleted, says what that means, and does it. What was changed meanwhile is shown
 * before anything is deleted, and has to be confirmed anew.
 */
export class DeleteDialog implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #context: () => DeleteContext;
  #asked: Asked | null = null;
  #isShown = false;
  /** Counts those whose wishes these were: what another wished is not told. */
  #person = 0;

  constructor(host: JackfieldElement, context: () => DeleteContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** Opens for a template, or for one language of it. The only language is the template. */
  open(template: Template, language: string | null): void {
    this.#set({
      template,
      language: scopeOf(template, language),
      state: 'asking',
      problem: null,
      changes: [],
    });
  }

  /** Takes the question back, as if nothing was wished; what is on its way is told nobody. */
  withdraw(): void {
    this.#person += 1;
    if (this.#asked !== null) this.#set(null);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.delete-dialog');
    // Once only: between its closing and the event that says so it is still rendered.
    if (dialog !== null && !this.#isShown && dialog.isConnected) dialog.showModal();
    this.#isShown = dialog !== null;
  }

  hostDisconnected(): void {
    this.#asked = null;
    this.#isShown = false;
  }

  template(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (asked === null) return nothing;
    const { msg } = this.#context();
    const { template, state, problem, changes } = asked;
    const isGone = state === 'gone';
    return html`<dialog
      class="confirm-dialog delete-dialog"
      part="dialog"
      role="alertdialog"
      aria-labelledby="delete-title"
      aria-describedby="delete-words"
      @close=${this.#onClose}
    >
      <form method="dialog" @submit=${this.#onSubmit}>
        <h3 id="delete-title">${msg.templateDeleteQuestion(isolated(template.name))}</h3>
        ${isGone ? nothing : this.#scope(asked)}
        <div id="delete-words" class="delete-words">
          ${isGone ? nothing : consequence(asked, this.#context()).map((words) => html`<p>${words}</p>`)}
        </div>
        ${changes.length === 0 ? nothing : note('urgent', changesNote(changes, msg))}
        ${problem === null ? nothing : note('failed', problem)}
        <div class="confirm-choices">
          <button type="button" autofocus @click=${() => this.#close()}>
            ${isGone ? msg.close : msg.cancel}
          </button>
          ${isGone ? nothing : this.#confirmButton(asked)}
        </div>
      </form>
    </dialog>`;
  }

  #confirmButton({ state, language }: Asked): TemplateResult {
    const { msg, formats } = this.#context();
    const words =
      language === null
        ? msg.templateDeleteConfirmAll
        : msg.templateDeleteConfirmOne(formats.language(language));
    return html`<button type="submit" class="danger" aria-disabled=${state === 'deleting' ? 'true' : nothing}>
      ${state === 'deleting' ? msg.templateDeleting : words}
    </button>`;
  }

  #scope({ template, language }: Asked): TemplateResult | typeof nothing {
    const { languages } = template;
    if (languages.length === 1) return nothing;
    const { msg, formats } = this.#context();
    const choice = (value: string | null, words: string): TemplateResult =>
      html`<label class="choice">
        <input
          type="radio"
          name="scope"
          .checked=${language === value}
          @change=${() => this.#change({ language: value, problem: null })}
        />
        <span>${words}</span>
      </label>`;
    return html`<fieldset class="choices">
      <legend class="visually-hidden">${msg.templateDeleteScope}</legend>
      ${choice(null, msg.templateDeleteAll(languages.length))}
      ${languages.map((one) => choice(one.language, msg.templateDeleteOne(formats.language(one.language))))}
    </fieldset>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#delete();
  };

  async #delete(): Promise<void> {
    const asked = this.#asked;
    if (asked === null || asked.state !== 'asking') return;
    const { template, language } = asked;
    const latest = this.#context().latest(template.id);
    if (latest === null) return this.#gone();
    if (latest.revision !== template.revision) return this.#showChanges(latest);

    this.#change({ state: 'deleting', problem: null });
    const person = this.#person;
    const outcome = await this.#context().remove(template, language);
    if (person !== this.#person) return;
    const isOpen = this.#asked?.template === template && this.#asked.state === 'deleting';
    const { msg } = this.#context();
    if (outcome.ok) {
      this.#context().removed(template, language);
      if (isOpen) this.#close();
    } else if (!isOpen) this.#context().failed(template, adviceFor(reasonOf(outcome), msg));
    else if (outcome.reason === 'not-found') this.#gone();
    else if (outcome.reason !== 'precondition-failed')
      this.#change({ state: 'asking', problem: adviceFor(reasonOf(outcome), msg) });
    else if (outcome.current === null || outcome.current === undefined)
      this.#change({ state: 'asking', problem: msg.templateDeleteUnread });
    else this.#showChanges(outcome.current);
  }

  #showChanges(current: Template): void {
    const asked = this.#asked;
    if (asked === null) return;
    const { template, language } = asked;
    if (language !== null && current.languages.every((one) => one.language !== language)) return this.#gone();
    this.#change({
      template: current,
      language: scopeOf(current, language),
      state: 'asking',
      problem: null,
      changes: changesBetween(template, current, this.#context()),
    });
  }

  #gone(): void {
    const { msg } = this.#context();
    this.#change({ state: 'gone', problem: msg.templateDeleteGone, changes: [] });
  }

  #change(change: Partial<Asked>): void {
    if (this.#asked !== null) this.#set({ ...this.#asked, ...change });
  }

  #set(asked: Asked | null): void {
    this.#asked = asked;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#host.renderRoot.querySelector<HTMLDialogElement>('.delete-dialog')?.close();
  }

  readonly #onClose = (): void => {
    const asked = this.#asked;
    if (asked === null) return;
    this.#set(null);
    this.#context().closed(asked.template);
  };
}

function changesNote(changes: readonly string[], msg: Messages): TemplateResult {
  return html`<p>${msg.templateDeleteChanged}</p>
    <ul class="changes">
      ${changes.map((words) => html`<li><bdi>${words}</bdi></li>`)}
    </ul>`;
}
