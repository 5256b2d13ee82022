import { withPointer } from './actor.ts';
import { Administration } from './administration.ts';
import { Desk, NADIA } from './desk.ts';
import { tabTo } from './focus.ts';
import { MaskingPolicy } from './masking-policy.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';
import { UserImport } from './user-import.ts';

/** Nadia's number in every scenario. */
const number = '+447700900905';

test('masking is switched while a desk is open: the number appears, and disappears', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const administration = new Administration(other);
  const policy = new MaskingPolicy(other);
  await administration.open('Security', 'empty');
  await expect(policy.switch('Agent')).not.toBeChecked();

  const desk = new Desk(page);
  await page.goto('/');
  await expect(desk.list.getByText('No conversations yet')).toBeVisible();
  await desk.contactWrites();
  await desk.choose(NADIA);
  await expect(desk.row(number)).toHaveCount(0);

  await test.step('by keyboard alone: a preview, a question, and it is shown', async () => {
    const { keyboard } = other;
    await tabTo(other, policy.switch('Agent'));
    await keyboard.press('Space');
    await tabTo(other, policy.user);
    await keyboard.type('Ana');
    await expect(policy.element.getByRole('option', { name: 'Ana Ruiz' })).toBeVisible();
    await keyboard.press('Enter');
    await expect(policy.preview.getByRole('row', { name: /^Without an account ID/ })).toContainText(
      /Hidden number\s+\+447700900002/,
    );
    await tabTo(other, policy.save, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(policy.dialog).toContainText('Show client numbers to 5 users?');
    await expect(policy.dialog.getByRole('button', { name: 'Keep them hidden' })).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(policy.element.getByText('Saved.')).toBeVisible();
    await expect(desk.row(number)).toHaveCount(1);
    await expect(desk.header).toContainText(number);
  });

  await test.step('masked again, without a question', async () => {
    await policy.switch('Agent').click();
    await policy.save.click();
    await expect(policy.element.getByText('Saved.')).toBeVisible();
    await expect(desk.row(NADIA)).toHaveCount(1);
    await expect(desk.row(number)).toHaveCount(0);
    await expect(desk.header).not.toContainText(number);
  });

  await test.step('an agent is told whose this is', async () => {
    await other.getByRole('combobox', { name: 'Signed in as' }).selectOption('agent-ana');
    await expect(policy.element.getByText('Only administrators set who sees client numbers')).toBeVisible();
    await expect(administration.areas).toBeVisible();
  });
});

test('a colleague sets what is set here too, and nothing is left to save', async ({ page }) => {
  const administration = new Administration(page);
  const policy = new MaskingPolicy(page);
  await administration.open('Security', 'empty');
  await policy.switch('Replace client numbers').click();
  await expect(policy.save).toBeVisible();
  await administration.commands.getByRole('button', { name: 'Colleague' }).click();
  await expect(policy.save).toHaveCount(0);
  await expect(policy.switch('Replace client numbers')).not.toBeChecked();
});

test('what a colleague changed while a question stood is shown beside mine, and one of the two is chosen', async ({
  page,
  context,
}) => {
  // Two tabs, and an import.
  test.setTimeout(150_000);
  const other = await context.newPage();
  const colleague = new Administration(other);
  await colleague.open('Import', 'empty');
  const policy = new MaskingPolicy(page);
  await page.goto('/admin.html#security');
  const { conflict } = policy;
  const rowOf = (name: string) => conflict.getByRole('row').filter({ hasText: name });

  await test.step('the group has one more user by now: mine is kept, for all of them', async () => {
    await policy.switch('Agent').click();
    await policy.save.click();
    await expect(policy.dialog).toContainText('Show client numbers to 5 users?');
    const users = new UserImport(other, withPointer());
    await users.dryRun({ name: 'one.csv', text: 'email,name,group\nnew@harbour.example,New Hand,Agent\n' });
    await users.apply.click();
    await expect(users.state).toContainText('Applied');
    await policy.dialog.getByRole('button', { name: /^Show/ }).click();
    await expect(conflict).toContainText('Somebody else changed');
    await expect(rowOf('Display client numbers')).toContainText(/Off\s+On/);
    await expect(rowOf('Users under it')).toContainText(/6\s+5/);
    await expect(policy.element.getByText('Not everything was saved.')).toBeVisible();
    await expect(policy.switch('Agent')).toBeChecked();
    await conflict.getByRole('button', { name: 'Keep mine and save again' }).click();
    await expect(policy.dialog).toContainText('Show client numbers to 6 users?');
    await policy.dialog.getByRole('button', { name: /^Show/ }).click();
    await expect(policy.element.getByText('Saved.')).toBeVisible();
    await expect(conflict).toHaveCount(0);
    await expect(policy.switch('Agent')).toBeChecked();
  });

  await test.step('the switch of the account was turned, and turned back: what stands is taken', async () => {
    await colleague.goTo('Security');
    await policy.switch('Replace client numbers').click();
    await policy.save.click();
    await expect(policy.dialog).toBeVisible();
    const theirs = new MaskingPolicy(other).switch('Replace client numbers');
    for (const isOn of [false, true]) {
      await colleague.commands.getByRole('button', { name: 'Colleague' }).click();
      await expect(theirs).toBeChecked({ checked: isOn });
    }
    await policy.dialog.getByRole('button', { name: /^Show/ }).click();
    await expect(rowOf('Replace client numbers')).toContainText(/On\s+Off/);
    await expect(policy.switch('Replace client numbers')).not.toBeChecked();
    await conflict.getByRole('button', { name: 'Take what stands now' }).click();
    await expect(conflict).toHaveCount(0);
    await expect(policy.switch('Replace client numbers')).toBeChecked();
    await expect(policy.save).toHaveCount(0);
    await page.reload();
    await expect(policy.switch('Replace client numbers')).toBeChecked();
    await expect(policy.switch('Agent')).toBeChecked();
  });
});

test('who falls under a group is shown, and nothing is cut at 380 px', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 800 });
  const administration = new Administration(page);
  const policy = new MaskingPolicy(page);
  await administration.open('Security', 'empty');
  await policy.switch('Agent').click();
  await policy.choose('Ana Ruiz');
  await policy.element.getByRole('button', { name: /^Show users: .*Agent/ }).click();
  await expect(policy.element.getByRole('list', { name: 'Agent' }).getByRole('listitem')).toHaveText([
    /^Ana Ruiz/,
    /^Ben Okoye/,
    /^Kim Larsen/,
    /^Leo Novak/,
    /^Mia Chen/,
  ]);
  await expectNoOverflow(page);
});
