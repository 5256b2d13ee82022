import { expect, type Page } from '@playwright/test';

/** No box inside the page sticks out of it sideways, except inside what scrolls or is hidden on purpose. */
export async function expectNoOverflow(page: Page, width = 380): Promise<void> {
  const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(pageWidth).toBeLessThanOrEqual(width);
  const wide = await page.evaluate((most) => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const { left, right, width: own } = element.getBoundingClientRect();
        const clipped = element.closest(
          '.visually-hidden, [hidden], .search-line, .filter, .options, .machine, .area-links, .dispositions, .chips, .scroller',
        );
        if (own > 1 && (right > most + 1 || left < -1) && clipped === null)
          found.push(`${element.localName}.${element.className}`);
        if (element.shadowRoot !== null) visit(element.shadowRoot);
      }
    };
    visit(document);
    return found;
  }, width);
  expect(wide).toEqual([]);
}
