import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CdrSort } from '../../../src/cdr/types.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { ColumnState, TableColumn } from '../columns.ts';
import { isNumeric } from './cells/cell.ts';

export interface HeaderView {
  readonly columns: readonly ColumnState[];
  readonly sort: readonly CdrSort[];
  readonly hasToggle: boolean;
  /** Whether columns have the buttons of their menus yet. */
  readonly hasMenus: boolean;
  /** The column whose menu is open. */
  readonly menuColumn: TableColumn | null;
  readonly msg: Messages;
}

/** The names of the columns, how they are sorted, and the buttons of their menus. */
export function headerRow(view: HeaderView): TemplateResult {
  const { columns, hasToggle, msg } = view;
  const offset = hasToggle ? 2 : 1;
  return html`<div class="head-row line" role="row" aria-rowindex="1">
    ${
      hasToggle
        ? html`<div class="head-cell at-toggle" role="columnheader" data-column="toggle" aria-colindex="1">
            <span class="visually-hidden">${msg.cdrDetails}</span>
          </div>`
        : nothing
    }
    ${repeat(
      columns,
      ({ column }) => column,
      ({ column }, at) => headerCell(column, at + offset, view),
    )}
    <div class="drop" role="presentation" hidden></div>
  </div>`;
}

function headerCell(
  column: TableColumn,
  index: number,
  { sort, hasMenus, menuColumn, msg }: HeaderView,
): TemplateResult {
  const rank = sort.findIndex(({ by }) => by === column);
  const order = sort[rank]?.order ?? null;
  const words = msg.cdrColumns[column];
  // One header at a time may say that it sorts; of the second, its name says it.
  const name =
    rank === 1 && order !== null ? `${words}, ${msg.cdrSortedSecond(msg.cdrOrders[order])}` : words;
  return html`<div
    class="head-cell at-${column}"
    role="columnheader"
    data-column=${column}
    ?data-numeric=${isNumeric(column)}
    ?data-menu=${column === menuColumn}
    ?data-sortable=${column !== 'text'}
    aria-colindex=${index}
    aria-label=${name}
    aria-sort=${column === 'text' ? nothing : rank === 0 && order !== null ? order : 'none'}
  >
    <span class="head-words">${words}</span>
    ${
      order === null
        ? nothing
        : html`<span class="sort-mark" aria-hidden="true"
            >${icon(order === 'ascending' ? 'arrow-up' : 'arrow-down')}${sort.length > 1 ? rank + 1 : nothing}</span
          >`
    }
    ${hasMenus ? menuButton(words, msg) : nothing}
    <span class="grip" role="presentation"></span>
  </div>`;
}

function menuButton(column: string, msg: Messages): TemplateResult {
  return html`<button
    type="button"
    class="menu-button"
    popovertarget="column-menu"
    aria-haspopup="menu"
    tabindex="-1"
    aria-label=${msg.cdrColumnMenu(column)}
    title=${msg.cdrColumnMenu(column)}
  >
    ${icon('chevron-down')}
  </button>`;
}
