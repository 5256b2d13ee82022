import type { Page } from '@playwright/test';
import { withKeys, withPointer, type Actor } from './actor.ts';
import { Administration } from './administration.ts';
import { keptByOrigin, pretendBackend } from './canary/browser-storage.ts';
import { pageContents } from './canary/page-contents.ts';
import { ChannelSetup, request } from './channel-setup.ts';
import { Desk, NADIA } from './desk.ts';
import { MaskingPolicy } from './masking-policy.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './test.ts';
import { UserImport } from './user-import.ts';
import { agentNamed, mended, newInAgentGroup, rowsOf, usersFile, wrongRows } from './users-file.ts';
import { Users } from './users.ts';

/** Nadia's number in every scenario. */
const number = '+447700900905';
const channel = request['Channel name'];
/** The agent of whom the file had a wrong group. */
const agent = agentNamed(196);

/** Whether Nadia is named on the page, in light and shadow DOM, and in what the SDK keeps: by number, by account ID. */
async function tracesIn({ page }: Desk): Promise<object> {
  const namesIn = (texts: object) => ({
    number: JSON.stringify(Object.values(texts)).includes(number.slice(1)),
    accountId: JSON.stringify(Object.values(texts)).includes(NADIA),
  });
  return {
    page: namesIn(await pageContents(page)),
    kept: namesIn(await keptByOrigin(page, pretendBackend)),
  };
}

const masked = { page: { number: false, accountId: true }, kept: { number: false, accountId: true } };
/** Who sees numbers sees them on the page; they are kept for nobody. */
const unmasked = { page: { number: true }, kept: { number: false, accountId: true } };

/** A number comes to be connected: what is rejected is mended. */
async function connectNumber(page: Page, actor: Actor): Promise<void> {
  const administration = new Administration(page);
  const setup = new ChannelSetup(page);
  await administration.open('Channels', 'empty');
  await actor.press(setup.connect);
  for (const [name, value] of Object.entries(request)) await actor.enter(setup.field(name), value);
  await actor.press(setup.handIn);
  await setup.expectState(channel, 'Requested');

  await administration.decide(channel, 'Reject');
  await setup.expectState(channel, 'Rejected');
  await expect(setup.row(channel)).toContainText(
    /Legal entity name:\s+No company of this name is registered\./,
  );
  await actor.press(setup.row(channel).getByRole('button', { name: /^Mend/ }));
  await expect(setup.field('Legal entity name')).toBeFocused();
  await actor.enter(setup.field('Legal entity name'), 'Harbour Goods Ltd');
  await actor.press(setup.handIn);
  await administration.decide(channel, 'Verify');
  await setup.expectState(channel, 'Being verified');
  await administration.decide(channel, 'Connect');
  await setup.expectState(channel, 'Connected');
}

/** Two hundred users, of whom seven rows are wrong at first. */
async function importUsers(page: Page, actor: Actor): Promise<void> {
  const users = new UserImport(page, actor);
  const administration = new Administration(page);
  await actor.press(administration.areas.getByRole('link', { name: 'Import' }));

  await test.step('the dry run tells what each row would do', async () => {
    await users.dryRun(usersFile());
    await users.expectCounts({ Created: 190, Changed: 2, Unchanged: 1, Wrong: 7 });
    await users.show('Changed');
    await expect(users.line(3)).toContainText(/mia\.chen@harbour\.example\s+Extension:\s+2103\s+→\s+2203/);
    await expect(users.line(4)).toContainText(/Teams:\s+nothing\s+→\s+Night shift/);
    await users.show('Wrong');
    await expect(users.line(24)).toContainText(/E-mail address:\s+The e-mail address is missing\./);
  });

  const wrong = await users.wrongRows();
  await test.step('the wrong rows come with their reasons, and the others are applied', async () => {
    expect(wrong.name).toBe('wrong-rows-staff.csv');
    expect(rowsOf(wrong.text).map(({ Reason }) => Reason)).toEqual(wrongRows.map(({ reason }) => reason));
    await actor.press(users.apply);
    await expect(users.state).toContainText('Applied');
    await users.expectCounts({ Created: 190, Changed: 2, Unchanged: 1, Wrong: 7 });
  });

  await test.step('mended, they are imported as well', async () => {
    await actor.press(users.another);
    await users.dryRun(mended(wrong.name, wrong.text));
    await users.expectCounts({ Created: 7, Changed: 0, Unchanged: 0, Wrong: 0 });
    await actor.press(users.apply);
    await expect(users.state).toContainText('Applied');
  });
}

/** One of the new users may send from the number that was connected. */
async function giveChannel(page: Page, actor: Actor): Promise<void> {
  const users = new Users(page);
  const administration = new Administration(page);
  await actor.press(administration.areas.getByRole('link', { name: 'Users' }));
  await actor.enter(users.search, agent.email);
  await expect(users.total).toHaveText('1 user');
  await expect(users.row(agent.name)).toContainText('No outbound channel');
  await actor.press(users.nameOf(agent.name));
  await expect(users.editor).toContainText('WhatsApp without an outbound channel');
  await actor.turn(users.channel(channel));
  await actor.press(users.save);
  await expect(users.editor).toContainText('Saved.');
  await expect(users.editor).toContainText('Can send now.');
  await expect(users.row(agent.name)).toContainText(`Sends from \u2068${channel}\u2069`);
}

/** The user begins a conversation from that number, with what they may send. */
async function startConversation(page: Page, actor: Actor): Promise<void> {
  const desk = new Desk(page);
  const { conversation, list } = desk;
  await page.goto('/');
  await signInAs(agent, page, actor);
  await actor.press(list.getByRole('button', { name: 'New conversation' }).first());
  const form = conversation.getByRole('region', { name: 'New conversation' });
  await actor.enter(form.getByRole('textbox', { name: 'Contact' }), NADIA);
  await expect(form.getByLabel('Channel').locator('option:checked')).toHaveText(channel);
  const template = conversation.getByRole('option').filter({ hasText: 'conversation_follow_up' });
  await actor.find(desk.templateSearch, 'conversation_follow_up', template);
  await actor.press(conversation.getByRole('button', { name: 'Send and start' }));
  await expect(desk.bubble('We have news about your question')).toContainText(/Sent|Delivered/);
  await desk.expectDisposition(NADIA, 'Initiated');
  await expect(desk.header).toContainText(channel);
}

/** Masking is switched while two desks of the user are open. */
async function switchMasking(
  { page, actor }: { readonly page: Page; readonly actor: Actor },
  desks: readonly Desk[],
): Promise<void> {
  const policy = new MaskingPolicy(page);
  const administration = new Administration(page);
  await actor.press(administration.areas.getByRole('link', { name: 'Security' }));
  for (const desk of desks) expect(await tracesIn(desk)).toEqual(masked);

  await test.step('the number appears, after a question that counts who will see it', async () => {
    await actor.turn(policy.switch('Agent'));
    await actor.press(policy.save);
    // Five of every scenario, and those of the file.
    await expect(policy.dialog).toContainText(`Show client numbers to ${5 + newInAgentGroup} users?`);
    await actor.press(policy.dialog.getByRole('button', { name: 'Show numbers' }));
    for (const desk of desks) {
      await expect(desk.row(number)).toHaveCount(1);
      await expect(desk.header).toContainText(number);
      expect(await tracesIn(desk)).toMatchObject(unmasked);
    }
  });

  await test.step('it disappears, from what is kept as well', async () => {
    await actor.turn(policy.switch('Agent'));
    await actor.press(policy.save);
    for (const desk of desks) {
      await expect(desk.row(NADIA)).toHaveCount(1);
      await expect(desk.header).toContainText(NADIA);
      expect(await tracesIn(desk)).toEqual(masked);
    }
  });

  await test.step('a desk that is opened anew does not know it either', async () => {
    for (const desk of desks) {
      await desk.reload(NADIA);
      expect(await tracesIn(desk)).toEqual(masked);
    }
  });
}

const hands = { 'with a pointer': withPointer, 'by keyboard alone': withKeys } as const;

for (const [how, actorOn] of Object.entries(hands)) {
  test(`from a number that is requested to a desk whose masking is switched, ${how}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(480_000);
    const actor = actorOn(page);
    await test.step('a number is requested, rejected, mended and connected', () =>
      connectNumber(page, actor));
    await test.step('users are imported', () => importUsers(page, actor));
    await test.step('one of them is given the number', () => giveChannel(page, actor));
    const desk = new Desk(await context.newPage());
    await test.step('who was given it starts a conversation', () =>
      startConversation(desk.page, actorOn(desk.page)));
    const second = new Desk(await context.newPage());
    await second.page.goto('/');
    await second.choose(NADIA);
    await test.step('masking is switched', () => switchMasking({ page, actor }, [desk, second]));
  });
}
