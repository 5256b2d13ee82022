import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Template } from '../../src/contract/template.ts';
import type { TemplatesState } from '../../src/workspace/workspace.ts';
import { ClockController } from '../base/clock-controller.ts';
import { JackfieldElement } from '../base/element.ts';
import { TemplateDeleteEvent } from '../base/events/template-delete.ts';
import { failedPlace } from '../base/failed-place.ts';
import { ConfirmController } from '../base/form/confirm-controller.ts';
import { isolated } from '../base/isolated.ts';
import { templateListMessages } from '../base/messages/en-template-list.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, list, states, templateStates, tokens } from '../base/styles/index.ts';
import { Choosing } from './choosing.ts';
import { DeleteDialog } from './delete-dialog.ts';
import { draftList, searchDrafts } from './drafts.ts';
import { everyTemplate, filterTemplates, isFiltering, type TemplateFilter } from './filter.ts';
import { GrowingController } from './growing-controller.ts';
import { listHeader } from './header.ts';
import { listNotes } from './list-notes.ts';
import { ListRows } from './list-rows.ts';
import { News } from './news.ts';
import { emptyPlace, loadingPlace, noMatchPlace } from './places.ts';
import type { RowActions } from './row-context.ts';
import { byName, sortTemplates, type TemplateOrder } from './sort.ts';
import { templateTable } from './table.ts';
import { templateListStyles } from './template-list.styles.ts';

/** How often the words of a row can change, milliseconds. */
const STEP = 15_000;

export { TemplateDeleteEvent } from '../base/events/template-delete.ts';
export { TemplateDuplicateEvent } from '../base/events/template-duplicate.ts';
export { TemplateEditEvent } from '../base/events/template-edit.ts';
export { TemplateNewEvent } from '../base/events/template-new.ts';
export type { TemplateChoice } from '../base/template-choice.ts';

/**
 * All templates with the status, quality and findings of each language, and the drafts that are kept here. They follow
 * the platform's review by themselves. An administrator writes, changes, duplicates and deletes them; a
 * `jf-template-composer` of the same workspace opens what is chosen, unless the page cancels.
 *
 * @tag jf-template-list
 * @summary All templates with where each language stands.
 * @fires {TemplateNewEvent} jf-template-new - A new template is wanted.
 * @fires {TemplateEditEvent} jf-template-edit - A template or a draft was chosen.
 * @fires {TemplateDuplicateEvent} jf-template-duplicate - A new template like another is wanted.
 * @fires {TemplateDeleteEvent} jf-template-delete - The backend has deleted a template, or one language of it.
 * @csspart header - Search, filters and the way to a new template.
 * @csspart drafts - The drafts that were not handed in yet.
 * @csspart table - The table of templates.
 * @csspart row - One template.
 * @csspart empty - What is shown where there is no template.
 * @csspart language - One language of a template that is shown in detail.
 * @csspart dialog - The question before something is deleted or discarded.
 * @cssprop --jf-font - Font family; the host's by default.
 * @cssprop --jf-color-accent - Colour of what is chosen and of focus.
 */
export class JfTemplateList extends JackfieldElement {
  static override readonly styles = [
    tokens,
    base,
    controls,
    form,
    states,
    list,
    templateStates,
    templateListStyles,
  ];
  protected static override readonly english = [templateListMessages];

  @state() private filter: TemplateFilter = everyTemplate;
  @state() private order: TemplateOrder = byName;
  /** What went wrong after its dialog was closed. */
  @state() private trouble: string | null = null;

  readonly #news = new News(() => ({ msg: this.msg, formats: this.formats }));
  readonly #templates = new SliceController(this, (workspace) => workspace.templates, {
    onChange: (templates) => {
      this.#news.follow(templates);
      this.requestUpdate();
    },
  });
  readonly #drafts = new SliceController(this, (workspace) => workspace.administration.templates.drafts.all);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #clock = new ClockController(this, STEP);
  readonly #growing = new GrowingController(this);
  readonly #confirm = new ConfirmController(this);
  readonly #delete = new DeleteDialog(this, () => ({
    msg: this.msg,
    formats: this.formats,
    latest: (id) => this.#find(id),
    remove: async (template, language) => {
      const { workspace } = this;
      if (workspace === null) return { ok: false, reason: 'aborted' };
      const { id, revision } = template;
      this.#neighbour = this.#rows.neighbourOf(id);
      const which = language === null ? { revision } : { language, revision };
      return workspace.administration.templates.delete(id, which);
    },
    removed: (template, language) => this.#onRemoved(template, language),
    failed: ({ name }, words) => (this.trouble = `${isolated(name)}: ${words}`),
    closed: ({ id }) =>
      this.#rows.moveFocus(this.#find(id) === null ? this.#rows.activeAmong(this.#shown()) : id, 'remove'),
  }));
  /** The row that takes the place of the one that is being deleted. */
  #neighbour: string | null = null;
  readonly #rows = new ListRows(this, {
    shown: () => this.#shown(),
    drafts: () => this.#drafts.value ?? [],
    growing: this.#growing,
    remove: (template) => {
      if (this.#mayWrite) this.#delete.open(template, null);
    },
  });
  readonly #choosing = new Choosing({
    tell: (event) => this.dispatchEvent(event),
    link: () => this.link,
    backend: () => this.workspace?.administration.templates ?? null,
    templates: () => this.#templates.value?.items ?? [],
    confirm: this.#confirm,
    msg: () => this.msg,
    discarded: () => this.#rows.moveFocus(null),
  });

  /** Puts the focus where a template or a draft was used last, else where a new template is begun. */
  override focus(): void {
    this.#rows.moveFocusBack();
  }

  protected override forget(): void {
    this.filter = everyTemplate;
    this.order = byName;
    this.trouble = null;
    this.#confirm.withdraw();
    this.#delete.withdraw();
    this.#news.forget();
    this.#rows.forget();
    this.#growing.reset();
  }

  protected override willUpdate(): void {
    this.#rows.follow(this.link.state);
  }

  #find(id: string): Template | null {
    return this.#templates.value?.items.find((template) => template.id === id) ?? null;
  }

  get #mayWrite(): boolean {
    const viewer = this.#viewer.value?.viewer;
    return viewer === null || viewer === undefined || viewer.role === 'administrator';
  }

  #onRemoved(template: Template, language: string | null): void {
    const { msg, formats } = this;
    this.#news.say(
      language === null
        ? msg.templateDeleted(isolated(template.name))
        : msg.templateLanguageDeleted(isolated(template.name), formats.language(language)),
    );
    this.requestUpdate();
    if (language === null) this.#rows.use(this.#neighbour);
    this.dispatchEvent(new TemplateDeleteEvent(template.id, language));
  }

  readonly #actions: RowActions = {
    toggle: (template) => this.#rows.toggle(template),
    edit: ({ id }, language) => {
      // Some browsers give the focus to no button that is clicked.
      this.#rows.use(id);
      this.#choosing.edit({ kind: 'template', templateId: id, language });
    },
    duplicate: (template) => this.#choosing.duplicate(template),
    remove: (template, language) => this.#delete.open(template, language),
  };

  #change(change: Partial<TemplateFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#growing.reset();
  }

  #shown(): readonly Template[] {
    const items = this.#templates.value?.items ?? [];
    const found = filterTemplates(items, this.filter, (code) => this.formats.language(code));
    return sortTemplates(found, this.order);
  }

  protected override render(): TemplateResult {
    const templates = this.#templates.value;
    const { msg, formats, filter } = this;
    const mayWrite = this.#mayWrite;
    return html`<div class="root">
      ${listHeader({
        templates: templates?.items ?? [],
        filter,
        mayWrite,
        msg,
        formats,
        change: (change) => this.#change(change),
        begin: () => this.#choosing.begin(),
      })}
      <div class="body" aria-busy=${templates === null || templates.state === 'loading'}>
        ${listNotes({
          trouble: this.trouble,
          isOffline: ['offline', 'retrying'].includes(this.#connection.value?.state ?? ''),
          mayWrite,
          msg,
          dismiss: () => (this.trouble = null),
        })}
        ${mayWrite ? this.#draftList() : nothing} ${this.#body(templates, mayWrite)}
      </div>
      <p class="visually-hidden" role="status">${this.#news.said}</p>
      ${this.#confirm.template()} ${this.#delete.template()}
    </div>`;
  }

  #draftList(): TemplateResult | typeof nothing {
    const { msg, formats } = this;
    const templates = this.#templates.value;
    return draftList({
      drafts: searchDrafts(this.#drafts.value ?? [], this.filter.search),
      templates: templates?.state === 'ready' ? templates.items : null,
      isPersistent: this.#connection.value?.persistent ?? true,
      now: this.#clock.now ?? 0,
      msg,
      formats,
      resume: ({ id }) => this.#choosing.edit({ kind: 'draft', draftId: id }),
      discard: (draft) => void this.#choosing.discard(draft),
    });
  }

  #body(templates: TemplatesState | null, mayWrite: boolean): TemplateResult {
    const { msg } = this;
    if (templates === null || (templates.state === 'loading' && templates.items.length === 0))
      return loadingPlace(msg);
    if (templates.state === 'failed' && templates.items.length === 0)
      return failedPlace(msg.templateListFailed, null, { msg, again: () => this.workspace?.retry() });
    if (templates.items.length === 0) return emptyPlace(msg, mayWrite, () => this.#choosing.begin());
    const shown = this.#shown();
    if (shown.length === 0) return noMatchPlace(msg, () => this.#change(everyTemplate));
    return this.#table(shown, mayWrite);
  }

  #table(shown: readonly Template[], mayWrite: boolean): TemplateResult {
    const { msg, formats, order } = this;
    const { composing } = this.link.state;
    const now = this.#clock.now ?? 0;
    const activeId = this.#rows.activeAmong(shown);
    const drafted = new Set(this.#drafts.value?.map(({ content }) => content.changes?.templateId));
    const table = templateTable({
      templates: shown.slice(0, this.#growing.count),
      order,
      context: { msg, formats, now, mayWrite, actions: this.#actions },
      step: Math.floor(now / STEP),
      stateOf: ({ id }) => ({
        isActive: id === activeId,
        isOpen: this.#rows.isOpen(id),
        isChosen: composing?.kind === 'template' && composing.templateId === id,
        isDrafted: drafted.has(id),
      }),
      sort: (wanted) => (this.order = wanted),
      onKeyDown: this.#rows.onKeyDown,
      onFocusIn: this.#rows.onFocusIn,
    });
    return html`${table} ${this.#growing.sentinel(shown.length)}
      <p class="help keys">${msg.templateKeys}</p>
      ${
        isFiltering(this.filter)
          ? html`<p class="visually-hidden" role="status">${msg.templatesShown(shown.length)}</p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-template-list': JfTemplateList;
  }
}
