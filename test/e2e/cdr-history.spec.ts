import { Administration } from './administration.ts';
import { interactionsOf, type Question } from './interactions-file.ts';
import { Interactions } from './interactions.ts';
import { expect, test } from './test.ts';

// Half a year of interactions is made first, in each page.
test.slow();
test.use({ actionTimeout: 30_000 });

/** The scenario stands on Monday, 23 November 2026, so that seven days begin on the Tuesday before. */
const week = { startedFrom: '2026-11-17T00:00:00.000Z' } as const;

test('an outreach that was answered and archived tells how it went; its conversation opens beside it', async ({
  page,
}) => {
  const table = new Interactions(page);
  await table.open();
  await table.disposition('Archived').click();
  await table.chip('Direction').click();
  await table.panel('Direction').getByRole('checkbox', { name: 'Outbound' }).check();
  await page.keyboard.press('Escape');
  await table.chip('Reason').click();
  await table.panel('Reason').getByRole('checkbox', { name: 'By an agent' }).check();
  await page.keyboard.press('Escape');
  const found: Question = {
    filter: { dispositions: ['archived'], directions: ['outbound'], archivedReasons: ['agent'] },
  };
  // The first page tells how the newest went; the whole answer has tens of thousands.
  const [newest] = await interactionsOf(page, { filter: { ...found.filter, ...week } });
  const contact = newest?.contact.number ?? newest?.contact.accountId ?? '';
  await expect(await table.cell(0, 'Contact')).toContainText(contact);

  await test.step('outreach, messages and archive, each with its time', async () => {
    await table.toggle(0).click();
    const entries = table.history.getByRole('listitem');
    await expect(table.history).toContainText('Session started with a template');
    await expect(entries.last()).toContainText('Archived');
    await expect(entries.filter({ hasText: newest?.text ?? '' }).first()).toBeVisible();
    const count = await entries.count();
    expect(count).toBeGreaterThan(newest?.messageCount ?? 0);
    await expect(entries.locator('time')).toHaveCount(count);
  });

  await test.step('the conversation', async () => {
    await table.details.getByRole('button', { name: 'Open conversation' }).click();
    const conversation = page.locator('jf-conversation');
    await expect(conversation.getByRole('log', { name: 'Messages' })).toContainText(
      newest?.text ?? 'nothing',
    );
    expect(new URL(page.url()).hash).toBe(`#cdr/${newest?.conversationId ?? ''}`);
    // The table beside it goes on as it was.
    await expect(table.details).toBeVisible();
    await page.goBack();
    await expect(conversation).toBeHidden();
    await expect(table.chip('Direction')).toContainText('Outbound');
  });
});

test('what happens meanwhile shows up: a contact who writes, and a session that ends', async ({ page }) => {
  const table = new Interactions(page);
  const { commands, says } = new Administration(page);
  await table.open();
  const arrived = table.element.getByRole('status').filter({ hasText: 'came since' });

  await test.step('a contact writes: said, and read when asked for', async () => {
    await table.disposition('Waiting').click();
    await expect(table.total).toHaveText(/^\d\d interactions$/);
    const before = await (await table.cell(0, 'Contact')).innerText();
    await commands.getByRole('button', { name: 'Contact writes' }).click();
    await expect(arrived).toContainText('1 interaction came since.');
    expect(await (await table.cell(0, 'Contact')).innerText()).toBe(before);
    await arrived.getByRole('button', { name: 'Read again' }).click();
    await expect(table.row(0)).toContainText('Good morning, is somebody there?');
    await expect(table.row(0)).toContainText('Waiting');
    await expect(arrived).toHaveCount(0);
  });

  await test.step('the session ends: its row says so where it stands', async () => {
    await commands.getByRole('button', { name: 'Archive' }).click();
    await expect(says).toContainText('Archive: the session that was last alive');
    await expect(table.row(0)).toContainText('Good morning, is somebody there?');
    await expect(table.row(0)).toContainText('Archived');
    await table.toggle(0).click();
    await expect(table.history.getByRole('listitem').last()).toContainText('Archived');
  });
});
