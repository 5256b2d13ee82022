import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

const expectOnce = async (desk: Desk, text: string) => {
  await expect(desk.bubble(text)).toHaveCount(1);
  await expect(desk.bubble(text)).toContainText(/Sent|Delivered|Read/, { timeout: 60_000 });
};

test('without a network a message waits, and leaves once when the network is back', async ({
  page,
  context,
}) => {
  const desk = new Desk(page);
  const sends: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/messages')) sends.push(request.url());
  });
  await page.goto('/plain.html');
  await desk.list.getByRole('button', { name: 'Active' }).click();
  await desk.rows.first().click();
  await expect(desk.message).toBeVisible();

  await context.setOffline(true);
  await expect(desk.notices).toContainText('You are offline.');
  await desk.sendText('Written in a tunnel');
  await expect(desk.bubble('Written in a tunnel')).toContainText('Waiting to be sent');
  await desk.message.fill('Not sent yet');
  expect(sends).toEqual([]);

  await context.setOffline(false);
  await expectOnce(desk, 'Written in a tunnel');
  await expect(desk.notices).not.toContainText('You are offline.');
  await expect(desk.message).toHaveValue('Not sent yet');
  expect(sends).toHaveLength(1);

  const conversationId = new URL(sends[0] ?? '').pathname.split('/').at(-2);
  const answer = await page.request.get(`/mock/v1/conversations/${conversationId}/messages`, {
    headers: { authorization: 'Bearer agent-ana' },
  });
  const { items } = (await answer.json()) as { items: { content: { text?: string } }[] };
  expect(items.filter(({ content }) => content.text === 'Written in a tunnel')).toHaveLength(1);
});

test('where answers are lost and requests fail, each message leaves exactly once and in order', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open('flaky');
  await expect(desk.rows.first()).toBeVisible();
  await desk.list.getByRole('button', { name: 'Active' }).click();
  await desk.rows.first().click();
  await expect(desk.message).toBeVisible();
  const texts = ['First of three', 'Second of three', 'Third of three'];
  for (const text of texts) await desk.sendText(text);
  for (const text of texts) await expectOnce(desk, text);
  const shown = await desk.thread.getByRole('article').filter({ hasText: 'of three' }).allInnerTexts();
  expect(shown.map((text) => texts.find((one) => text.includes(one)))).toEqual(texts);
});

test('a page that is loaded anew while a message leaves sends it once', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('slow');
  await expect(desk.rows.first()).toBeVisible();
  await desk.list.getByRole('button', { name: 'Active' }).click();
  const id = (await desk.rows.first().getAttribute('id')) ?? '';
  await desk.rows.first().click();
  await desk.sendText('On its way');
  await expect(desk.bubble('On its way')).toContainText(/Waiting to be sent|Sending/);

  await page.reload();
  await desk.list.locator(`[id="${id}"]`).click();
  await expectOnce(desk, 'On its way');
});

test('who is signed out is told so, and can try again', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('signed-out');
  await expect(desk.notices).toContainText('You are signed out. Sign in again; what you typed is kept.');
  await desk.page.getByLabel('Scenario').selectOption('busy-day');
  await desk.notices.getByRole('button', { name: 'Try now' }).click();
  await expect(desk.rows.first()).toBeVisible();
  await expect(desk.notices).not.toContainText('You are signed out');
});
