import { readFileSync } from 'node:fs';
import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

test('ten lines of plain HTML are a desk: one script, three tags', async ({ page }) => {
  const source = readFileSync(new URL('../../demo/public/plain.html', import.meta.url), 'utf8').trim();
  expect(source.split('\n').length).toBeLessThanOrEqual(10);
  expect(source.match(/<script/g)).toHaveLength(1);

  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  const desk = new Desk(page);
  await page.goto('/plain.html');
  await expect(desk.rows.first()).toBeVisible();

  await test.step('a waiting contact is answered', async () => {
    await desk.list.getByRole('button', { name: 'Waiting' }).click();
    const label = (await desk.rows.first().locator('.label').textContent()) ?? '';
    await desk.rows.first().click();
    await expect(desk.header).toContainText(label);
    await expect(desk.header).toContainText('Waiting');
    await desk.sendText('Good morning from a plain page');
    await expect(desk.header).toContainText('Active');
    await expect(desk.bubble('from a plain page')).toContainText(/Sent|Delivered|Read/);
  });

  await test.step('each part has room, without any style of the page', async () => {
    for (const part of [desk.list, desk.conversation]) {
      const box = await part.boundingBox();
      expect(box?.height).toBeGreaterThan(200);
      expect(box?.height).toBeLessThanOrEqual(800);
    }
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
  expect(troubles).toEqual([]);
});
