import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { adviceFor } from '../base/advice.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { focusFirstProblem } from '../base/form/field.ts';
import { note } from '../base/form/note.ts';
import { UnsavedGuard } from '../base/form/unsaved-guard.ts';
import { icon } from '../base/icon.ts';
import { userImportMessages } from '../base/messages/en-user-import.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { reasonOf } from '../base/refusal-reason.ts';
import { chooseView } from './choose-view.ts';
import {
  isReadOtherwise,
  readChosen,
  readOtherwise,
  recognised,
  withColumn,
  type ChosenFile,
  type ReadyFile,
} from './chosen-file.ts';
import { columnProblem, columnsForm } from './columns-form.ts';
import { importFields } from './csv/columns.ts';
import { FileProblem } from './csv/decode.ts';
import { templateFile } from './csv/template-file.ts';
import { DownloadLinks } from '../base/download-links.ts';
import { fileProblemWords } from './file-problem-words.ts';
import type { WayOfReading } from './parser/read-table.ts';
import { Sending } from './sending.ts';
import { ShownJob, type JobFile } from './shown-job.ts';
import { userImportStyles } from './user-import.styles.ts';

const MINUTE = 60_000;

/**
 * Imports user accounts from a CSV file: its encoding, separator and columns are recognised, and can be chosen by hand; the
 * backend tells what each row would do before anything is changed; wrong rows can be downloaded with their reasons. An
 * import goes on while its page is away, and is found again.
 *
 * @tag jf-user-import
 * @summary User accounts from a CSV file, with a dry run.
 * @csspart drop - Where a file is dropped or chosen.
 * @csspart columns - Which column holds what.
 * @csspart job - An import that was begun.
 * @csspart row - What one row does.
 */
export class JfUserImport extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, states, userImportStyles];
  protected static override readonly english = [userImportMessages];

  @state() private file: ChosenFile | null = null;
  @state() private isOver = false;
  /** The columns were handed in. */
  @state() private isChecked = false;
  @state() private problem: string | null = null;

  /** The file as it was chosen. */
  #chosen: File | null = null;
  #reading = new AbortController();
  /** An import that was going on is shown by itself, once. */
  #hasResumed = false;
  #focusNext: string | null = null;
  readonly #links = new DownloadLinks(this);
  readonly #sending = new Sending(this);
  readonly #job = new ShownJob(this, {
    onDone: () => (this.#focusNext = '#job-title'),
    renew: () => this.#renew(),
  });

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer, {
    onChange: () => this.#resumeSoon(),
  });
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #recent = new SliceController(this, ({ administration }) => administration.imports.recent(), {
    onChange: () => this.#resumeSoon(),
  });
  readonly #clock = new ClockController(this, MINUTE);
  readonly #code = new CodeController(this);

  constructor() {
    super();
    this.addController(new UnsavedGuard(this, () => this.#sending.done !== null));
  }

  protected override forget(): void {
    this.#reading.abort();
    this.#sending.renew();
    this.#job.forget();
    this.#chosen = null;
    this.#hasResumed = false;
    this.file = null;
    this.isChecked = false;
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readOn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.abort();
  }

  protected override updated(_changed: PropertyValues): void {
    const selector = this.#focusNext;
    const target = selector === null ? null : this.renderRoot.querySelector<HTMLElement>(selector);
    if (target === null) return;
    this.#focusNext = null;
    target.focus();
  }

  /** Once both who is signed in and the imports are those of the same workspace. */
  #resumeSoon(): void {
    this.requestUpdate();
    queueMicrotask(() => this.#resume());
  }

  #resume(): void {
    const items = this.#recent.value?.items ?? [];
    const id = this.#viewer.value?.viewer?.id;
    if (this.#hasResumed || id === undefined || items.length === 0) return;
    this.#hasResumed = true;
    // Rows that were not handed over are nowhere any more.
    const mine = items.find(
      ({ endedAt, state, createdBy }) =>
        endedAt === undefined && state !== 'receiving' && createdBy.id === id,
    );
    if (mine !== undefined && this.#job.id === null && this.file === null) this.#job.show(mine.id);
  }

  #choose(file: File, way: WayOfReading = recognised): void {
    this.#chosen = file;
    this.#hasResumed = true;
    this.isChecked = false;
    void readChosen({ file, way, signal: this.#newReading() }, (standing) => {
      this.file = standing;
      if (standing.state === 'ready') this.#focusNext = '#column-email';
    });
  }

  /** Reads the chosen file in another way; a table that is there stays until that is done. */
  #readAs(way: WayOfReading): void {
    const file = this.#chosen;
    if (file === null) return;
    if (this.file?.state !== 'ready') return this.#choose(file, way);
    void readOtherwise({ file, way, signal: this.#newReading() }, (change) => {
      if (this.file?.state === 'ready') this.file = change(this.file);
    });
  }

  /** Reads from its beginning what was being read when the element left the page, as when it is moved. */
  #readOn(): void {
    const { file } = this;
    if (file?.state === 'reading' && this.#chosen !== null) this.#choose(this.#chosen, file.way);
    else if (file?.state === 'ready' && file.otherwise?.broken === null) this.#readAs(file.otherwise.way);
  }

  /** Ends what was read or handed over before. */
  #newReading(): AbortSignal {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.problem = null;
    this.#sending.renew();
    return this.#reading.signal;
  }

  #change(file: ReadyFile): void {
    this.#sending.renew();
    this.file = file;
  }

  async #check(): Promise<void> {
    const { file, msg, workspace } = this;
    if (file?.state !== 'ready' || workspace === null || this.#sending.done !== null) return;
    if (isReadOtherwise(file)) return;
    this.isChecked = true;
    const { table, match } = file;
    if (importFields.some((one) => columnProblem(one, match, msg) !== null)) {
      await this.updateComplete;
      focusFirstProblem(this.renderRoot);
      return;
    }
    this.problem = null;
    const outcome = await this.#sending
      .send(workspace.administration.imports, file)
      .catch((error: unknown) => {
        if (!(error instanceof FileProblem)) throw error;
        if (this.file === file) this.problem = fileProblemWords(error, msg);
        return null;
      });
    if (outcome === null || this.file !== file) return;
    if (!outcome.ok) {
      this.problem = adviceFor(reasonOf(outcome), msg);
      return;
    }
    const { id } = outcome.value;
    this.#showJob(id, { jobId: id, table, match });
  }

  #showJob(id: string, made?: JobFile): void {
    this.file = null;
    this.problem = null;
    this.#job.show(id, made);
    this.#focusNext = '#job-title';
  }

  #renew(): void {
    this.#reading.abort();
    this.#sending.renew();
    this.file = null;
    this.problem = null;
    this.#job.show(null);
    this.#focusNext = 'input[type=file]';
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const { trouble } = this.#code;
    return html`<div class="root">
      ${trouble === null ? this.#body() : codeTroublePlace(trouble, msg, () => this.#code.retry())}
    </div>`;
  }

  #body(): TemplateResult {
    const { msg } = this;
    const role = this.#viewer.value?.viewer?.role;
    const isForbidden = this.#recent.value?.problem?.code === 'role-not-allowed';
    if (isForbidden || (role !== undefined && role !== 'administrator'))
      return html`<div class="place" role="alert">
        ${icon('lock', 'large')}
        <h3>${msg.importForbidden}</h3>
        <p>${msg.importForbiddenHelp}</p>
      </div>`;
    const isOffline = ['offline', 'retrying'].includes(this.#connection.value?.state ?? '');
    return html`<header>
        <h2>${msg.importTitle}</h2>
        <p class="help">${msg.importHelp}</p>
      </header>
      ${isOffline ? note('urgent', msg.importOffline) : nothing} ${this.#step()}`;
  }

  #step(): TemplateResult {
    const { msg, formats, file } = this;
    if (file?.state === 'ready')
      return columnsForm({
        file,
        sent: this.#sending.done,
        isChecked: this.isChecked,
        problem: this.problem,
        msg,
        match: (field, place) => this.#change(withColumn(file, field, place)),
        takeAway: (emptyTakesAway) => this.#change({ ...file, emptyTakesAway }),
        readAs: (way) => this.#readAs(way),
        check: () => void this.#check(),
        other: () => this.#renew(),
      });
    if (this.#job.id !== null && file === null) return this.#job.template(msg, formats);
    return chooseView({
      file,
      recent: this.#recent.value?.items.slice(0, 5) ?? [],
      isOver: this.isOver,
      templateUrl: this.#links.of('template', templateFile),
      now: this.#clock.now ?? 0,
      msg,
      formats,
      choose: (chosen) => this.#choose(chosen),
      readAs: (way) => this.#readAs(way),
      over: (isOver) => (this.isOver = isOver),
      open: (job) => this.#showJob(job.id),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-user-import': JfUserImport;
  }
}
