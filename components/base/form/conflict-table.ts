import { html, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import type { Messages } from '../messages.ts';

/** One thing that two people set differently, as it is shown. */
export interface ConflictTableRow {
  readonly label: unknown;
  readonly theirs: TemplateResult;
  readonly mine: TemplateResult;
}

export interface ConflictTableView {
  /** What was changed by somebody else, in words. */
  readonly title: string;
  readonly rows: readonly ConflictTableRow[];
  /** What can be done about all of it: buttons. */
  readonly choices: TemplateResult;
  readonly msg: Messages;
}

/** Theirs and mine side by side, row by row. The title can be given the focus. */
export function conflictTable({ title, rows, choices, msg }: ConflictTableView): TemplateResult {
  return html`<section class="conflict" part="conflict" role="alert" aria-label=${title}>
    <p class="conflict-title" tabindex="-1" data-field="conflict">
      ${icon('triangle-alert')}<strong>${title}</strong>
    </p>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${msg.conflictTheirs}</th>
          <th scope="col">${msg.conflictMine}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, theirs, mine }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${theirs}</td>
              <td>${mine}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="conflict-choices">${choices}</div>
  </section>`;
}
