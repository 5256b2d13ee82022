import { html, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import type { Messages } from '../messages.ts';

/** One value that two people set differently. */
export interface ConflictRow {
  readonly label: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface ConflictView {
  /** What was changed by somebody else, in words. */
  readonly title: string;
  readonly rows: readonly ConflictRow[];
  readonly msg: Messages;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** Theirs and mine side by side: what stands at the backend, and what was entered here. Neither is lost unasked. */
export function conflict({ title, rows, msg, takeTheirs, keepMine }: ConflictView): TemplateResult {
  return html`<section class="conflict" part="conflict" role="alert" aria-label=${title}>
    <p class="conflict-title">${icon('triangle-alert')}<strong>${title}</strong></p>
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
              <td><bdi>${theirs}</bdi></td>
              <td><bdi>${mine}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="conflict-choices">
      <button type="button" @click=${keepMine}>${msg.conflictKeepMine}</button>
      <button type="button" @click=${takeTheirs}>${msg.conflictTakeTheirs}</button>
    </div>
  </section>`;
}
