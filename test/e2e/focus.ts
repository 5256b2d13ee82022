import { expect, type Locator, type Page } from '@playwright/test';

/** What has the focus, and what shows it: an outline or ring on it, or on the box around it. */
function focusNow(page: Page): Promise<{ name: string; isShown: boolean; isOnPage: boolean }> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === null || focused === document.body)
      return { name: 'page', isShown: true, isOnPage: false };
    const hasRing = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(
      (one) => one instanceof Element,
    );
    // A list that is steered by arrow keys shows the row that they stand on.
    const row = (focused.getRootNode() as ShadowRoot).getElementById(
      focused.getAttribute('aria-activedescendant') ?? '',
    );
    const { width, height, bottom, top } = focused.getBoundingClientRect();
    return {
      name: `${focused.localName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)}`,
      isShown: [...around, ...(row === null ? [] : [row])].some(hasRing),
      isOnPage: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Walks with the Tab key until `target` has the focus; at each stop the focus must be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const stops: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
    const { name, isShown, isOnPage } = await focusNow(page);
    stops.push(name);
    expect(isShown, `the focus is seen on “${name}”`).toBe(true);
    if (name !== 'page') expect(isOnPage, `“${name}” is on the page when it has the focus`).toBe(true);
  }
  throw new Error(`The Tab key does not lead there. It stopped at: ${stops.join(' · ')}`);
}
