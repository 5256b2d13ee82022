const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

/**
 * Moves the focus among the buttons of a row by arrow keys, Home and End, so that the row takes one stop of the Tab
 * key: handles `keydown` and `focusin` of the row. Returns the button the focus went to.
 */
export function rove(event: Event): HTMLElement | null {
  const row = event.currentTarget as HTMLElement;
  const items = [...row.querySelectorAll<HTMLElement>('[data-rove]')];
  const current = items.indexOf((event.target as HTMLElement).closest<HTMLElement>('[data-rove]')!);
  if (current === -1) return null;
  if (event.type === 'focusin') {
    for (const [place, item] of items.entries()) item.tabIndex = place === current ? 0 : -1;
    return null;
  }
  const target = items[placeAfter(event as KeyboardEvent, row, current, items.length)];
  if (target === undefined) return null;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
  return target;
}

function placeAfter(event: KeyboardEvent, row: HTMLElement, current: number, count: number): number {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return -1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return -1;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const turned = isSideways && getComputedStyle(row).direction === 'rtl' ? -step : step;
  return (current + turned + count) % count;
}
