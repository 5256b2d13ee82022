import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

test('each page signs in a person of its own, also one who is found by name', async ({ page }) => {
  const desk = new Desk(page);
  const user = page.getByRole('combobox', { name: 'Signed in as' });
  await desk.open('busy-day');
  await expect(user).toHaveValue('agent-ana');

  await test.step('someone else is found, and stays signed in', async () => {
    await user.selectOption('Someone else…');
    const dialog = page.getByRole('dialog', { name: 'Sign in as someone else' });
    const search = dialog.getByRole('searchbox', { name: 'Name, e-mail or extension' });
    await expect(search).toBeFocused();
    await search.fill('nobody at all');
    await expect(dialog).toContainText('Nobody has this name, e-mail or extension.');
    await search.fill('tanaka');
    await dialog.getByRole('button', { name: 'Sue Tanaka' }).click();
    await expect(user).toHaveValue('supervisor-sue');
    await expect(desk.rows.first()).toBeVisible();
    await page.reload();
    await expect(user).toHaveValue('supervisor-sue');
  });

  await test.step('the administration has an administrator of its own', async () => {
    await page.getByRole('link', { name: 'Administration' }).click();
    await expect(user).toHaveValue('administrator-ada');
    await page.getByRole('link', { name: 'Conversations' }).click();
    await expect(user).toHaveValue('supervisor-sue');
  });

  await test.step('a new tab begins with the newest choice, and then goes its own way', async () => {
    const second = await page.context().newPage();
    const secondUser = second.getByRole('combobox', { name: 'Signed in as' });
    await second.goto('/');
    await expect(secondUser).toHaveValue('supervisor-sue');
    await secondUser.selectOption('agent-leo');
    await expect(secondUser).toHaveValue('agent-leo');
    await page.reload();
    await expect(user).toHaveValue('supervisor-sue');
  });
});
