import { html, nothing, type TemplateResult } from 'lit';
import type { UserImportJob } from '../../src/contract/user-import.ts';
import { note } from '../base/form/note.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { recognised, type ChosenFile } from './chosen-file.ts';
import { fileProblemWords } from './file-problem-words.ts';
import type { WayOfReading } from './parser/read-table.ts';
import { wayOfReading } from './way-of-reading.ts';

export interface ChooseView {
  readonly file: Exclude<ChosenFile, { state: 'ready' }> | null;
  readonly recent: readonly UserImportJob[];
  readonly isOver: boolean;
  /** Where the template can be downloaded. */
  readonly templateUrl: string;
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly choose: (file: File) => void;
  /** Reads the file that was chosen in another way. */
  readonly readAs: (way: WayOfReading) => void;
  readonly over: (isOver: boolean) => void;
  readonly open: (job: UserImportJob) => void;
}

/** A place for a file, what is wrong with the last one, and the imports there were. */
export function chooseView(view: ChooseView): TemplateResult {
  const { file, isOver, templateUrl, msg, choose, over } = view;
  return html`<div
      class="drop"
      part="drop"
      ?data-over=${isOver}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        over(true);
      }}
      @dragleave=${() => over(false)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        over(false);
        const dropped = event.dataTransfer?.files[0];
        if (dropped !== undefined) choose(dropped);
      }}
    >
      ${icon('file-text', 'large')}
      <p>${msg.importDrop}</p>
      <label class="chooser">
        <span>${msg.importChoose}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            const [chosen] = input.files ?? [];
            // The same file, mended, can be chosen again.
            if (chosen !== undefined) choose(chosen);
            input.value = '';
          }}
        />
      </label>
      <a class="template" href=${templateUrl} download=${msg.importTemplateName}>${msg.importTemplate}</a>
    </div>
    ${file === null ? nothing : html`${standing(file, msg)} ${otherWays(file, view)}`} ${recentList(view)}`;
}

function standing(file: NonNullable<ChooseView['file']>, msg: Messages): TemplateResult {
  if (file.state === 'reading')
    return html`<p class="state" role="status">
      ${msg.importReading(isolated(file.name))}
      <span aria-hidden="true">· ${msg.importReadSoFar(file.rows)}</span>
    </p>`;
  return note(
    'failed',
    html`<bdi>${file.name}</bdi> · ${fileProblemWords(file, msg)} ${msg.importNothingApplied}`,
  );
}

/** What no other encoding or separator mends. */
const beyondReading: ReadonlySet<string> = new Set(['empty', 'not-text', 'unreadable']);

/** The ways in which a file could be read, where it could not be; and while it is read in one of them. */
function otherWays(
  file: NonNullable<ChooseView['file']>,
  { msg, readAs }: ChooseView,
): TemplateResult | typeof nothing {
  const isOffered = file.state === 'broken' ? !beyondReading.has(file.code) : file.way !== recognised;
  if (!isOffered) return nothing;
  return wayOfReading({ way: file.way, table: null, isNeeded: false, msg, readAs });
}

function recentList({ recent, now, msg, formats, open }: ChooseView): TemplateResult | typeof nothing {
  if (recent.length === 0) return nothing;
  return html`<section class="recent" aria-labelledby="recent-title">
    <h3 id="recent-title">${msg.importRecent}</h3>
    <ul>
      ${recent.map((job) => {
        const name = job.filename ?? msg.importUnnamed;
        return html`<li>
          <button
            type="button"
            class="link"
            aria-label=${msg.importOpen(isolated(name))}
            @click=${() => open(job)}
          >
            <bdi>${name}</bdi>
          </button>
          <span class="quiet"
            >${msg.importStates[job.state]} · <bdi>${job.createdBy.name}</bdi> ·
            ${formats.shortTime(job.createdAt, now)}</span
          >
        </li>`;
      })}
    </ul>
  </section>`;
}
