import { Desk, NADIA } from './desk.ts';
import { expect, test } from './test.ts';

const typed = 'I will call you tomorrow at ten';

for (const reloads of [false, true]) {
  const how = reloads ? 'with the page loaded anew after each step' : 'on one page';

  test(`a contact is answered, and the window closes while the agent types, ${how}`, async ({
    page,
    context,
  }) => {
    const desk = new Desk(page);
    const { conversation, thread } = desk;
    const reload = async () => {
      if (reloads) await desk.reload(NADIA);
    };
    await desk.open('empty');

    await test.step('a contact writes first', async () => {
      await desk.contactWrites();
      await expect(desk.row(NADIA)).toContainText('Waiting');
      await desk.choose(NADIA);
      await desk.expectDisposition(NADIA, 'Waiting');
      await expect(thread).toContainText('Session started by the contact');
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Waiting');
    await desk.advance('+1 h');
    await expect(desk.header).toContainText('past the target');

    await test.step('an answer makes it active', async () => {
      await desk.sendText('Good morning, how can I help?');
      await desk.expectDisposition(NADIA, 'Active');
      await expect(desk.bubble('how can I help?')).toContainText('Delivered', { timeout: 30_000 });
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Active');
    await expect(desk.bubble('how can I help?')).toHaveCount(1);

    await test.step('the window closes while a message is being typed', async () => {
      const elsewhere = new Desk(await context.newPage());
      await elsewhere.page.goto('/');
      await expect(elsewhere.row(NADIA)).toBeVisible();
      await page.bringToFront();
      await desk.message.pressSequentially(typed.slice(0, 16));
      await elsewhere.advance('Next deadline');
      await expect(desk.message).toBeHidden();
      await elsewhere.page.close();
    });

    await desk.expectDisposition(NADIA, 'Active');
    await expect(desk.header).toContainText('Window closed');
    await expect(thread.getByText('Window closed')).toHaveCount(1);
    await expect(conversation).toContainText('The window is closed. Send a template');
    await expect(desk.templateSearch).toBeFocused();
    await expect(conversation.getByText(typed.slice(0, 16))).toBeVisible();

    await reload();
    await expect(desk.message).toBeHidden();
    await expect(conversation.getByText(typed.slice(0, 16))).toBeVisible();
    await desk.expectDisposition(NADIA, 'Active');

    await test.step('a template is a new outreach', async () => {
      await desk.sendTemplate('conversation_follow_up');
      await desk.expectDisposition(NADIA, 'Initiated');
      await expect(desk.bubble('We have news about your question')).toHaveCount(1);
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Initiated');
    await expect(thread.getByText('New outreach with a template')).toHaveCount(1);

    await test.step('what was typed is back in the field when the contact answers', async () => {
      await desk.contactWrites();
      await desk.expectDisposition(NADIA, 'Active');
      await expect(desk.message).toHaveValue(typed.slice(0, 16));
      await desk.message.press('End');
      await desk.message.pressSequentially(typed.slice(16));
      await desk.message.press('Enter');
      await expect(desk.bubble(typed)).toHaveCount(1);
      await expect(desk.message).toHaveValue('');
    });
  });
}
