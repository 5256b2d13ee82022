import { Desk, SILVIA } from './desk.ts';
import { expect, test } from './test.ts';

for (const reloads of [false, true]) {
  const how = reloads ? 'with the page loaded anew after each step' : 'on one page';

  test(`an outreach that nobody answers is archived after 48 h, ${how}`, async ({ page }) => {
    const desk = new Desk(page);
    const { conversation, thread } = desk;
    const notices = desk.notices.getByRole('listitem');
    const reload = async () => {
      if (reloads) await desk.reload(SILVIA);
    };
    await desk.open('empty');
    await desk.startConversation(SILVIA, 'conversation_follow_up');
    await conversation.getByRole('button', { name: 'Send and start' }).click();
    await desk.expectDisposition(SILVIA, 'Initiated');

    await reload();
    await desk.advance('+24 h');
    await expect(notices).toContainText(`${SILVIA} No answer for 24 h`);
    await desk.expectDisposition(SILVIA, 'Initiated');

    await reload();
    await desk.advance('Next deadline');
    await desk.expectDisposition(SILVIA, 'Archived');
    await expect(desk.notices.getByRole('status').first()).toContainText('Archived by itself');
    await expect((await desk.expandNotices()).filter({ hasText: 'Archived by itself' })).toHaveCount(1);

    await reload();
    await desk.expectDisposition(SILVIA, 'Archived');
    await expect(desk.header).toContainText('no answer came');
    await expect(thread.getByText('Archived by itself: no answer came')).toHaveCount(1);
    // The first day of the outreach had its own line; nothing of it is lost.
    await expect(thread.getByText('Window exceeded: send a template')).toHaveCount(1);

    await test.step('only a template is possible, and opens a new session', async () => {
      await expect(desk.message).toBeHidden();
      await expect(conversation).toContainText('This session is archived. A template opens a new one.');
      await desk.sendTemplate('conversation_follow_up');
      await desk.expectDisposition(SILVIA, 'Initiated');
      await expect(thread.getByText('Session started with a template')).toHaveCount(2);
    });

    await reload();
    await desk.expectDisposition(SILVIA, 'Initiated');
    await expect(thread.getByText('Archived by itself: no answer came')).toHaveCount(1);
  });
}
