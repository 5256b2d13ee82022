import { expect, test } from '@playwright/test';
import { watchUnknownRequests } from './test.ts';

test('a request that the mock does not know is answered 501, noticed, and an error of the page', async ({
  page,
  context,
}) => {
  const unknown = watchUnknownRequests(context);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  await expect(page.locator('jf-conversation-list').getByRole('option').first()).toBeVisible();
  expect(unknown).toEqual([]);
  const status = await page.evaluate(async () => (await fetch('/contact-centre/v1/nothing')).status);
  expect(status).toBe(501);
  await expect
    .poll(() => [unknown, errors])
    .toEqual([['GET /contact-centre/v1/nothing'], ['Not mocked: GET /v1/nothing']]);
});
