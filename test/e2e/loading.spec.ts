import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The chunk of the workspace's code, as the one script tag of the plain page fetches it. */
const workspaceCode = /\/jackfield\/workspace-(?!code-)[^/]+\.js$/;
/** The chunks that define elements. */
const elementCode = /\/jackfield\/define-[^/]+\.js$/;

const list = (page: Page) => page.locator('jf-conversation-list');
const rows = (page: Page) => list(page).getByRole('option');

for (const [what, fulfil] of [
  ['the network fails', { abort: true }],
  ['a new version has replaced it', { abort: false }],
] as const) {
  test(`the desk says so when its code does not arrive because ${what}, and gets over it`, async ({
    page,
  }) => {
    await page.route(workspaceCode, (route) =>
      fulfil.abort ? route.abort() : route.fulfill({ status: 404 }),
    );
    await page.goto('/plain.html');
    for (const element of ['jf-notices', 'jf-conversation-list', 'jf-conversation'])
      await expect(page.locator(element)).toContainText('could not be loaded');

    await page.unroute(workspaceCode);
    await list(page).getByRole('button', { name: 'Try again' }).click();
    // This engine may keep a failed import until the page is loaded anew: then only that helps, and is offered.
    const reload = list(page).getByRole('button', { name: 'Reload this page' });
    await expect(rows(page).first().or(reload)).toBeVisible();
    if (await reload.isVisible()) await reload.click();
    await expect(rows(page).first()).toBeVisible();
  });
}

test('a desk that is opened offline fetches its code when the network is back, by itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let online = false;
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => online });
    addEventListener('online', () => (online = true), { capture: true });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/plain.html');
  await expect(list(page)).toBeAttached();
  // What is not asked for cannot fail, and no engine can remember that it did.
  expect(asked.filter((url) => elementCode.test(url) || workspaceCode.test(url))).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(rows(page).first()).toBeVisible();
  expect(asked.filter((url) => workspaceCode.test(url))).toHaveLength(1);
  expect(asked.filter((url) => elementCode.test(url))).not.toEqual([]);
});
