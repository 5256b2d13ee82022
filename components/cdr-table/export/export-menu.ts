import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../base/formats.ts';
import { note } from '../../base/form/note.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { OpenedMenus } from '../opened-menus.ts';
import { toolMenu } from '../tool-menu.ts';
import { MOST_COPIED, type ExportState } from './export-work.ts';

/** What a person chose for the export. */
export interface ExportChoice {
  readonly columns: 'shown' | 'all';
  /** Whether a file begins with the mark of UTF-8. */
  readonly isMarked: boolean;
}

export const standardExport: ExportChoice = { columns: 'shown', isMarked: true };

export interface ExportMenu {
  readonly state: ExportState;
  readonly choice: ExportChoice;
  /** Rows that fit; null while they are counted. */
  readonly total: number | null;
  readonly isMasked: boolean;
  readonly menus: OpenedMenus;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly choose: (choice: ExportChoice) => void;
  readonly save: () => void;
  readonly copy: () => void;
  readonly cancel: () => void;
}

/** Takes the rows away that fit: into a file, or to the clipboard. */
export function exportMenu(menu: ExportMenu): TemplateResult {
  const { state, isMasked, menus, msg, formats } = menu;
  const isRunning = state.is === 'running';
  return toolMenu({
    name: 'export',
    icon: 'download',
    words: msg.cdrExport,
    menus,
    content: () =>
      html`<p>${aboutRows(menu)}</p>
        ${isMasked ? html`<p class="help">${msg.cdrExportMasked}</p>` : nothing}
        ${isRunning ? progress(menu, state) : html`${choices(menu)} ${acts(menu)}`}
        ${outcome(state, msg, formats)}`,
  });
}

function aboutRows({ total, msg, formats }: ExportMenu): string {
  if (total === null) return msg.cdrCounting;
  return total === 0 ? msg.cdrExportEmpty : msg.cdrExportAbout(total, formats.number(total));
}

function choices({ choice, msg, choose }: ExportMenu): TemplateResult {
  const column = (columns: ExportChoice['columns'], words: string): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        name="export-columns"
        .checked=${choice.columns === columns}
        @change=${() => choose({ ...choice, columns })}
      />${words}</label
    >`;
  return html`<fieldset class="choices">
      <legend>${msg.cdrExportColumns}</legend>
      ${column('shown', msg.cdrExportVisible)} ${column('all', msg.cdrExportAll)}
    </fieldset>
    <label class="choice"
      ><input
        type="checkbox"
        .checked=${choice.isMarked}
        @change=${({ target }: Event) =>
          choose({ ...choice, isMarked: (target as HTMLInputElement).checked })}
      />${msg.cdrExportMark}</label
    >`;
}

function acts({ total, msg, formats, save, copy }: ExportMenu): TemplateResult {
  const isNothing = total === null || total === 0;
  const isTooMuch = total !== null && total > MOST_COPIED;
  return html`<div class="menu-actions">
      <button type="button" class="primary" aria-disabled=${isNothing} @click=${isNothing ? nothing : save}>
        ${icon('download')}${msg.cdrExportSave}
      </button>
      <button
        type="button"
        aria-disabled=${isNothing || isTooMuch}
        aria-describedby=${isTooMuch ? 'export-limit' : nothing}
        @click=${isNothing || isTooMuch ? nothing : copy}
      >
        ${icon('copy')}${msg.cdrExportCopy}
      </button>
    </div>
    ${
      isTooMuch
        ? html`<p class="help" id="export-limit">${msg.cdrExportCopyLimit(formats.number(MOST_COPIED))}</p>`
        : nothing
    }`;
}

function progress(
  { msg, formats, cancel }: ExportMenu,
  { done, total }: Extract<ExportState, { is: 'running' }>,
): TemplateResult {
  const words = msg.cdrExporting(formats.number(done), formats.number(total));
  return html`<progress
      max=${Math.max(1, total)}
      .value=${done}
      aria-label=${msg.cdrExport}
      aria-valuetext=${words}
    ></progress>
    <p>${words}</p>
    <div class="menu-actions">
      <button type="button" @click=${cancel}>${icon('x')}${msg.cdrExportCancel}</button>
    </div>`;
}

function outcome(state: ExportState, msg: Messages, formats: Formats): TemplateResult | typeof nothing {
  switch (state.is) {
    case 'saved':
      return note('good', msg.cdrExportDone(state.count, formats.number(state.count)));
    case 'copied':
      return note('good', msg.cdrExportCopied(state.count, formats.number(state.count)));
    case 'cancelled':
      return note('calm', msg.cdrExportCancelled);
    case 'failed':
      return note('failed', html`${msg.cdrExportFailed} ${state.why}`);
    case 'copy-failed':
      return note('failed', msg.cdrCopyFailed);
    default:
      return nothing;
  }
}
