import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Template } from '../../src/contract/template.ts';
import { icon } from '../base/icon.ts';
import { templateDetails } from './details.ts';
import type { ListContext, RowState } from './row-context.ts';
import { templateRow } from './row.ts';
import type { TemplateOrder } from './sort.ts';

export interface TableView {
  /** The templates that have a row, in order. */
  readonly templates: readonly Template[];
  readonly order: TemplateOrder;
  readonly context: ListContext;
  /** Changes when the words of any row may have changed with the time. */
  readonly step: number;
  readonly stateOf: (template: Template) => RowState;
  readonly sort: (order: TemplateOrder) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** The templates as rows, each with its languages below it where it is open. */
export function templateTable(view: TableView): TemplateResult {
  const { templates, context, onKeyDown, onFocusIn } = view;
  const { msg, mayWrite } = context;
  const columns = msg.templateColumns;
  // The roles stand there because rows that are laid out as cards lose those of their tags.
  return html`<table class="table" part="table" role="table" aria-label=${msg.templates}>
    <thead role="rowgroup">
      <tr role="row">
        ${sortHeader('name', 'name-head', columns.name, view)}
        <th scope="col" role="columnheader">${columns.languages}</th>
        <th scope="col" role="columnheader" class="quality-head">${columns.quality}</th>
        <th scope="col" role="columnheader" class="findings-head number">${columns.findings}</th>
        ${sortHeader('changed', 'changed-head number', columns.changed, view)}
        ${
          mayWrite
            ? html`<th scope="col" role="columnheader" class="actions-head">
                <span class="visually-hidden">${columns.actions}</span>
              </th>`
            : nothing
        }
      </tr>
    </thead>
    <tbody role="rowgroup" @keydown=${onKeyDown} @focusin=${onFocusIn}>
      ${repeat(
        templates,
        ({ id }) => id,
        (template) => rows(template, view),
      )}
    </tbody>
  </table>`;
}

function sortHeader(
  by: TemplateOrder['by'],
  name: string,
  words: string,
  { order, sort, context }: TableView,
): TemplateResult {
  const isSorted = order.by === by;
  // A name begins at its lowest, a change at its highest.
  const isAscending = (by === 'name') !== order.reversed;
  return html`<th
    scope="col"
    role="columnheader"
    class=${name}
    aria-sort=${isSorted ? (isAscending ? 'ascending' : 'descending') : nothing}
  >
    <button
      type="button"
      class="plain sort"
      title=${context.msg.templateSort(words)}
      @click=${() => sort({ by, reversed: isSorted && !order.reversed })}
    >
      ${words}${isSorted ? icon(isAscending ? 'arrow-up' : 'arrow-down') : nothing}
    </button>
  </th>`;
}

function rows(template: Template, { context, step, stateOf }: TableView): TemplateResult {
  const { id } = template;
  const { msg, formats, mayWrite } = context;
  const row = stateOf(template);
  const { isActive, isOpen, isChosen, isDrafted } = row;
  return html`<tr
      id="row-${id}"
      class="row"
      part="row"
      role="row"
      data-template=${id}
      ?data-open=${isOpen}
      ?data-chosen=${isChosen}
      aria-current=${isChosen ? 'true' : nothing}
    >
      ${guard([template, step, msg, formats, mayWrite, isActive, isOpen, isDrafted], () => templateRow(template, row, context))}
    </tr>
    ${
      isOpen
        ? html`<tr id="details-${id}" class="details" role="row" data-template=${id}>
            <td role="cell" colspan=${mayWrite ? 6 : 5}>${templateDetails(template, context)}</td>
          </tr>`
        : nothing
    }`;
}
