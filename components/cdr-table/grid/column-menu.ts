import { html, nothing, type TemplateResult } from 'lit';
import type { CdrSort } from '../../../src/cdr/types.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { narrowestColumn, widestColumn, type TableColumn, type TableLayout } from '../columns.ts';
import { stepped } from './layout-changes.ts';
import type { OpenedColumnMenu } from './opened-column-menu.ts';

/** What can be done with a column. */
export type ColumnAct =
  | { readonly act: 'sort'; readonly order: CdrSort['order'] | null; readonly adds: boolean }
  | { readonly act: 'pin' | 'unpin' | 'hide' }
  | { readonly act: 'step' | 'resize'; readonly step: 1 | -1 };

interface MenuView {
  readonly opened: OpenedColumnMenu;
  readonly layout: TableLayout;
  readonly sort: readonly CdrSort[];
  readonly isRightToLeft: boolean;
  readonly msg: Messages;
}

/** The menu of the columns: one for all, opened by the button in a header. */
export function columnMenu(view: MenuView): TemplateResult {
  const { opened, msg } = view;
  const { column } = opened;
  return html`<div
    id="column-menu"
    class="menu"
    popover
    role="menu"
    aria-label=${column === null ? nothing : msg.cdrColumnMenu(msg.cdrColumns[column])}
    @toggle=${opened.toggled}
    @keydown=${(event: KeyboardEvent) => onKeyDown(event, opened.leave)}
  >
    ${column === null ? nothing : items(view, column)}
  </div>`;
}

function items({ opened, layout, sort, isRightToLeft, msg }: MenuView, column: TableColumn): TemplateResult {
  const { act } = opened;
  const state = layout.columns.find((one) => one.column === column);
  if (state === undefined) return html``;
  const order = sort.find(({ by }) => by === column)?.order ?? null;
  const isBeside = sort.some(({ by }) => by !== column);
  const item = (name: IconName, words: string, what: ColumnAct, isPossible = true): TemplateResult =>
    html`<button
      type="button"
      class="plain"
      role="menuitem"
      tabindex="-1"
      aria-disabled=${isPossible ? nothing : 'true'}
      @click=${() => isPossible && act(column, what)}
    >
      ${icon(name)}${words}
    </button>`;
  const choice = (name: IconName, words: string, to: CdrSort['order'] | null): TemplateResult =>
    html`<button
      type="button"
      class="plain"
      role="menuitemradio"
      tabindex="-1"
      aria-checked=${order === to}
      @click=${() => act(column, { act: 'sort', order: to, adds: isBeside && (order !== null || to === null) })}
    >
      ${icon(name)}${words}${order === to ? html`<span class="check">${icon('check')}</span>` : nothing}
    </button>`;
  const left = isRightToLeft ? 1 : -1;
  const right = isRightToLeft ? -1 : 1;
  const canStep = (step: 1 | -1): boolean => stepped(layout, column, step) !== layout;
  return html`${
      column === 'text'
        ? nothing
        : html`<div class="orders" role="group" aria-label=${msg.cdrSort}>
              ${choice('arrow-up', msg.cdrSortAscending, 'ascending')}
              ${choice('arrow-down', msg.cdrSortDescending, 'descending')}
              ${choice('x', msg.cdrSortNone, null)}
            </div>
            ${
              isBeside && order === null
                ? item('plus', msg.cdrSortThen, { act: 'sort', order: 'ascending', adds: true })
                : nothing
            }
            <hr />`
    }
    ${
      state.pinned ? item('pin-off', msg.cdrUnpin, { act: 'unpin' }) : item('pin', msg.cdrPin, { act: 'pin' })
    }
    ${item('arrow-left', msg.cdrMoveLeft, { act: 'step', step: left }, canStep(left))}
    ${item('arrow-right', msg.cdrMoveRight, { act: 'step', step: right }, canStep(right))}
    ${item('chevrons-right-left', msg.cdrNarrower, { act: 'resize', step: -1 }, state.width > narrowestColumn)}
    ${item('chevrons-left-right', msg.cdrWider, { act: 'resize', step: 1 }, state.width < widestColumn)}
    <hr />
    ${item('eye-off', msg.cdrHide, { act: 'hide' }, layout.columns.length > 1)}`;
}

/** The arrows lead from one item to the next; Tab leads on from the head of the column. */
function onKeyDown(event: KeyboardEvent, leave: () => void): void {
  const menu = event.currentTarget as HTMLElement;
  event.stopPropagation();
  if (event.key === 'Tab') leave();
  const buttons = [...menu.querySelectorAll<HTMLElement>('button')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const next = {
    ArrowDown: (at + 1) % buttons.length,
    ArrowUp: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}
