import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { User } from '../../src/contract/user.ts';
import { unreadRow, userRow, type RowContext, type RowState } from './row.ts';

export interface TableView {
  /** The users as far as they were read, in order. */
  readonly users: readonly User[];
  /** How many there are, read or not. */
  readonly total: number;
  /** Rows and gaps, in order. */
  readonly places: readonly (number | TemplateResult)[];
  readonly context: RowContext;
  readonly stateOf: (user: User, place: number) => RowState;
  readonly isAllSelected: boolean;
  readonly isSomeSelected: boolean;
  readonly selectAll: (isSelected: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** The rows in sight of a table that counts all of them. */
export function userTable(view: TableView): TemplateResult {
  const { users, total, places, context, stateOf, onKeyDown, onFocusIn } = view;
  const { msg, mayChange } = context;
  const columns = msg.userColumns;
  const head = (name: string, words: string): TemplateResult =>
    html`<div class=${name} role="columnheader">${words}</div>`;
  return html`<div
    class="table"
    part="table"
    role="table"
    aria-label=${msg.users}
    aria-rowcount=${total + 1}
    ?data-choosing=${mayChange}
  >
    <div class="head" role="rowgroup" data-sticky>
      <div class="columns" role="row" aria-rowindex="1">
        ${mayChange ? selectAllCell(view) : nothing} ${head('name-cell', columns.name)}
        ${head('place-cell', columns.place)} ${head('channels-cell', columns.channels)}
        ${head('sending-cell', columns.sending)}
      </div>
    </div>
    <div class="rows" role="rowgroup" @keydown=${onKeyDown} @focusin=${onFocusIn}>
      ${repeat(
        places,
        (place, at) =>
          typeof place === 'number' ? (users[place]?.id ?? place) : `gap-${at === 0 ? 'first' : at}`,
        (place) => {
          if (typeof place !== 'number') return place;
          const user = users[place];
          if (user === undefined)
            return html`<div class="row columns" role="row" aria-rowindex=${place + 2} aria-busy="true">
              ${unreadRow(msg)}
            </div>`;
          const state = stateOf(user, place);
          return html`<div
            class="row columns"
            part="row"
            role="row"
            aria-rowindex=${place + 2}
            data-place=${place}
            ?data-selected=${state.isSelected}
            ?data-open=${state.isOpen}
          >
            ${userRow(user, state, context)}
          </div>`;
        },
      )}
    </div>
  </div>`;
}

function selectAllCell({ context, isAllSelected, isSomeSelected, selectAll }: TableView): TemplateResult {
  const { msg } = context;
  return html`<div class="select-cell" role="columnheader">
    <label class="tick" title=${msg.userSelectAll}>
      <input
        type="checkbox"
        class="select-all"
        aria-label=${msg.userSelectAll}
        .checked=${isAllSelected}
        .indeterminate=${isSomeSelected && !isAllSelected}
        @change=${({ target }: Event) => selectAll((target as HTMLInputElement).checked)}
      />
    </label>
  </div>`;
}
