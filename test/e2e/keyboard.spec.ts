import { Desk, NADIA } from './desk.ts';
import { tabTo } from './focus.ts';
import { expect, test } from './test.ts';

test('an outreach, its answer and the archive by keyboard alone', async ({ page }) => {
  const desk = new Desk(page);
  const { conversation, list, thread } = desk;
  const { keyboard } = page;
  const enter = () => keyboard.press('Enter');
  const move = async (by: '+1 h' | '+24 h') => {
    await tabTo(page, page.getByRole('button', { name: by }));
    await enter();
  };
  await desk.open('empty');

  await test.step('start with a template and its values', async () => {
    await tabTo(page, list.getByRole('button', { name: 'New conversation' }).first());
    await enter();
    const form = conversation.getByRole('region', { name: 'New conversation' });
    await expect(form.getByRole('textbox', { name: 'Contact' })).toBeFocused();
    await keyboard.type(NADIA);
    await tabTo(page, form.getByLabel('Channel'));
    await keyboard.type('Front');
    await tabTo(page, desk.templateSearch);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.type('appointment');
    await enter();
    await expect(conversation.getByRole('textbox', { name: 'Value 1' })).toBeFocused();
    await keyboard.type('Nadia');
    await tabTo(page, conversation.getByRole('textbox', { name: 'Value 2' }));
    await keyboard.type('4 May');
    await tabTo(page, conversation.getByRole('textbox', { name: 'Value 3' }));
    await keyboard.type('10:30');
    await enter();
    await expect(desk.bubble('your appointment on 4 May at 10:30')).toBeVisible();
    await desk.expectDisposition(NADIA, 'Initiated');
  });

  await test.step('the notice leads to the second template', async () => {
    await move('+24 h');
    await tabTo(page, desk.notices.getByRole('button', { name: 'Send a template' }), 'Shift+Tab');
    await enter();
    await tabTo(page, desk.templateSearch);
    await keyboard.type('follow_up');
    await enter();
    await expect(conversation.getByRole('button', { name: 'Send template' })).toBeFocused();
    await enter();
    await expect(thread).toContainText('New outreach with a template');
  });

  await test.step('answer freely, in two lines', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Contact writes' }));
    await enter();
    await desk.expectDisposition(NADIA, 'Active');
    await tabTo(page, desk.message, 'Shift+Tab');
    await keyboard.type('Thank you');
    await keyboard.press('Shift+Enter');
    await keyboard.type('See you on Monday');
    await enter();
    await expect(desk.bubble('See you on Monday')).toBeVisible();
    await expect(desk.message).toBeFocused();
  });

  await test.step('archive, after thinking twice', async () => {
    const archive = conversation.getByRole('button', { name: 'Archive', exact: true });
    await tabTo(page, archive, 'Shift+Tab');
    await enter();
    await expect(conversation.getByRole('button', { name: 'Archive for good' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(archive).toBeFocused();
    await enter();
    await expect(conversation.getByRole('button', { name: 'Archive for good' })).toBeFocused();
    await enter();
    await desk.expectDisposition(NADIA, 'Archived');
  });
});

test('the list is walked by arrow keys, Home and End', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('expired-windows');
  await expect(desk.rows).toHaveCount(9);
  const listbox = desk.list.getByRole('listbox', { name: 'Conversations' });
  const { keyboard } = page;
  await tabTo(page, listbox);

  const chosen = async (): Promise<string> => {
    await keyboard.press('Enter');
    return (await desk.list.locator('[aria-selected=true]').getAttribute('id')) ?? '';
  };
  const ids = await desk.rows.evaluateAll((rows) => rows.map(({ id }) => id));
  await keyboard.press('End');
  expect(await chosen()).toBe(ids.at(-1));
  await keyboard.press('Home');
  expect(await chosen()).toBe(ids[0]);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  expect(await chosen()).toBe(ids[1]);
  await expect(desk.header).toContainText((await desk.rows.nth(1).locator('.label').textContent()) ?? '');
});
