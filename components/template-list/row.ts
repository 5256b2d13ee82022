import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../src/contract/template.ts';
import { icon, type IconName } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import { qualityMark, statusMark } from '../base/template-status.ts';
import { findingsMark } from './findings-mark.ts';
import type { ListContext, RowState } from './row-context.ts';
import { statusGroups, worstQuality } from './status-groups.ts';
import { countFindings } from './template-findings.ts';

/** So many languages of one status are named in a row; the others are counted. */
const NAMED = 4;
/** So many statuses have room in a card. */
const IN_CARD = 2;

/** One template as the cells of a row. `data-control` marks what the arrow keys go to in the next row. */
export function templateRow(template: Template, row: RowState, context: ListContext): TemplateResult {
  const { msg, formats, now } = context;
  const { updatedAt } = template;
  return html`
    <th class="name-cell" scope="row" role="rowheader">${nameOf(template, row, context)}</th>
    <td class="status-cell" role="cell">${groupsOf(template, context)}</td>
    <td class="quality-cell" role="cell">${qualityMark(worstQuality(template), msg)}</td>
    <td class="findings-cell number" role="cell">${findingsMark(countFindings(template), msg)}</td>
    <td class="changed-cell number" role="cell">
      <time title=${formats.fullTime(updatedAt)}>${formats.shortTime(updatedAt, now)}</time>
    </td>
    ${context.mayWrite ? html`<td class="actions-cell" role="cell">${actionsOf(template, row, context)}</td>` : nothing}
  `;
}

function nameOf(template: Template, row: RowState, { msg, mayWrite, actions }: ListContext): TemplateResult {
  const { id, name, category } = template;
  const { isActive, isOpen, isDrafted } = row;
  return html`<div class="name-line">
    <button
      type="button"
      class="plain icon-only toggle"
      data-control="toggle"
      tabindex=${isActive ? 0 : -1}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? `details-${id}` : nothing}
      aria-label=${isOpen ? msg.templateHide(isolated(name)) : msg.templateShow(isolated(name))}
      @click=${() => actions.toggle(template)}
    >
      ${icon(isOpen ? 'chevron-down' : 'chevron-right')}
    </button>
    <div class="name-words">
      ${
        mayWrite
          ? html`<button
              type="button"
              class="plain name"
              data-control="name"
              tabindex=${isActive ? 0 : -1}
              title=${name}
              aria-label=${msg.templateEdit(isolated(name))}
              @click=${() => actions.edit(template, null)}
            >
              <bdi>${name}</bdi>
            </button>`
          : html`<bdi class="name" title=${name}>${name}</bdi>`
      }
      <span class="quiet"
        >${msg.templateCategories[category]}${
          isDrafted
            ? html` · <span class="drafted">${icon('pencil')}${msg.templateChangesDrafted}</span>`
            : nothing
        }</span
      >
    </div>
  </div>`;
}

function groupsOf(template: Template, context: ListContext): TemplateResult {
  const groups = statusGroups(template);
  const rest = groups.length - IN_CARD;
  return html`<ul class="groups">
    ${groups.map(([status, codes]) => statusGroup(status, codes, context))}
    ${rest > 0 ? html`<li class="rest">${context.msg.templateMoreStatuses(rest)}</li>` : nothing}
  </ul>`;
}

function statusGroup(
  status: string,
  codes: readonly string[],
  { msg, formats }: ListContext,
): TemplateResult {
  const names = codes.slice(0, NAMED).map((code) => formats.language(code));
  const more = codes.length - names.length;
  const words = more > 0 ? msg.templateMoreLanguages(names.join(', '), more) : names.join(', ');
  return html`<li class="group">
    ${statusMark(status, msg)} <span class="languages">${words}</span>
    <span class="count" aria-hidden="true">${formats.number(codes.length)}</span>
  </li>`;
}

function actionsOf(
  template: Template,
  { isActive }: RowState,
  { msg, actions }: ListContext,
): TemplateResult {
  const { name } = template;
  const action = (
    control: string,
    image: IconName,
    words: string,
    act: () => void,
    key?: string,
  ): TemplateResult =>
    html`<button
      type="button"
      class="plain icon-only"
      data-control=${control}
      tabindex=${isActive ? 0 : -1}
      aria-label=${words}
      aria-keyshortcuts=${key ?? nothing}
      title=${key === undefined ? words : `${words} (${key})`}
      @click=${act}
    >
      ${icon(image)}
    </button>`;
  return html`<div class="actions">
    ${action('edit', 'pencil', msg.templateEdit(isolated(name)), () => actions.edit(template, null))}
    ${action('duplicate', 'copy', msg.templateDuplicate(isolated(name)), () => actions.duplicate(template))}
    ${action('remove', 'trash-2', msg.templateDelete(isolated(name)), () => actions.remove(template, null), 'Delete')}
  </div>`;
}
