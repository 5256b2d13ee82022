import { Administration } from './administration.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';
import { Users } from './users.ts';

test('of ten thousand users, who cannot send is found, and why stands in words', async ({ page }) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'many-users');
  await expect(users.total).toHaveText('10,000 users');
  expect(await users.list.getByRole('row').count()).toBeLessThan(80);

  await test.step('by name', async () => {
    for (const [name, why] of [
      ['Leo Novak', 'No WhatsApp channel'],
      ['Kim Larsen', 'No outbound channel'],
      ['Sue Tanaka', 'No permission'],
      ['Ana Ruiz', 'Can send'],
    ] as const) {
      await users.search.fill(name.toUpperCase());
      await expect(users.total).toHaveText('1 user');
      await expect(users.row(name)).toContainText(why);
    }
  });

  await test.step('by filters', async () => {
    await users.search.fill('');
    await users.sending('Cannot send').click();
    await users.list.getByRole('combobox', { name: 'WhatsApp' }).selectOption('Has WhatsApp');
    await users.list
      .getByRole('combobox', { name: 'Outbound channel' })
      .selectOption('Has an outbound channel');
    await expect(users.total).toHaveText(/^[12],\d{3} users$/);
    const missing = new Set([
      'No permission',
      'No approved template on the channel',
      'Channel not connected yet',
      'No extension',
    ]);
    await users.people.first().getByRole('checkbox').focus();
    for (let screen = 0; screen < 20 && missing.size > 0; screen += 1) {
      const rows = await users.people.allInnerTexts();
      for (const words of missing) if (rows.some((row) => row.includes(words))) missing.delete(words);
      expect(rows.filter((row) => row.includes('Can send'))).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    expect([...missing]).toEqual([]);
  });

  await test.step('nobody, and everybody again', async () => {
    await users.search.fill('nobody at all');
    await expect(users.list.getByText('No user matches')).toBeVisible();
    await users.list.getByRole('button', { name: 'Show all' }).click();
    await expect(users.total).toHaveText('10,000 users');
  });
});

test('an outbound channel is given to several, with a result for each, and taken back', async ({ page }) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'empty');
  await test.step('three are selected, over two searches', async () => {
    for (const name of ['Ana Ruiz', 'Kim Larsen', 'Leo Novak']) {
      await users.search.fill(name);
      await users.select(name).check();
    }
    await expect(users.list.getByText('3 users selected')).toBeVisible();
    await users.search.fill('');
  });

  await test.step('the question says who is left without WhatsApp', async () => {
    await users.list.getByRole('button', { name: 'Give channels' }).click();
    await users.dialog.getByRole('checkbox', { name: 'Orders' }).check();
    await expect(users.dialog).toContainText('1 user has no WhatsApp');
    await users.dialog.getByRole('checkbox', { name: /^WhatsApp \d/ }).check();
    await expect(users.dialog).not.toContainText('has no WhatsApp');
    await users.dialog.getByRole('button', { name: 'Give to 3 users' }).click();
  });

  await test.step('each has a result', async () => {
    await expect(users.change).toContainText('Given: WhatsApp, \u2068Orders\u2069');
    await expect(users.change).toContainText('2 changed, 1 unchanged, 0 refused');
    await users.change.getByRole('button', { name: 'Result for each user' }).click();
    await expect(users.result('Ana Ruiz')).toContainText('Unchanged');
    await expect(users.result('Kim Larsen')).toContainText(/Changed.*now WhatsApp, \u2068Orders\u2069/);
    await expect(users.result('Leo Novak')).toContainText(
      /Changed.*now Voice, WhatsApp, \u2068Front desk\u2069, \u2068Orders\u2069/,
    );
    for (const name of ['Kim Larsen', 'Leo Novak']) await expect(users.row(name)).toContainText('Can send');
  });

  await test.step('undo gives each what they had', async () => {
    await users.change.getByRole('button', { name: 'Undo' }).click();
    await expect(users.change).toContainText('Undone');
    await expect(users.row('Kim Larsen')).toContainText('No outbound channel');
    await expect(users.row('Leo Novak')).toContainText('No WhatsApp channel');
    await expect(users.row('Ana Ruiz')).toContainText('Can send');
  });
});

test('a change of many is found again after a reload: how far it is, what became of each, and the way back', async ({
  page,
}) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'empty');
  for (const name of ['Kim Larsen', 'Leo Novak']) await users.select(name).check();
  await users.list.getByRole('button', { name: 'Give channels' }).click();
  await users.dialog.getByRole('checkbox', { name: 'Orders' }).check();
  await users.dialog.getByRole('checkbox', { name: /^WhatsApp \d/ }).check();
  await users.dialog.getByRole('button', { name: 'Give to 2 users' }).click();
  await expect(users.change).toContainText('WhatsApp');

  await test.step('with a result for each', async () => {
    await page.reload();
    await expect(users.change).toContainText('2 changed, 0 unchanged, 0 refused');
    await users.change.getByRole('button', { name: 'Result for each user' }).click();
    await expect(users.result('Kim Larsen (')).toContainText('Changed');
    await expect(users.result('Leo Novak (')).toContainText('Changed');
  });

  await test.step('with undo, of which the next page knows', async () => {
    await users.change.getByRole('button', { name: 'Undo' }).click();
    await expect(users.change).toContainText('Undone');
    await expect(users.row('Kim Larsen')).toContainText('No outbound channel');
    await page.reload();
    await expect(users.change).toContainText('Undone');
    await expect(users.change.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  await test.step('until it is dismissed', async () => {
    await users.change.getByRole('button', { name: 'Dismiss' }).click();
    await page.reload();
    await expect(users.row('Kim Larsen')).toBeVisible();
    await expect(users.change).toHaveCount(0);
  });
});

test('a change of hundreds shows how far it is; stopped, it undoes what it did', async ({ page }) => {
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'many-users');
  await administration.commands.getByRole('button', { name: 'Slow jobs' }).click();
  await expect(administration.says).toContainText('Slow jobs');
  await users.search.fill('tanaka');
  await expect(users.total).toHaveText(/^[23]\d\d users$/);
  await users.list.getByRole('checkbox', { name: 'Select all users that match' }).check();
  await expect(users.list.getByText(/^[23]\d\d users selected$/)).toBeVisible();
  await users.list.getByRole('button', { name: 'Take channels away' }).click();
  await users.dialog.getByRole('checkbox', { name: 'Web chat' }).check();
  await users.dialog.getByRole('button', { name: /^Take from / }).click();

  await expect(users.change).toContainText(/\b50 of [23]\d\d/);
  await expect(users.change.getByRole('progressbar')).toHaveJSProperty('value', 50);
  await users.change.getByRole('button', { name: 'Stop' }).click();
  await expect(users.change).toContainText('Stopped. What was changed stays so.');
  const counts = await users.change.getByRole('status').textContent();
  const changed = Number(/(\d+) changed/.exec(counts ?? '')?.[1]);
  expect(changed).toBeGreaterThan(0);

  await administration.commands.getByRole('button', { name: 'Usual pace' }).click();
  await users.change.getByRole('button', { name: 'Undo' }).click();
  await expect(users.change).toContainText('Undone');
  await expect(users.change).toContainText(`${changed} changed, 0 unchanged, 0 refused`);
});

test('nothing is cut at 380 px', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 800 });
  const administration = new Administration(page);
  const users = new Users(page);
  await administration.open('Users', 'many-users');
  await expect(users.total).toHaveText('10,000 users');
  await expectNoOverflow(page);
  await users.people.first().getByRole('checkbox').check();
  await expectNoOverflow(page);
  await users.people.first().getByRole('rowheader').getByRole('button').click();
  await expect(users.save).toBeVisible();
  await expectNoOverflow(page);
});
