import { Interactions } from './interactions.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';

// Half a year of interactions is made first, in each page.
test.slow();
test.use({ actionTimeout: 30_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing is cut at 380 px (${colorScheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 380, height: 800 });
    await page.emulateMedia({ colorScheme });
    const table = new Interactions(page);
    await table.open();
    await expectNoOverflow(page);
    for (const [opener, panel] of [
      [table.chip('Opened'), 'Opened'],
      [table.chip('Agent'), 'Agent'],
      [table.chip('More'), 'More filters'],
      [table.chip('Views'), 'Saved views'],
      [table.tool('Columns'), 'Columns'],
      [table.tool('Export'), 'Export'],
    ] as const) {
      await test.step(panel, async () => {
        await opener.click();
        await expect(table.panel(panel)).toBeVisible();
        await expectNoOverflow(page);
        await page.keyboard.press('Escape');
      });
    }
    await table.toggle(0).click();
    await expect(table.history).toBeVisible();
    await expectNoOverflow(page);
    await table.details.getByRole('button', { name: 'Open conversation' }).click();
    await expect(page.locator('jf-conversation').getByRole('log')).toBeVisible();
    await expect(table.element).toBeHidden();
    await expect(page.locator('jf-conversation').getByRole('heading', { level: 2 })).toBeFocused();
    await expectNoOverflow(page);
  });
}
