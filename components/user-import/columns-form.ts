import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../base/form/field.ts';
import { note } from '../base/form/note.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { isReadOtherwise, type ReadyFile } from './chosen-file.ts';
import { importFields, repeatedNames, type ColumnMatch, type ImportField } from './csv/columns.ts';
import { fileProblemWords } from './file-problem-words.ts';
import type { WayOfReading } from './parser/read-table.ts';
import { encodingName, namesOfWay, wayOfReading } from './way-of-reading.ts';

/** So many lines are named in which characters could not be read. */
const LINES_NAMED = 10;

export interface ColumnsView {
  readonly file: ReadyFile;
  /** Rows that were handed over so far; null while none are being handed over. */
  readonly sent: number | null;
  /** Whether it was handed in, so that what is missing is said. */
  readonly isChecked: boolean;
  /** Why the backend did not take it, in words. */
  readonly problem: string | null;
  readonly msg: Messages;
  /** Which column, by its place, holds a field; null for none. */
  readonly match: (name: ImportField, place: number | null) => void;
  readonly takeAway: (emptyTakesAway: boolean) => void;
  readonly readAs: (way: WayOfReading) => void;
  readonly check: () => void;
  readonly other: () => void;
}

/** What is wrong with the column of a field, in words; null if nothing. */
export function columnProblem(name: ImportField, match: ColumnMatch, msg: Messages): string | null {
  const column = match[name];
  if (column === undefined) return name === 'email' ? msg.importColumnNeeded : null;
  const first = importFields.find((other) => match[other] === column);
  return first === name ? null : msg.importColumnTwice;
}

/** What was recognised, and which column holds what, to be put right by hand. */
export function columnsForm(view: ColumnsView): TemplateResult {
  const { file, sent, problem, msg, check, other } = view;
  const { table, name } = file;
  const repeated = repeatedNames(table.head);
  const many = table.rows.length;
  const damaged = table.damagedLines.length;
  const isBusy = sent !== null || isReadOtherwise(file);
  return html`<form
    class="columns"
    part="columns"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      check();
    }}
  >
    <div>
      <h3><bdi>${name}</bdi></h3>
      <p class="help">
        ${msg.importFile(many, encodingName(table.encoding, msg), msg.importSeparators[table.separator] ?? '')}
      </p>
    </div>
    ${damaged === 0 ? nothing : note('urgent', msg.importDamaged(table.damagedLines.slice(0, LINES_NAMED), damaged))}
    ${wayOfReading({
      way: file.otherwise?.broken === null ? file.otherwise.way : file.way,
      table,
      isNeeded: damaged > 0,
      msg,
      readAs: view.readAs,
    })}
    ${otherWay(file, msg)}
    ${repeated.length === 0 ? nothing : note('urgent', msg.importColumnRepeated(repeated.map(isolated).join(', ')))}
    <fieldset>
      <legend>${msg.importColumns}</legend>
      <p class="help">${msg.importListHelp}</p>
      <div class="fields">${importFields.map((one) => columnField(one, view))}</div>
    </fieldset>
    <label class="empty-cells">
      <input
        type="checkbox"
        .checked=${file.emptyTakesAway}
        @change=${({ target }: Event) => view.takeAway((target as HTMLInputElement).checked)}
      />
      <span>${msg.importEmptyTakesAway}</span>
    </label>
    ${problem === null ? nothing : note('failed', html`${problem} ${msg.importNothingApplied}`)}
    ${
      sent === null
        ? nothing
        : html`<p class="state" role="status">
              ${msg.importSending} <span aria-hidden="true">${msg.importProgress(sent, many)}</span>
            </p>
            <progress aria-label=${msg.importSending} max=${many} .value=${sent}></progress>`
    }
    <div class="acts">
      <button type="submit" class="primary" aria-disabled=${isBusy ? 'true' : nothing}>
        ${sent === null ? msg.importCheck(many) : msg.importSending}
      </button>
      <button type="button" @click=${other}>${sent === null ? msg.importOther : msg.importCancel}</button>
    </div>
  </form>`;
}

/** What becomes of reading it in another way. */
function otherWay(file: ReadyFile, msg: Messages): TemplateResult | typeof nothing {
  if (isReadOtherwise(file)) return html`<p class="state" role="status">${msg.importReadingAgain}</p>`;
  const { otherwise } = file;
  if (otherwise === null || otherwise.broken === null) return nothing;
  const why = fileProblemWords(otherwise.broken, msg);
  return note('failed', msg.importWayRefused(namesOfWay(otherwise.way, msg), why));
}

function columnField(name: ImportField, view: ColumnsView): TemplateResult {
  const { file, isChecked, msg } = view;
  const { table, match } = file;
  const chosen = match[name];
  const found = columnProblem(name, match, msg);
  const sample = chosen === undefined ? '' : (table.rows[0]?.cells[chosen] ?? '');
  return field(
    {
      id: `column-${name}`,
      label: msg.importFields[name] ?? name,
      help: sample === '' ? nothing : msg.importSample(isolated(sample.slice(0, 60))),
      problem: isChecked || (name !== 'email' && found !== null) ? found : null,
    },
    ({ id, describedBy, invalid }) =>
      html`<select
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @change=${({ target }: Event) => {
          const place = (target as HTMLSelectElement).selectedIndex - 1;
          view.match(name, place < 0 ? null : place);
        }}
      >
        <option .selected=${chosen === undefined}>${msg.importColumnNone}</option>
        ${table.head.map(
          (column, at) =>
            html`<option .selected=${chosen === at}>${column || msg.importColumnUnnamed(at + 1)}</option>`,
        )}
      </select>`,
  );
}
