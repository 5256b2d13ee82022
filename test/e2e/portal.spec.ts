import { Interactions } from './interactions.ts';
import { MaskingPolicy } from './masking-policy.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';
import { Users } from './users.ts';

test('elements for administrators stand anywhere on a page, and name their workspace', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto('/portal.html');

  await test.step('a template that is chosen in the list is composed beside it', async () => {
    const list = page.locator('jf-template-list');
    const name = 'payment_received';
    const row = list.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
    // Names in labels are isolated for direction.
    await row
      .getByRole('button', { name: /^Edit\W+payment_received/ })
      .first()
      .click();
    await expect(page.locator('jf-template-composer')).toContainText(name);
  });

  await test.step('the channels of a user who is chosen in the list are shown beside it', async () => {
    const users = new Users(page);
    // Rows that are far from sight are not there.
    await users.list.scrollIntoViewIfNeeded();
    await users.nameOf('Kim Larsen').click();
    await expect(users.editor.getByRole('heading', { name: 'Kim Larsen' })).toBeVisible();
    await expect(users.editor.getByRole('checkbox', { name: 'WhatsApp' })).toBeChecked();
  });

  await test.step('channels can be given to those who are selected', async () => {
    const users = new Users(page);
    await users.select('Kim Larsen').check();
    await users.list.getByRole('button', { name: 'Give channels' }).click();
    await users.dialog.getByRole('checkbox', { name: 'Orders' }).check();
    await expect(users.dialog.getByRole('button', { name: 'Give to 1 user' })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(users.dialog).toBeHidden();
  });

  await test.step('the preview of the policy shows what a user sees', async () => {
    const policy = new MaskingPolicy(page);
    await policy.choose('Ana Ruiz');
    await expect(policy.preview).toContainText('Hidden number');
  });

  await test.step('numbers and imports are there', async () => {
    const channels = page.locator('jf-channel-setup');
    await channels.getByRole('button', { name: 'Connect a number' }).click();
    await expect(channels.getByRole('textbox', { name: 'Business Manager ID' })).toBeVisible();
    await expect(page.locator('jf-user-import').getByRole('button', { name: 'Choose a file' })).toBeVisible();
  });

  await test.step('interactions are filtered, in the height that the table has by itself', async () => {
    const table = new Interactions(page);
    await table.element.scrollIntoViewIfNeeded();
    await expect(table.row(0)).toBeVisible();
    const before = await table.total.textContent();
    await table.disposition('Waiting').click();
    await expect(table.total).not.toHaveText(before ?? '');
    await expect(table.row(0)).toContainText('Waiting');
  });

  await expectNoOverflow(page, 1280);
  expect(troubles).toEqual([]);
});
