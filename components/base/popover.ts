/** Pixels between a popover and its button, and between it and the edge of the window. */
const GAP = 4;

/**
 * Puts an open popover (`popover` attribute) under its button, inside the window: above where there is more room, and no
 * wider or higher than the window leaves. Its styles are those of `popover`. A button that is gone leaves it where it is.
 */
export function placePopover(popover: HTMLElement, button: Element): void {
  if (!button.isConnected) return;
  const { style, scrollTop } = popover;
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
  // To measure it was to have it as high as it likes: then nothing scrolls.
  popover.scrollTop = scrollTop;
}

/** What follows the window while a popover is open. */
const following = new WeakMap<HTMLElement, AbortController>();

/**
 * For the `toggle` event of a popover: places it under the button that opened it as soon as it is open, and again when
 * the window gets another size or anything around the button is scrolled. When it is closed, and nothing has the focus
 * any more, that goes back: browsers do it only where what had it in the popover is what had it from the beginning.
 *
 * @param focusBack - puts the focus where it was; on the button by default
 */
export function onPopoverToggle(event: Event, button: Element | null, focusBack?: () => void): void {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  following.get(target)?.abort();
  if (!target.matches(':popover-open')) {
    if (!isFocusLost(target)) return;
    if (focusBack !== undefined) focusBack();
    else if (button instanceof HTMLElement) button.focus();
    return;
  }
  if (button === null) return;
  const follow = new AbortController();
  const { signal } = follow;
  const place = (): void => {
    // One that is taken out of the page is closed without a word.
    if (target.matches(':popover-open')) placePopover(target, button);
    else follow.abort();
  };
  following.set(target, follow);
  addEventListener('resize', place, { signal });
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  place();
}

/** Whether nothing has the focus, or only what is seen no more: that has it for a moment yet. */
function isFocusLost(popover: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || popover.matches(':focus-within');
}
