import { html, nothing, type TemplateResult } from 'lit';
import type { UserImportJob, UserImportOutcome } from '../../src/contract/user-import.ts';
import { forExport } from '../../src/masking/index.ts';
import type { JobState, PagedSlice, UserImportAdministration } from '../../src/workspace/administration.ts';
import type { Outcome } from '../../src/workspace/workspace.ts';
import { adviceFor, type Reason } from '../base/advice.ts';
import type { JackfieldElement } from '../base/element.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import { reasonOf } from '../base/refusal-reason.ts';
import { SliceController } from '../base/slice-controller.ts';
import type { ColumnMatch } from './csv/columns.ts';
import { errorFile } from './csv/error-file.ts';
import { rowAt } from './csv/row-at.ts';
import { DownloadLinks } from '../base/download-links.ts';
import { GrowingRows } from './growing-rows.ts';
import { jobFailed } from './job-failed.ts';
import { jobView } from './job-view.ts';
import type { Table } from './parser/read-table.ts';
import { pause } from '../base/pause.ts';

/** The file from which an import was made. */
export interface JobFile {
  readonly jobId: string;
  readonly table: Table;
  readonly match: ColumnMatch;
}

export interface ShownJobOptions {
  /** What was asked is done: the button that was pressed goes with it. */
  readonly onDone: () => void;
  /** A new import is wanted in its place. */
  readonly renew: () => void;
}

/** The import that is shown: which of its rows, what is asked of it, and why that did not happen. */
export class ShownJob {
  readonly #host: JackfieldElement;
  readonly #options: ShownJobOptions;
  readonly #links: DownloadLinks;
  readonly #rows: GrowingRows;
  readonly #job: SliceController<JobState<UserImportJob>>;
  readonly #outcomes: SliceController<PagedSlice<UserImportOutcome>['value']>;
  #outcomesSlice: PagedSlice<UserImportOutcome> | null = null;

  #id: string | null = null;
  #outcome: UserImportOutcome['outcome'] | null = null;
  #isAsking = false;
  #isCollecting = false;
  #refused: Reason | 'rows' | null = null;
  /** Null after a reload. */
  #file: JobFile | null = null;

  constructor(host: JackfieldElement, options: ShownJobOptions) {
    this.#host = host;
    this.#options = options;
    this.#links = new DownloadLinks(host);
    this.#rows = new GrowingRows(host);
    this.#job = new SliceController(
      host,
      ({ administration }) => (this.#id === null ? null : administration.imports.job(this.#id)),
      { key: () => this.#id },
    );
    this.#outcomes = new SliceController(
      host,
      ({ administration }) => {
        const id = this.#id;
        this.#outcomesSlice =
          id === null ? null : administration.imports.outcomes(id, this.#outcome ?? undefined);
        return this.#outcomesSlice;
      },
      { key: () => `${this.#id} ${this.#outcome}` },
    );
  }

  /** Null where none is shown. */
  get id(): string | null {
    return this.#id;
  }

  /** Shows an import, or none; `file` is that from which it was just made. */
  show(id: string | null, file: JobFile | null = this.#file): void {
    this.#id = id;
    this.#file = file;
    this.#outcome = null;
    this.#isAsking = false;
    this.#isCollecting = false;
    this.#refused = null;
    this.#host.requestUpdate();
  }

  /** Nothing of it belongs to whoever comes next. */
  forget(): void {
    this.show(null, null);
  }

  template(msg: Messages, formats: Formats): TemplateResult {
    const { renew } = this.#options;
    const standing = this.#job.value;
    const isFailed = standing?.state === 'failed';
    const again = (): void => this.#host.workspace?.retry();
    const failed = isFailed ? jobFailed(standing, { msg, again, renew }) : nothing;
    const job = standing?.job ?? null;
    if (job === null) return isFailed ? html`${failed}` : html`<span class="bone"></span>`;
    return html`${failed}${jobView({
      job,
      outcomes: this.#outcomes.value,
      drawn: this.#rows,
      shown: this.#outcome,
      isAsking: this.#isAsking,
      isCollecting: this.#isCollecting,
      whoAt: this.#whoAt(job.id),
      problem: this.#problem(msg),
      msg,
      formats,
      show: (outcome) => this.#showOnly(outcome),
      more: () => this.#outcomesSlice?.more(),
      apply: () => void this.#ask((imports, id) => imports.apply(id)),
      cancel: () => void this.#ask((imports, id) => imports.cancel(id)),
      download: () => void this.#download(job, msg),
      renew,
    })}`;
  }

  #problem(msg: Messages): string | null {
    if (this.#refused === null) return null;
    return this.#refused === 'rows' ? msg.importRowsFailed : adviceFor(this.#refused, msg);
  }

  #showOnly(outcome: UserImportOutcome['outcome'] | null): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }

  /** Whom a line of the file is about, by address or else by name; null where the file is no longer at hand. */
  #whoAt(jobId: string): ((line: number) => string) | null {
    const known = this.#file;
    if (known?.jobId !== jobId) return null;
    const { table, match } = known;
    return (line) => {
      const cells = rowAt(table, line)?.cells ?? [];
      return cells[match.email ?? -1] || cells[match.name ?? -1] || '';
    };
  }

  /** Whether what was asked then is still what is shown, and to the same viewer. */
  #isStill(id: string | null, workspace: JackfieldElement['workspace']): boolean {
    return this.#id === id && this.#host.workspace === workspace;
  }

  async #ask(
    wish: (imports: UserImportAdministration, id: string) => Promise<Outcome<UserImportJob>>,
  ): Promise<void> {
    const id = this.#id;
    const { workspace } = this.#host;
    if (workspace === null || id === null || this.#isAsking) return;
    this.#isAsking = true;
    this.#refused = null;
    this.#host.requestUpdate();
    const outcome = await wish(workspace.administration.imports, id);
    if (!this.#isStill(id, workspace)) return;
    this.#isAsking = false;
    if (outcome.ok) this.#options.onDone();
    else this.#refused = reasonOf(outcome);
    this.#host.requestUpdate();
  }

  async #download(job: UserImportJob, msg: Messages): Promise<void> {
    const { workspace } = this.#host;
    if (workspace === null || this.#isCollecting) return;
    this.#isCollecting = true;
    this.#refused = null;
    this.#host.requestUpdate();
    const wrong = await workspace.administration.imports.allOutcomes(job.id, 'wrong');
    if (wrong.ok) {
      const outcomes = forExport(wrong.value, workspace.viewer.value.viewer?.masking);
      const table = this.#file?.jobId === job.id ? this.#file.table : null;
      const blob = await errorFile(outcomes, table, pause, {
        line: msg.importLineHead,
        reason: msg.importReason,
        fieldName: (name) => msg.importFields[name] ?? name,
      });
      if (this.#host.workspace === workspace)
        this.#links.save(blob, msg.importWrongName(job.filename ?? 'users.csv'));
    }
    if (!this.#isStill(job.id, workspace)) return;
    this.#isCollecting = false;
    if (!wrong.ok) this.#refused = 'rows';
    this.#host.requestUpdate();
  }
}
