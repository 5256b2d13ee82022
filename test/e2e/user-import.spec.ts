import { withPointer } from './actor.ts';
import { Administration } from './administration.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';
import { UserImport } from './user-import.ts';
import { agentNamed, usersFile } from './users-file.ts';
import { Users } from './users.ts';

test('an import goes on while the page is opened anew, and is cancelled; the same file goes on from there', async ({
  page,
}) => {
  // A long way, with slow jobs in it.
  test.setTimeout(240_000);
  const administration = new Administration(page);
  const users = new UserImport(page, withPointer());
  const pace = (name: string) => administration.commands.getByRole('button', { name }).click();
  await administration.open('Import', 'empty');
  await users.dryRun(usersFile());
  await pace('Slow jobs');
  await expect(administration.says).toContainText('20 times as long');
  await users.apply.click();
  await expect(users.state).toContainText(/Applying\s+0 of 200/);

  await test.step('it is found again', async () => {
    await page.reload();
    await expect(users.element.getByRole('heading', { name: 'staff.csv' })).toBeVisible();
    await expect(users.state).toContainText(/Applying\s+(50|100|150) of 200/);
    await expect(users.element.getByRole('progressbar')).toBeVisible();
  });

  await test.step('cancelled, it keeps what it has done', async () => {
    await users.cancel.click();
    await expect(users.state).toContainText('Cancelled. Rows that were applied before stay so.');
    await pace('Usual pace');
    await administration.goTo('Users');
    const list = new Users(page);
    await list.search.fill(agentNamed(1).email);
    await expect(list.total).toHaveText('1 user');
    await list.search.fill(agentNamed(197).email);
    await expect(list.list.getByText('No user matches')).toBeVisible();
  });

  await test.step('the same file leaves what was done, and does the rest', async () => {
    await administration.goTo('Import');
    await users.another.click();
    await users.dryRun(usersFile());
    await users.show('Unchanged');
    await expect(users.line(5)).toContainText('Unchanged');
    await users.apply.click();
    await expect(users.state).toContainText('Applied');
  });

  await test.step('once more, it changes nothing', async () => {
    await users.another.click();
    await users.dryRun(usersFile());
    await users.expectCounts({ Created: 0, Changed: 0, Unchanged: 193, Wrong: 7 });
    await expect(users.element.getByText('There is nothing to apply')).toBeVisible();
    await expect(users.apply).toHaveCount(0);
  });
});

test('the contact centre gives up; a dry run that was left is found among the recent ones', async ({
  page,
}) => {
  const administration = new Administration(page);
  const users = new UserImport(page, withPointer());
  await administration.open('Import', 'empty');
  await users.dryRun(usersFile());
  await page.reload();
  await expect(users.state).toContainText('Checked. Nothing is changed yet.');
  await expect(users.element.getByText('This page no longer has the file')).toBeVisible();
  const wrong = await users.wrongRows();
  expect(wrong.text).toContain('There is no role “boss”.');
  await administration.decide('staff.csv', 'Give up');
  await expect(users.state).toContainText('The contact centre gave up.');
  await expect(users.element.getByText('The directory of users did not answer.')).toBeVisible();
  await users.another.click();
  await users.element.getByRole('button', { name: 'Open \u2068staff.csv\u2069' }).click();
  await expect(users.state).toContainText('The contact centre gave up.');
});

test('columns of any name are matched by hand, and what is no table is said at once', async ({ page }) => {
  const administration = new Administration(page);
  const actor = withPointer();
  const users = new UserImport(page, actor);
  await administration.open('Import', 'empty');
  await actor.chooseFile(users.file, { name: 'photo.csv', text: '\u0089PNG\r\n\u001A\n\u0000\u0000' });
  await expect(users.element.getByRole('alert')).toContainText(/photo\.csv.*Nothing was changed\./s);

  const text = 'Konto;Anzeige\r\nana.ruiz@harbour.example;Ana Ruiz-Vega\r\n';
  await actor.chooseFile(users.file, { name: 'konten.csv', text });
  await users.check.click();
  await expect(users.column('E-mail address')).toBeFocused();
  await expect(users.element.getByText('Choose the column that holds the e-mail address')).toBeVisible();
  await users.column('E-mail address').selectOption('Konto');
  await users.column('Name').selectOption('Anzeige');
  await users.check.click();
  await users.expectCounts({ Created: 0, Changed: 1, Unchanged: 0, Wrong: 0 });
  await expect(users.line(2)).toContainText(/Name:\s+Ana Ruiz\s+→\s+Ana Ruiz-Vega/);
});

test('an agent is told whose this is', async ({ page }) => {
  await page.goto('/admin.html#import');
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption('agent-ana');
  await expect(page.locator('jf-user-import').getByText('Imports are not for your role')).toBeVisible();
});

test('nothing is cut at 380 px', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 800 });
  const administration = new Administration(page);
  const actor = withPointer();
  const users = new UserImport(page, actor);
  await administration.open('Import', 'empty');
  await expectNoOverflow(page);
  await actor.chooseFile(users.file, usersFile());
  await expect(users.check).toBeVisible();
  await expectNoOverflow(page);
  await users.check.click();
  await expect(users.state).toContainText('Checked. Nothing is changed yet.');
  await users.show('Wrong');
  await expectNoOverflow(page);
});
