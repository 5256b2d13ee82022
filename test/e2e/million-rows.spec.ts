import { expect, test } from './test.ts';

test('a page makes its own rows, and tells how long each filter and sort takes', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.text());
  });
  await page.goto('/million.html');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await test.step('nothing can be pressed that rows would be lost by which are still made', async () => {
    await expect(page.getByRole('button', { name: '1 000 rows arrive' })).toBeDisabled();
    await expect(page.getByLabel('Show client numbers')).toBeDisabled();
    await expect(page.locator('#says')).toHaveText('These wait until the rows are made.');
  });
  const table = page.locator('jf-cdr-table');
  const facts = page.locator('#facts');
  await expect(facts).toContainText('1,000,000', { timeout: 120_000 });
  await expect(table).toContainText('1,000,000 interactions');
  await expect(facts).toContainText(/First rows laid out\d+ ms/);
  await expect(page.getByRole('button', { name: '1 000 rows arrive' })).toBeEnabled();
  await expect(page.getByRole('progressbar')).toBeHidden();

  await test.step('with fewer rows the same', async () => {
    await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption('10000');
    await expect(facts).toContainText('10,000');
    await expect(table).toContainText('10,000 interactions');
  });

  const times = page.getByRole('complementary', { name: 'Times' }).getByRole('listitem');
  await test.step('each filter and sort has its time', async () => {
    await expect(times).toHaveCount(0);
    await table.getByRole('button', { name: /^Archived/ }).click();
    await expect(times).toHaveText([/^\d+\.\d\s*filter: disposition archived$/]);
    await table.getByRole('columnheader', { name: 'Contact' }).click();
    await expect(times).toHaveCount(2);
    await expect(times.first()).toHaveText(/^\d+\.\d\s*sort: disposition archived, sort contact\.asc$/);
  });

  const count = async (disposition: string): Promise<number> => {
    const chip = table.getByRole('button', { name: new RegExp(`^${disposition}`) });
    return Number((await chip.innerText()).replaceAll(/\D/g, ''));
  };
  const countAll = async (): Promise<number> => {
    const counts = await Promise.all(['Waiting', 'Active', 'Initiated', 'Archived'].map(count));
    return counts.reduce((sum, one) => sum + one);
  };
  await test.step('rows that arrive are counted, those that are closed move', async () => {
    await expect.poll(countAll).toBe(10_000);
    await page.getByRole('button', { name: '1 000 rows arrive' }).click();
    await expect(page.locator('#says')).toHaveText(/^1000 rows arrived: \d+\.\d ms\.$/);
    await expect.poll(countAll).toBe(11_000);
    const before = await count('Archived');
    await page.getByRole('button', { name: 'Close what is open' }).click();
    await expect(page.locator('#says')).toHaveText(/^\d+ open interactions closed: \d+\.\d ms\.$/);
    const closed = Number(/^\d+/.exec(await page.locator('#says').innerText())?.[0]);
    expect(closed).toBeGreaterThan(0);
    await expect.poll(() => count('Archived')).toBe(before + closed);
  });

  await test.step('client numbers are shown when that is asked for', async () => {
    await expect(table).not.toContainText(/\+1\d{10}/);
    await page.getByLabel('Show client numbers').check();
    await expect(table).toContainText(/\+1\d{10}/);
    // Rows that arrived before stay.
    await expect.poll(countAll).toBe(11_000);
  });

  await test.step('nothing was loaded for that but the table: no schemas, and no database', async () => {
    const texts = await Promise.all(scripts);
    expect(texts.some((text) => text.includes('jf-cdr-table-grid'))).toBe(true);
    // What only zod and only Dexie say.
    for (const mark of ['invalid_type', 'DexieError'])
      expect(texts.filter((text) => text.includes(mark)).length, mark).toBe(0);
    const databases = await page.evaluate(() => indexedDB.databases());
    expect(databases).toEqual([]);
  });

  await page.setViewportSize({ width: 380, height: 800 });
  await expect(page.getByRole('link', { name: 'One million rows' })).toBeVisible();
  expect(troubles).toEqual([]);
});
