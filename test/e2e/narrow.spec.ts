import { Desk, NADIA } from './desk.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 380, height: 800 } });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 380 px one pane is seen at a time, with a way back (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const desk = new Desk(page);
    await desk.open('empty');
    await expect(desk.list).toBeVisible();
    await expect(desk.conversation).toBeHidden();
    await expectNoOverflow(page);

    await desk.contactWrites();
    await desk.choose(NADIA);
    await expect(desk.list).toBeHidden();
    await desk.sendText('Good morning');
    await expect(desk.bubble('Good morning')).toHaveCount(2);
    await expectNoOverflow(page);

    await test.step('the template picker, and its values', async () => {
      await desk.conversation.getByRole('button', { name: 'Use a template' }).click();
      await expectNoOverflow(page);
      await desk.chooseTemplate('appointment_reminder');
      await expectNoOverflow(page);
    });

    await desk.conversation.getByRole('button', { name: 'Back to the conversations' }).click();
    await expect(desk.list).toBeVisible();
    await expect(desk.conversation).toBeHidden();

    await test.step('starting a conversation, and leaving it', async () => {
      await desk.startConversation('ACC-1003', 'conversation_follow_up');
      await expect(desk.list).toBeHidden();
      await expectNoOverflow(page);
      await desk.conversation.getByRole('button', { name: 'Cancel' }).click();
      await desk.conversation.getByRole('button', { name: 'Discard it' }).click();
      await expect(desk.list).toBeVisible();
    });

    await test.step('the notices leave room for the list', async () => {
      await desk.advance('+24 h');
      await expect(desk.notices.getByRole('listitem').first()).toBeVisible();
      await expectNoOverflow(page);
      expect((await desk.list.boundingBox())?.height).toBeGreaterThan(300);
    });

    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const lightness = Number(/\d+/.exec(ground)?.[0]);
    expect(lightness > 128).toBe(colorScheme === 'light');
  });
}

test('from 720 px list and conversation stand side by side, without a way back', async ({ page }) => {
  await page.setViewportSize({ width: 760, height: 800 });
  const desk = new Desk(page);
  await desk.open('empty');
  await desk.contactWrites();
  await desk.choose(NADIA);
  await expect(desk.list).toBeVisible();
  await expect(desk.conversation.getByRole('button', { name: 'Back to the conversations' })).toBeHidden();
});
