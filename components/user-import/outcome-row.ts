import { html, nothing, type TemplateResult } from 'lit';
import type { UserImportOutcome } from '../../src/contract/user-import.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

const icons = { created: 'plus', changed: 'pencil', unchanged: 'circle-dashed', wrong: 'circle-x' } as const;

/**
 * What one row does: what changes, from what, to what; or what is wrong.
 *
 * @param who - whom it is about; empty where that is not known
 */
export function outcomeRow(
  { row, outcome, changes = [], faults = [] }: UserImportOutcome,
  who: string,
  msg: Messages,
): TemplateResult {
  const name = (field: string): string => msg.importFields[field] ?? field;
  return html`<li data-outcome=${outcome} part="row">
    <span class="line">${msg.importLine(row)}</span>
    <span class="outcome">${icon(icons[outcome])}${msg.importOutcomes[outcome]}</span>
    <ul class="detail">
      ${outcome === 'created' || who === '' ? nothing : html`<li><bdi>${who}</bdi></li>`}
      ${faults.map(({ field, reason }) => html`<li><strong>${name(field)}:</strong> <bdi>${reason}</bdi></li>`)}
      ${changes.map(
        ({ field, from, to }) =>
          html`<li>
            <strong>${name(field)}:</strong> ${
              outcome === 'created' ? nothing : html`<del><bdi>${from || msg.importFrom}</bdi></del> → `
            }<ins><bdi>${to || msg.importFrom}</bdi></ins>
          </li>`,
      )}
    </ul>
  </li>`;
}

/** Whom a row is about, as the backend was told: by address, or by name where there is none. */
export function whoIsGiven({ email, given }: UserImportOutcome): string {
  return [email, given?.email, given?.name].find((words = '') => words.trim() !== '') ?? '';
}
