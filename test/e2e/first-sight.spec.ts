import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

test('the first thing seen is a full desk, with the data of the webhooks, that lives as time passes', async ({
  page,
}) => {
  const desk = new Desk(page);
  await page.goto('/');
  await expect(page.getByLabel('Scenario')).toHaveValue('webhooks');
  await expect(desk.virtualTime).toContainText(/2[23] Nov 2026/);
  for (const disposition of ['Waiting', 'Active', 'Initiated', 'Archived'])
    await expect(desk.list.getByRole('button', { name: new RegExp(`^${disposition} [1-9]`) })).toBeVisible();
  await expect(desk.rows.first()).toBeVisible();

  const newest = desk.rows.first();
  const before = await newest.innerText();
  await desk.advance('+1 h');
  await expect(newest).not.toHaveText(before, { useInnerText: true });
});
