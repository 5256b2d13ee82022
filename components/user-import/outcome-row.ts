import { html, nothing, type TemplateResult } from 'lit';
import type { UserImportOutcome } from '../../src/contract/user-import.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

const icons = { created: 'plus', changed: 'pencil', unchanged: 'circle-dashed', wrong: 'circle-x' } as const;

/**
 * What one row does: what changes, from what, to what; or what is wrong.
 *
 * @param address - whom it is about, as the file says it; empty where that is not known
 */
export function outcomeRow(
  { row, outcome, changes = [], faults = [] }: UserImportOutcome,
  address: string,
  msg: Messages,
): TemplateResult {
  const name = (field: string): string => msg.importFields[field] ?? field;
  return html`<li data-outcome=${outcome} part="row">
    <span class="line">${msg.importLine(row)}</span>
    <span class="outcome">${icon(icons[outcome])}${msg.importOutcomes[outcome]}</span>
    <ul class="detail">
      ${outcome === 'created' || address === '' ? nothing : html`<li><bdi>${address}</bdi></li>`}
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
