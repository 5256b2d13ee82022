import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import {
  standardColumn,
  standardLayout,
  tableColumns,
  type Density,
  type TableColumn,
  type TableLayout,
} from '../columns.ts';
import type { OpenedMenus } from '../opened-menus.ts';
import { toolMenu } from '../tool-menu.ts';
import { movedColumn, shownColumn } from './change-layout.ts';

export interface ColumnsMenu {
  readonly layout: TableLayout;
  readonly menus: OpenedMenus;
  readonly msg: Messages;
  /** Resolves when what was changed is drawn. */
  readonly change: (layout: TableLayout) => Promise<unknown>;
}

/** Which columns are shown and in which order, and how dense rows stand. */
export function columnsMenu({ layout, menus, msg, change }: ColumnsMenu): TemplateResult {
  const shown = layout.columns.map(({ column }) => column);
  const hidden = tableColumns.filter((column) => !shown.includes(column));
  /** A line that goes to another place takes the focus with it: browsers take it from what is moved. */
  const changeWithFocus = async (event: Event, wanted: TableLayout): Promise<void> => {
    const control = event.currentTarget as HTMLElement;
    await change(wanted);
    if (!control.matches(':focus')) control.focus();
  };
  const row = (column: TableColumn): TemplateResult => {
    const at = shown.indexOf(column);
    const name = msg.cdrColumns[column];
    const isLast = at >= 0 && shown.length === 1;
    const move = (by: -1 | 1) => (event: Event) => changeWithFocus(event, movedColumn(layout, column, by));
    return html`<li>
      <label title=${isLast ? msg.cdrLastColumn : ''}>
        <input
          type="checkbox"
          .checked=${at >= 0}
          aria-disabled=${isLast}
          @click=${(event: Event) => {
            if (isLast) event.preventDefault();
          }}
          @change=${(event: Event) =>
            changeWithFocus(
              event,
              shownColumn(layout, standardColumn(column), (event.target as HTMLInputElement).checked),
            )}
        />
        ${name}
      </label>
      <button
        type="button"
        class="plain icon-only"
        aria-label=${msg.cdrColumnUp(name)}
        aria-disabled=${at <= 0}
        @click=${move(-1)}
      >
        ${icon('arrow-up')}
      </button>
      <button
        type="button"
        class="plain icon-only"
        aria-label=${msg.cdrColumnDown(name)}
        aria-disabled=${at < 0 || at === shown.length - 1}
        @click=${move(1)}
      >
        ${icon('arrow-down')}
      </button>
    </li>`;
  };
  return toolMenu({
    name: 'columns',
    icon: 'columns-3',
    words: msg.cdrColumnsButton,
    menus,
    content: () =>
      html`<p class="help" id="columns-help">${msg.cdrColumnsHelp}</p>
        <ul class="column-rows">
          ${repeat([...shown, ...hidden], (column) => column, row)}
        </ul>
        <fieldset class="choices">
          <legend>${msg.cdrDensity}</legend>
          ${(['compact', 'regular'] satisfies Density[]).map(
            (density) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="density"
                  .checked=${layout.density === density}
                  @change=${() => change({ ...layout, density })}
                />${msg.cdrDensities[density]}</label
              >`,
          )}
        </fieldset>
        <button type="button" class="link menu-reset" @click=${() => change(standardLayout)}>
          ${msg.cdrLayoutReset}
        </button>`,
  });
}
