import { expect, test } from './test.ts';
import { Administration } from './administration.ts';
import { expectNoOverflow } from './no-overflow.ts';

test('areas have an address each, and the way back leads through them', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  const administration = new Administration(page);
  const region = (name: string) => page.getByRole('region', { name, exact: true });

  await page.goto('/admin.html');
  await expect(region('Templates')).toBeVisible();
  await expect(administration.template('order_update')).toBeVisible();
  await administration.goTo('Channels');
  await expect(page).toHaveURL(/#channels$/);
  await expect(page).toHaveTitle('Harbour CRM · Channels');
  await expect(region('Channels')).toBeFocused();
  await expect(region('Templates')).toBeHidden();

  await page.goBack();
  await expect(region('Templates')).toBeVisible();
  await expect(administration.areas.getByRole('link', { name: 'Templates' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.goForward();
  await expect(region('Channels')).toBeVisible();
  await page.reload();
  await expect(region('Channels')).toBeVisible();
  await expect(region('Templates')).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('what the platform decides by hand is shown at once, here and on the desk of an agent', async ({
  page,
  context,
}) => {
  const administration = new Administration(page);
  await administration.open('Templates', 'busy-day');
  const row = administration.template('login_code');
  await expect(row).toContainText('In review');
  await administration.decide('login_code ar', 'Approve');
  await expect(row).not.toContainText('In review');
  await administration.decide('login_code ar', 'Pause');
  await expect(row).toContainText('Paused');

  await administration.goTo('Channels');
  await administration.decide('Events', 'Connect');
  await expect(page.getByRole('region', { name: 'Channels' })).not.toContainText('Being verified');

  await test.step('an agent sees the administration, and is told what is not theirs', async () => {
    const second = await context.newPage();
    await second.goto('/admin.html#templates');
    await second.getByRole('combobox', { name: 'Signed in as' }).selectOption('agent-ana');
    const list = second.locator('jf-template-list');
    await expect(list.getByText('Only administrators can write, change or delete templates.')).toBeVisible();
    await expect(list.getByRole('button', { name: 'New template' })).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Signed in as' })).toHaveValue('administrator-ada');
  });
});

test('one language is deleted, then the template, by keyboard alone', async ({ page }) => {
  const administration = new Administration(page);
  const { templates } = administration;
  await administration.open('Templates', 'busy-day');
  const name = 'appointment_reminder';
  await templates
    .getByRole('button', { name: `Edit \u2068${name}\u2069` })
    .first()
    .focus();
  await page.keyboard.press('Delete');
  const dialog = templates.getByRole('alertdialog', { name: `Delete \u2068${name}\u2069?` });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('radio', { name: 'The template with its 4 languages' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog).toContainText('3 other languages stay');
  await dialog.getByRole('button', { name: 'Delete Arabic' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(administration.template(name)).not.toContainText('Arabic');

  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('its name stays locked for 30 days');
  await dialog.getByRole('button', { name: 'Delete the template' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(administration.template(name)).toHaveCount(0);
  await expect(
    templates.getByRole('status').filter({ hasText: `\u2068${name}\u2069 was deleted.` }),
  ).toHaveCount(1);
  await page.reload();
  await expect(administration.template('conversation_follow_up')).toBeVisible();
  await expect(administration.template(name)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 380 px the areas stand above what they show (${colorScheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 380, height: 800 });
    await page.emulateMedia({ colorScheme });
    const administration = new Administration(page);
    await administration.open('Templates', 'busy-day');
    await expectNoOverflow(page);
    await administration
      .template('order_update')
      .getByRole('button', { name: /^Show the languages/ })
      .click();
    await expectNoOverflow(page);
    await administration.goTo('Channels');
    await expectNoOverflow(page);
  });
}
