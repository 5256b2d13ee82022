/** Pixels between a popover and its button, and between it and the edge of the window. */
const GAP = 4;

/**
 * Puts an open popover (`popover` attribute) under its button, inside the window: above where there is more room, and no
 * wider or higher than the window leaves. Its styles say `position: fixed; inset: auto; margin: 0`.
 */
export function placePopover(popover: HTMLElement, button: Element): void {
  const { style } = popover;
  style.maxBlockSize = '';
  style.maxInlineSize = `${innerWidth - 2 * GAP}px`;
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = innerHeight - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const isAbove = height > below && above > below;
  style.maxBlockSize = `${Math.max(0, isAbove ? above : below)}px`;
  const shownHeight = Math.min(height, isAbove ? above : below);
  style.top = `${isAbove ? anchor.top - GAP - shownHeight : anchor.bottom + GAP}px`;
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = isRightToLeft ? anchor.right - width : anchor.left;
  style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
}

/** For the `toggle` event of a popover: places it under the button that opened it as soon as it is open. */
export function onPopoverToggle(event: Event, button: Element | null): void {
  if (!(event.target instanceof HTMLElement) || button === null) return;
  if (event.target.matches(':popover-open')) placePopover(event.target, button);
}
