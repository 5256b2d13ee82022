import { Desk, NADIA } from './desk.ts';
import { expect, test } from './test.ts';

for (const reloads of [false, true]) {
  const how = reloads ? 'with the page loaded anew after each step' : 'on one page';

  test(`an outreach is answered in its second day, and archived, ${how}`, async ({ page }) => {
    const desk = new Desk(page);
    const { conversation, thread } = desk;
    const notices = desk.notices.getByRole('listitem');
    const reload = async () => {
      if (reloads) await desk.reload(NADIA);
    };
    await desk.open('empty');

    await test.step('a template with its values starts the conversation', async () => {
      await desk.startConversation(NADIA, 'appointment_reminder');
      await conversation.getByRole('textbox', { name: 'Value 1' }).fill('Nadia');
      await conversation.getByRole('textbox', { name: 'Value 2' }).fill('4 May');
      await conversation.getByRole('textbox', { name: 'Value 3' }).fill('10:30');
      await expect(conversation.getByRole('region', { name: 'What the contact will see' })).toContainText(
        'Hello Nadia, this is a reminder of your appointment on 4 May at 10:30.',
      );
      await conversation.getByRole('button', { name: 'Send and start' }).click();
      await expect(desk.bubble('your appointment on 4 May at 10:30')).toBeVisible();
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Initiated');
    await expect(desk.bubble('your appointment on 4 May at 10:30')).toHaveCount(1);
    await expect(conversation).toContainText('The window opens when the contact answers.');
    await expect(desk.message).toBeHidden();
    await expect(notices).toHaveCount(0);

    await test.step('24 h later the window is exceeded', async () => {
      await desk.advance('+24 h');
      await expect(notices).toContainText(`${NADIA} No answer for 24 h. Send another template`);
      await expect(thread).toContainText('Window exceeded: send a template');
    });

    await reload();
    await expect(notices).toContainText('No answer for 24 h');
    await expect(thread.getByText('Window exceeded: send a template')).toHaveCount(1);
    await desk.expectDisposition(NADIA, 'Initiated');

    await test.step('a second template is a new outreach', async () => {
      await desk.sendTemplate('conversation_follow_up');
      await expect(desk.bubble('We have news about your question')).toBeVisible();
      await expect(thread).toContainText('New outreach with a template');
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Initiated');
    await expect(desk.bubble('We have news about your question')).toHaveCount(1);
    await expect(notices).toHaveCount(0);

    await test.step('the contact answers', async () => {
      await desk.contactWrites();
      await desk.expectDisposition(NADIA, 'Active');
      await expect(thread).toContainText('The contact answered: the window is open');
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Active');
    await expect(conversation).toContainText(/You can write freely until .+ left/);
    await desk.message.fill('See you on Monday');

    await reload();
    await expect(desk.message).toHaveValue('See you on Monday');

    await test.step('a free-form message goes out and arrives', async () => {
      await conversation.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(desk.bubble('See you on Monday')).toContainText('Delivered');
    });

    await reload();
    await expect(desk.bubble('See you on Monday')).toHaveCount(1);
    await expect(desk.bubble('See you on Monday')).toContainText('Delivered');
    await expect(desk.message).toHaveValue('');

    await test.step('an agent archives the session', async () => {
      await conversation.getByRole('button', { name: 'Archive', exact: true }).click();
      await conversation.getByRole('button', { name: 'Archive for good' }).click();
      await desk.expectDisposition(NADIA, 'Archived');
    });

    await reload();
    await desk.expectDisposition(NADIA, 'Archived');
    await expect(desk.header).toContainText('archived by an agent');
    await expect(conversation).toContainText('A template opens a new one.');
    await expect(desk.message).toBeHidden();
  });
}
