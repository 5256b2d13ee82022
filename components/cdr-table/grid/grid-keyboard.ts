import type { TableColumn } from '../columns.ts';
import type { ColumnAct } from './column-menu.ts';
import type { GridBody } from './grid-body.ts';
import type { GridFocus } from './grid-focus.ts';
import { positionFor } from './grid-keys.ts';

interface KeyboardHost {
  readonly body: GridBody | null;
  readonly focus: GridFocus;
  readonly columnCount: number;
  readonly isRightToLeft: boolean;
  readonly cycleSort: (column: TableColumn, adds: boolean) => void;
  readonly act: (column: TableColumn, act: ColumnAct) => void;
  readonly openMenu: (header: HTMLElement) => void;
  readonly toggle: (place: number) => void;
}

/** Keys in the grid, by the authoring practices. What stands in opened details keeps its own keys. */
export function onGridKey(event: KeyboardEvent, host: KeyboardHost): void {
  const target = event.target as HTMLElement;
  const isHandled =
    target.closest('.details-place') === null
      ? onCellKey(event, host) || walk(event, host)
      : leaveDetails(event, host);
  if (!isHandled) return;
  event.preventDefault();
  event.stopPropagation();
}

function leaveDetails({ key, target }: KeyboardEvent, { body, focus }: KeyboardHost): boolean {
  if (key !== 'Escape') return false;
  const place = body?.rowOf(target as Element)?.place ?? focus.place;
  focus.choose(place, focus.column);
  focus.take();
  return true;
}

/** What a key does to the cell it is pressed in. */
function onCellKey(event: KeyboardEvent, host: KeyboardHost): boolean {
  return host.focus.place < 0 ? onHeaderKey(event, host) : onRowKey(event, host);
}

function onHeaderKey(event: KeyboardEvent, host: KeyboardHost): boolean {
  const { key, shiftKey, altKey } = event;
  const { column, cell } = host.focus;
  const isInMenuButton = (event.target as HTMLElement).closest('.menu-button') !== null;
  if (isInMenuButton && key === 'Escape') {
    host.focus.take();
    return true;
  }
  if (column === null || column === 'toggle' || cell === null) return false;
  if (
    key === 'F2' ||
    key === 'ContextMenu' ||
    (key === 'F10' && shiftKey) ||
    (key === 'ArrowDown' && altKey)
  ) {
    host.openMenu(cell);
    return true;
  }
  // The button does by itself what buttons do.
  if (isInMenuButton) return false;
  if (key === 'Enter' || key === ' ') {
    host.cycleSort(column, shiftKey);
    return true;
  }
  if (!shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  const step = (key === 'ArrowRight') === host.isRightToLeft ? -1 : 1;
  host.act(column, { act: event.ctrlKey || event.metaKey ? 'step' : 'resize', step });
  return true;
}

function onRowKey({ key, target }: KeyboardEvent, { body, focus, toggle }: KeyboardHost): boolean {
  const { place } = focus;
  if (key === 'F2') {
    const details = body?.rowAt(place)?.details ?? null;
    if (details === null) return false;
    (firstControl(details) ?? details).focus();
    return true;
  }
  // The button does the same by itself.
  if ((key !== 'Enter' && key !== ' ') || (target as HTMLElement).closest('button') !== null) return false;
  toggle(place);
  return true;
}

function walk(event: KeyboardEvent, host: KeyboardHost): boolean {
  if (event.altKey || event.shiftKey) return false;
  const { body, focus, columnCount, isRightToLeft } = host;
  const next = positionFor({ key: event.key, isFar: event.ctrlKey || event.metaKey }, focus.position, {
    rows: body?.total ?? 0,
    columns: columnCount,
    page: body?.page ?? 1,
    isRightToLeft,
  });
  if (next === null) return false;
  focus.goTo(next);
  return true;
}

const controls = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The first control in an element, also within the elements it is made of. */
function firstControl(root: Element | ShadowRoot): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const within = element.shadowRoot === null ? null : firstControl(element.shadowRoot);
    if (within !== null) return within;
    if (element.matches(controls) && element.checkVisibility()) return element;
  }
  return null;
}
