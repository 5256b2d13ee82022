import { render } from 'lit';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { ColumnState } from '../columns.ts';
import type { CellContext } from './cells/cell.ts';
import { cellMakers } from './cells/cell-makers.ts';
import { TableRow } from './table-row.ts';

/** How rows with these columns are made, in words of this context. */
export function rowMaker(
  columns: readonly ColumnState[],
  hasToggle: boolean,
  context: CellContext,
): () => TableRow {
  const { msg } = context;
  const makers = cellMakers(context);
  const toggle = hasToggle ? toggleCell(msg) : null;
  return () =>
    new TableRow({
      cells: columns.map(({ column }) => makers[column]()),
      toggle: (toggle?.cloneNode(true) ?? null) as HTMLElement | null,
      notRead: msg.cdrNotRead,
    });
}

function toggleCell(msg: Messages): HTMLElement {
  const cell = document.createElement('div');
  cell.className = 'cell at-toggle';
  cell.setAttribute('role', 'gridcell');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'toggle';
  button.tabIndex = -1;
  button.ariaExpanded = 'false';
  button.ariaLabel = msg.cdrDetails;
  const picture = document.createDocumentFragment();
  render(icon('chevron-right'), picture);
  button.append(picture.firstElementChild!);
  cell.append(button);
  return cell;
}
