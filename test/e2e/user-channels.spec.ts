import { Administration } from './administration.ts';
import { tabTo } from './focus.ts';
import { expect, test } from './test.ts';
import { Users } from './users.ts';

test('a colleague changes the same user while it is saved: theirs and mine, switch by switch', async ({
  page,
}) => {
  const administration = new Administration(page);
  const users = new Users(page);
  const saves: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'PUT') saves.push(response.status());
  });
  // Every request is on its way for a while: a colleague can be faster.
  await administration.open('Users', 'slow');
  await users.nameOf('Kim Larsen').click();
  await users.channel('Orders').check();
  await users.channel('Voice').check();
  await users.save.click();
  await administration.commands.getByRole('button', { name: 'Colleague' }).click();

  await test.step('what they changed is taken, what I changed is asked', async () => {
    await expect(users.conflict).toContainText('Somebody else changed these channels.');
    await expect.poll(() => saves).toEqual([412]);
    await expect(users.conflict.getByRole('row').filter({ hasText: 'Orders' })).toContainText(/Off\s+On/);
    await expect(users.conflict.getByRole('paragraph')).toBeFocused();
    for (const name of ['SMS', 'Orders', 'Voice']) await expect(users.channel(name)).toBeChecked();
  });

  await test.step('one is left as they have it, by keyboard', async () => {
    await tabTo(
      page,
      users.conflict.getByRole('radio', { name: '\u2068Voice\u2069, As you entered it: On' }),
    );
    await page.keyboard.press('ArrowLeft');
    await expect(users.channel('Voice')).not.toBeChecked();
    await tabTo(page, users.save);
    await page.keyboard.press('Enter');
    await expect(users.editor).toContainText('Saved.');
    await expect.poll(() => saves).toEqual([412, 200]);
    await expect(users.row('Kim Larsen')).toContainText(/WhatsApp, SMS\s+Sends from \u2068Orders\u2069/);
    await expect(users.conflict).toHaveCount(0);
  });
});

test('what is not saved outlives another user, and is asked about before it is lost', async ({ page }) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'empty');
  await users.nameOf('Kim Larsen').click();
  await users.channel('Orders').check();

  await test.step('another user is looked at', async () => {
    await users.nameOf('Ben Okoye').click();
    await expect(users.editor).toContainText(/Not saved yet: .?Kim Larsen/);
    await users.editor.getByRole('button', { name: /^Go to .?Kim Larsen/ }).click();
    await expect(users.channel('Orders')).toBeChecked();
  });

  await test.step('the page asks before it is left', async () => {
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(users.channel('Orders')).toBeChecked();
  });

  await test.step('going back asks, and is thought better of', async () => {
    await users.editor.getByRole('button', { name: 'Back to the users' }).click();
    await expect(users.dialog).toContainText(
      /Discard the changes to .?Kim Larsen.?\?\s+1 change is not saved/,
    );
    await users.dialog.getByRole('button', { name: 'Keep editing' }).click();
    await expect(users.channel('Orders')).toBeChecked();
    await users.editor.getByRole('button', { name: 'Back to the users' }).click();
    await users.dialog.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(page).toHaveURL(/#users$/);
    await expect(users.nameOf('Ben Okoye')).toBeFocused();
    await users.nameOf('Kim Larsen').click();
    await expect(users.channel('Orders')).not.toBeChecked();
  });
});

test('WhatsApp is taken from somebody with open conversations only after a question', async ({ page }) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'busy-day');
  await users.nameOf('Ana Ruiz').click();
  await users.channel('WhatsApp').uncheck();
  await expect(users.editor).toContainText('An outbound channel without WhatsApp does nothing');
  await users.save.click();
  await expect(users.dialog).toContainText(/\d+ open conversations are left without an agent:/);
  await users.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(users.row('Ana Ruiz')).toContainText('Can send');
  await users.save.click();
  await users.dialog.getByRole('button', { name: 'Take WhatsApp away' }).click();
  await expect(users.editor).toContainText('Saved.');
  await expect(users.row('Ana Ruiz')).toContainText('No WhatsApp channel');
});
