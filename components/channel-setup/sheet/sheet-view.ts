import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { SheetLine } from './sheet-lines.ts';

export interface SheetView {
  readonly title: string;
  readonly lines: readonly SheetLine[];
  readonly msg: Messages;
  /** What became of the last copying. */
  readonly copied: 'copied' | 'failed' | null;
  readonly print: () => void;
  readonly copy: () => void;
  readonly back: () => void;
}

/** The sheet for the account manager, to be printed or copied. */
export function sheetView({ title, lines, msg, copied, print, copy, back }: SheetView): TemplateResult {
  return html`<section
    class="sheet"
    part="sheet"
    aria-labelledby="sheet-title"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') back();
    }}
  >
    <header>
      <button
        type="button"
        class="plain icon-only back"
        aria-label=${msg.requestBack}
        title=${msg.byEscape(msg.requestBack)}
        @click=${back}
      >
        ${icon('arrow-left', 'large')}
      </button>
      <h2 id="sheet-title" tabindex="-1">${title}</h2>
    </header>
    <p class="help">${msg.sheetHelp}</p>
    <dl class="sheet-lines">
      ${lines.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
    <div class="choices">
      <button type="button" class="primary" @click=${copy}>${icon('copy')}${msg.sheetCopy}</button>
      <button type="button" @click=${print}>${icon('printer')}${msg.sheetPrint}</button>
      <span class="copied" role="status">
        ${
          copied === null
            ? nothing
            : copied === 'copied'
              ? html`${icon('check')}${msg.sheetCopied}`
              : msg.sheetCopyFailed
        }
      </span>
    </div>
  </section>`;
}
