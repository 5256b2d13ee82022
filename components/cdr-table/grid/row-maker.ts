import type { Messages } from '../../base/messages.ts';
import type { ColumnState } from '../columns.ts';
import type { CellContext } from './cells/cell.ts';
import { cellMakers } from './cells/cell-makers.ts';
import { picture } from './cells/picture.ts';
import { TableRow } from './table-row.ts';

/** How rows with these columns are made, in words of this context. */
export function rowMaker(
  columns: readonly ColumnState[],
  hasToggle: boolean,
  context: CellContext,
): () => TableRow {
  const { msg } = context;
  const makers = cellMakers(context);
  const inOrder = columns.map(({ column }) => makers[column]());
  const before = hasToggle ? [toggleCell(msg)] : [];
  const original = rowElement([...before, ...inOrder.map((one) => one.original)]);
  return () => {
    const element = original.cloneNode(true) as HTMLElement;
    return new TableRow({
      element,
      cells: inOrder.map(({ of }, at) => of(element.children[before.length + at] as HTMLElement)),
      button: element.querySelector('button'),
      notRead: msg.cdrNotRead,
    });
  };
}

/** A row that shows nothing, of which all others are copies. */
function rowElement(cells: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'row line';
  element.setAttribute('role', 'row');
  element.setAttribute('part', 'row');
  for (const [at, cell] of cells.entries()) cell.setAttribute('aria-colindex', String(at + 1));
  element.append(...cells);
  return element;
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
  button.append(picture('chevron-right'));
  cell.append(button);
  return cell;
}
