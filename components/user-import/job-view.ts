import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { userImportOutcomes } from './outcomes.ts';
import type { UserImportJob, UserImportOutcome } from '../../src/contract/user-import.ts';
import type { PagedState } from '../../src/workspace/administration.ts';
import { note } from '../base/form/note.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import type { GrowingRows } from './growing-rows.ts';
import { outcomeRow, whoIsGiven } from './outcome-row.ts';

export interface JobView {
  readonly job: UserImportJob;
  readonly outcomes: PagedState<UserImportOutcome> | null;
  /** How far they are drawn. */
  readonly drawn: GrowingRows;
  /** Only rows with this outcome are shown; null for all. */
  readonly shown: UserImportOutcome['outcome'] | null;
  readonly isAsking: boolean;
  readonly isCollecting: boolean;
  /** Whom a line of the file is about, empty where it does not say; null where the file is no longer at hand. */
  readonly whoAt: ((line: number) => string) | null;
  readonly problem: string | null;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly show: (outcome: UserImportOutcome['outcome'] | null) => void;
  readonly more: () => void;
  readonly apply: () => void;
  readonly cancel: () => void;
  readonly download: () => void;
  readonly renew: () => void;
}

/** An import: how far it is, what each row does, and what can be done now. */
export function jobView(view: JobView): TemplateResult {
  const { job, problem, msg } = view;
  const { state, progress, filename } = job;
  const words = {
    receiving: msg.importReceiving,
    checking: msg.importChecking,
    checked: msg.importChecked,
    applying: msg.importApplying,
    applied: msg.importApplied,
    cancelled: msg.importCancelled,
    failed: msg.importFailed,
  }[state];
  const isGoingOn = ['receiving', 'checking', 'applying'].includes(state);
  return html`<section class="job" part="job" aria-labelledby="job-title">
    <h3 id="job-title" tabindex="-1"><bdi>${filename ?? msg.importUnnamed}</bdi></h3>
    <p class="state" role="status">
      ${words} ${isGoingOn ? msg.importProgress(progress.done, progress.total) : nothing}
    </p>
    ${isGoingOn ? html`<progress aria-labelledby="job-title" max=${progress.total} .value=${progress.done}></progress>` : nothing}
    ${job.problem === undefined ? nothing : note('failed', html`<bdi>${job.problem}</bdi>`)}
    ${problem === null ? nothing : note('failed', problem)} ${acts(view)}
    ${isGoingOn || judgedRows(job) === 0 ? nothing : outcomeList(view)}
  </section>`;
}

/** Of how many rows it is known what they do: of none, where an import ended before that. */
function judgedRows({ counts }: UserImportJob): number {
  return counts.created + counts.changed + counts.unchanged + counts.wrong;
}

function acts(view: JobView): TemplateResult {
  const { job, isAsking, isCollecting, whoAt, msg, apply, cancel, download, renew } = view;
  const { state, counts } = job;
  const busy = isAsking ? 'true' : nothing;
  const useful = counts.created + counts.changed;
  const isChecked = state === 'checked';
  const isEnded = job.endedAt !== undefined;
  return html`${isChecked && useful === 0 ? note('calm', msg.importApplyNothing) : nothing}
    ${counts.wrong > 0 && (isChecked || state === 'applied') ? note('urgent', html`${msg.importLeftOut(counts.wrong)} ${whoAt === null ? msg.importWithoutCells : nothing}`) : nothing}
    <div class="acts">
      ${
        isChecked && useful > 0
          ? html`<button type="button" class="primary apply" aria-disabled=${busy} @click=${apply}>
              ${msg.importApply(useful)}
            </button>`
          : nothing
      }
      ${
        counts.wrong > 0 && (isChecked || state === 'applied')
          ? html`<button
              type="button"
              class="wrong"
              aria-disabled=${isCollecting ? 'true' : nothing}
              @click=${download}
            >
              ${isCollecting ? msg.importCollecting : msg.importDownloadWrong}
            </button>`
          : nothing
      }
      ${isEnded ? nothing : html`<button type="button" class="cancel" aria-disabled=${busy} @click=${cancel}>${msg.importCancel}</button>`}
      ${isEnded ? html`<button type="button" class="renew" @click=${renew}>${msg.importNew}</button>` : nothing}
    </div>`;
}

function outcomeList(view: JobView): TemplateResult {
  const { job, outcomes, drawn, shown, whoAt, msg, formats, show, more } = view;
  const chip = (outcome: UserImportOutcome['outcome'] | null, words: string, many: number): TemplateResult =>
    html`<button type="button" class="chip" aria-pressed=${shown === outcome} @click=${() => show(outcome)}>
      ${words} <span class="count">${formats.number(many)}</span>
    </button>`;
  const { counts } = job;
  return html`<div class="filter" role="group" aria-label=${msg.importShowOutcome}>
      ${chip(null, msg.importAllRows, judgedRows(job))}
      ${userImportOutcomes.map((one) => chip(one, msg.importOutcomes[one], counts[one]))}
    </div>
    <ul class="outcomes" aria-busy=${outcomes === null || outcomes.state === 'loading'}>
      ${repeat(
        drawn.of(outcomes?.items ?? []),
        ({ row }) => row,
        (one) => outcomeRow(one, whoAt?.(one.row) || whoIsGiven(one), msg),
      )}
    </ul>
    ${outcomes?.state === 'ready' && outcomes.items.length === 0 ? html`<p class="help">${msg.importNoRows}</p>` : nothing}
    ${
      outcomes?.state === 'failed'
        ? note(
            'failed',
            msg.importRowsFailed,
            html`<button type="button" @click=${more}>${msg.retry}</button>`,
          )
        : outcomes?.complete === false
          ? html`<div><button type="button" class="more" @click=${more}>${msg.importMore}</button></div>`
          : nothing
    }`;
}
