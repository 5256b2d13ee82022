import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { UserImportJob, UserImportOutcome } from '../../src/contract/user-import.ts';
import { forExport } from '../../src/masking/index.ts';
import type { PagedSlice } from '../../src/workspace/administration.ts';
import type { Outcome } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { focusFirstProblem } from '../base/form/field.ts';
import { note } from '../base/form/note.ts';
import { UnsavedGuard } from '../base/form/unsaved-guard.ts';
import { icon } from '../base/icon.ts';
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
import { importFields, type ColumnMatch } from './csv/columns.ts';
import { FileProblem } from './csv/decode.ts';
import { errorFile } from './csv/error-file.ts';
import { rowAt } from './csv/row-at.ts';
import { templateFile } from './csv/template-file.ts';
import { DownloadLinks } from './download-links.ts';
import { fileProblemWords } from './file-problem-words.ts';
import { GrowingRows } from './growing-rows.ts';
import { jobFailed } from './job-failed.ts';
import { jobView } from './job-view.ts';
import type { Table, WayOfReading } from './parser/read-table.ts';
import { pause } from './pause.ts';
import { Sending } from './sending.ts';
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

  @state() private file: ChosenFile | null = null;
  @state() private jobId: string | null = null;
  @state() private shown: UserImportOutcome['outcome'] | null = null;
  @state() private isOver = false;
  /** The columns were handed in. */
  @state() private isChecked = false;
  @state() private isAsking = false;
  @state() private isCollecting = false;
  @state() private problem: string | null = null;

  /** The file from which the job that is shown was made; null after a reload. */
  #table: { readonly jobId: string; readonly table: Table; readonly match: ColumnMatch } | null = null;
  /** The file as it was chosen. */
  #chosen: File | null = null;
  #reading = new AbortController();
  #outcomesSlice: PagedSlice<UserImportOutcome> | null = null;
  /** An import that was going on is shown by itself, once. */
  #hasResumed = false;
  #focusNext: string | null = null;
  readonly #links = new DownloadLinks(this);
  readonly #sending = new Sending(this);
  readonly #rows = new GrowingRows(this);

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer, {
    onChange: () => this.#resumeSoon(),
  });
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #recent = new SliceController(this, ({ administration }) => administration.imports.recent(), {
    onChange: () => this.#resumeSoon(),
  });
  readonly #job = new SliceController(
    this,
    ({ administration }) => (this.jobId === null ? null : administration.imports.job(this.jobId)),
    { key: () => this.jobId },
  );
  readonly #outcomes = new SliceController(
    this,
    ({ administration }) => {
      const { jobId, shown } = this;
      this.#outcomesSlice =
        jobId === null ? null : administration.imports.outcomes(jobId, shown ?? undefined);
      return this.#outcomesSlice;
    },
    { key: () => `${this.jobId} ${this.shown}` },
  );
  readonly #clock = new ClockController(this, MINUTE);
  readonly #code = new CodeController(this);

  constructor() {
    super();
    this.addController(new UnsavedGuard(this, () => this.#sending.done !== null));
  }

  protected override forget(): void {
    this.#reading.abort();
    this.#sending.renew();
    this.#table = null;
    this.#chosen = null;
    this.#hasResumed = false;
    this.file = null;
    this.jobId = null;
    this.shown = null;
    this.isChecked = false;
    this.problem = null;
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
    if (mine !== undefined && this.jobId === null && this.file === null) this.jobId = mine.id;
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
    this.#table = { jobId: outcome.value.id, table, match };
    this.#showJob(outcome.value.id);
  }

  #showJob(jobId: string): void {
    this.file = null;
    this.problem = null;
    this.shown = null;
    this.jobId = jobId;
    this.#focusNext = '#job-title';
  }

  #renew(): void {
    this.#reading.abort();
    this.#sending.renew();
    this.file = null;
    this.jobId = null;
    this.problem = null;
    this.#focusNext = 'input[type=file]';
  }

  async #ask(wish: (jobId: string) => Promise<Outcome<UserImportJob>>): Promise<void> {
    const { jobId } = this;
    if (jobId === null || this.isAsking) return;
    this.isAsking = true;
    this.problem = null;
    const outcome = await wish(jobId);
    this.isAsking = false;
    if (this.jobId !== jobId) return;
    // The button that was pressed goes with what it did.
    if (outcome.ok) this.#focusNext = '#job-title';
    else this.problem = adviceFor(reasonOf(outcome), this.msg);
  }

  async #download(job: UserImportJob): Promise<void> {
    const { msg, workspace } = this;
    if (workspace === null || this.isCollecting) return;
    this.isCollecting = true;
    this.problem = null;
    const wrong = await workspace.administration.imports.allOutcomes(job.id, 'wrong');
    if (!wrong.ok) {
      this.isCollecting = false;
      if (this.workspace === workspace) this.problem = msg.importRowsFailed;
      return;
    }
    const table = this.#table?.jobId === job.id ? this.#table.table : null;
    const outcomes = forExport(wrong.value, this.#viewer.value?.viewer?.masking);
    const blob = await errorFile(outcomes, table, pause, {
      line: msg.importLineHead,
      reason: msg.importReason,
      fieldName: (name) => msg.importFields[name] ?? name,
    });
    this.isCollecting = false;
    if (this.workspace === workspace)
      this.#links.save(blob, msg.importWrongName(job.filename ?? 'users.csv'));
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
    if (this.jobId !== null && file === null) return this.#jobStep();
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

  /** Whom a line of the file is about, by address or else by name; null where the file is no longer at hand. */
  #whoAt(jobId: string): ((line: number) => string) | null {
    const known = this.#table;
    if (known?.jobId !== jobId) return null;
    const { table, match } = known;
    return (line) => {
      const cells = rowAt(table, line)?.cells ?? [];
      return cells[match.email ?? -1] || cells[match.name ?? -1] || '';
    };
  }

  #jobStep(): TemplateResult {
    const { msg, formats } = this;
    const standing = this.#job.value;
    const job = standing?.job ?? null;
    const again = (): void => this.workspace?.retry();
    const failed =
      standing?.state === 'failed'
        ? jobFailed(standing, { msg, again, renew: () => this.#renew() })
        : nothing;
    if (job === null)
      return standing?.state === 'failed' ? html`${failed}` : html`<span class="bone"></span>`;
    const imports = this.workspace?.administration.imports;
    return html`${failed}${jobView({
      job,
      outcomes: this.#outcomes.value,
      drawn: this.#rows,
      shown: this.shown,
      isAsking: this.isAsking,
      isCollecting: this.isCollecting,
      whoAt: this.#whoAt(job.id),
      problem: this.problem,
      msg,
      formats,
      show: (outcome) => (this.shown = outcome),
      more: () => this.#outcomesSlice?.more(),
      apply: () => void (imports && this.#ask((id) => imports.apply(id))),
      cancel: () => void (imports && this.#ask((id) => imports.cancel(id))),
      download: () => void this.#download(job),
      renew: () => this.#renew(),
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-user-import': JfUserImport;
  }
}
